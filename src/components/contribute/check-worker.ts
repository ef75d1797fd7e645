/** The check of the pad, apart from the page: whoever types is not kept waiting, and no other page shares its code. */
import slugify from '@sindresorhus/slugify';
import { checkDraft, type PublicationIndex } from '../../editorial/contribute/check-draft.ts';
import { writePiece, type PadValues } from '../../editorial/contribute/pad.ts';
import { previewBody } from '../../editorial/contribute/preview-body.ts';

/** What the pad asks: the piece as it was typed, and what the site knows. */
export interface PadQuestion {
  /** By which its answer is known: answers come in the order of the questions, which may be several. */
  id: number;
  values: PadValues;
  index: PublicationIndex;
}

/** What it is told: the file with its name, what is wrong, and how it reads. */
export interface PadAnswer {
  id: number;
  name: string;
  text: string;
  problems: { line: number; says: string }[];
  html: string;
}

addEventListener('message', ({ data }: MessageEvent<PadQuestion>) => postMessage(answer(data)));

function answer({ id, values, index }: PadQuestion): PadAnswer {
  const name = `${slugify(values['title'] ?? '') || 'untitled'}.mdx`;
  const text = writePiece(values);
  const { problems, tree } = checkDraft(`articles/${name}`, text, index, new Date());
  return { id, name, text, problems, html: previewBody(tree, index) };
}
