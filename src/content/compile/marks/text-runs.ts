import { isBlock } from '../../html.ts';
import type { Tree } from '../hast.ts';

/** The words of one block as they were written, with a stand-in for whatever is no text. */
export interface TextRun {
  text: string;
  /** Where a character of the text stands in the source. */
  offsetOf: (index: number) => number;
  /** The element around it. */
  block: string;
}

/** Stands for code, a picture, an address, an expression or an empty component. */
export const OBJECT = '\uFFFC';

/**
 * The texts that the compiler has left in a tree, block by block. They are cut from the source, so that what stands behind
 * a backslash or as a character reference is known: it is blanked, for it is meant as it stands.
 */
export function listTextRuns({ children }: Tree, source: string): TextRun[] {
  const runs: TextRun[] = [];
  let pieces: Piece[] = [];
  const end = (block: string) => {
    if (pieces.some(({ offset }) => offset !== undefined)) runs.push(joinPieces(pieces, block));
    pieces = [];
  };
  const visit = (node: Tree, block: string): void => {
    const name = node.tagName ?? node.name ?? '';
    if (node.type === 'text') pieces.push(cutPiece(node, source));
    else if (node.type === 'mdxJsxFlowElement' || isBlock(name)) {
      end(block);
      if (name !== 'pre') for (const child of node.children) visit(child, name);
      end(name);
    } else if (isAutolink(node)) pieces.push(cutAutolink(node, source));
    else if (node.tagName === 'br') pieces.push({ text: HARD_BREAK });
    else if (isObject(node, name)) pieces.push({ text: OBJECT });
    else for (const child of node.children) visit(child, block);
  };
  for (const child of children) visit(child, '');
  end('');
  return runs;
}

/** A stretch of a run; one without an offset has no place in the source. */
interface Piece {
  text: string;
  offset?: number;
}

function cutPiece({ value = '', position }: Tree, source: string): Piece {
  if (position === undefined) return { text: value };
  const { start, end } = position;
  return { text: blankMeant(source.slice(start.offset, end.offset), value), offset: start.offset };
}

function joinPieces(pieces: readonly Piece[], block: string): TextRun {
  const offsetOf = (index: number) => {
    let start = 0;
    let last = 0;
    for (const { text, offset } of pieces) {
      if (offset !== undefined) last = offset + Math.max(0, Math.min(index - start, text.length));
      if (index < start + text.length) break;
      start += text.length;
    }
    return last;
  };
  return { text: pieces.map(({ text }) => text).join(''), offsetOf, block };
}

/**
 * Blanks what is meant as it stands, and the marks of the lists and quotations around a line. Nothing moves. `shown` is what
 * the compiler made of the text: a reference that stands in it still names no character.
 */
function blankMeant(text: string, shown: string): string {
  return text
    .replaceAll(/\\[!-/:-@[-`{-~]|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi, (meant) =>
      meant.startsWith('&') && shown.includes(meant) ? meant : MEANT.repeat(meant.length),
    )
    .replaceAll(/(?<=\n)[ \t>]+/g, (indent) => ' '.repeat(indent.length));
}

export const MEANT = '·';

/** A line break of Markdown's, which readers see. That of the source, which follows it, is a space to them. */
export const HARD_BREAK = '\u2028';

/** What is no text: code, a picture, what has nothing in it. */
function isObject({ children }: Tree, name: string): boolean {
  return /^(?:code|kbd|samp|var|img)$/.test(name) || !children?.length;
}

/** An address that is a link by itself (GFM 0.29, section 6.9). */
function isAutolink({ properties, children = [] }: Tree): boolean {
  const href = properties?.['href'];
  return typeof href === 'string' && href.endsWith(children[0]?.value ?? '\n');
}

/** Marks in an address are its own. */
function cutAutolink({ children: [words] }: Tree, source: string): Piece {
  const { text, ...place } = cutPiece(words as Tree, source);
  return { ...place, text: text.replaceAll(/[*~`=%$]/g, MEANT) };
}
