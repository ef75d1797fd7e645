import type { BodyLink } from '../../library/types.ts';
import type { Block } from './blocks.ts';
import { messageSize } from './message.ts';
import type { Letter } from './letter.ts';
import { inlineStyles, writeDocument, writeFragment, writeRest } from './letter-html.ts';

/** The most that a message may weigh, in bytes: what is longer, webmail cuts off in the middle of a word. */
export const MAX_MESSAGE = 100_000;

/** A letter in the parts of which only the middle may be cut. */
export interface LetterParts {
  html: { head: string; blocks: readonly Block[]; foot: string };
  text: { head: readonly string[]; blocks: readonly string[]; foot: readonly string[] };
  /** The sections of the page, to which the link to the rest leads. */
  places: BodyLink['headings'];
}

type Facts = Omit<Letter, 'html' | 'fragment' | 'text'>;

/** A letter that weighs at most `MAX_MESSAGE`: whole, or cut before a section, with a link to the rest. */
export function fitLetter(facts: Facts, parts: LetterParts, most = MAX_MESSAGE): Letter {
  const styled = { ...parts, html: styleParts(parts.html, facts.voice) };
  const fits = (kept: number) => messageSize(assemble(facts, styled, kept)) <= most;
  const { blocks } = styled.html;
  if (fits(blocks.length)) return assemble(facts, styled, blocks.length);
  const kept = largest(blocks.length, fits);
  const section = blocks.findLastIndex(({ heading }, at) => heading !== undefined && at > 0 && at <= kept);
  return assemble(facts, styled, section > 0 ? section : kept);
}

/** The parts with their styles: they are read once, for all of them. */
function styleParts(
  { head, blocks, foot }: LetterParts['html'],
  voice: Letter['voice'],
): LetterParts['html'] {
  const [first = '', last = '', ...others] = inlineStyles(
    [head, foot, ...blocks.map(({ html }) => html)],
    voice,
  );
  return {
    head: first,
    blocks: blocks.map(({ heading }, at) => ({ html: others[at] ?? '', heading })),
    foot: last,
  };
}

/** The largest number below another of which something is true, where it is true of every smaller one. */
function largest(below: number, fits: (number: number) => boolean): number {
  let [low, high] = [0, below];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The letter with the first blocks of the text, and a link to the others where there are any. */
function assemble(facts: Facts, { html, text, places }: LetterParts, kept: number): Letter {
  const shown = html.blocks.slice(0, kept).map((block) => block.html);
  const next = html.blocks[kept]?.heading;
  const slug = places.find((place) => place.text === next)?.slug;
  const rest = slug === undefined ? facts.link : `${facts.link}#${slug}`;
  const isCut = kept < html.blocks.length;
  const body = [
    html.head,
    ...shown,
    isCut ? inlineStyles([writeRest(rest)], facts.voice).join('') : '',
    html.foot,
  ];
  const lines = isCut
    ? [...text.blocks.slice(0, textCut(text.blocks, next, kept / html.blocks.length)), `The rest: ${rest}`]
    : text.blocks;
  const fragment = writeFragment(facts, body.join(''));
  return {
    ...facts,
    html: writeDocument(facts, fragment),
    fragment,
    text: `${[...text.head, ...lines, ...text.foot].join('\n\n')}\n`,
  };
}

/** How many blocks of the text stand before a section; where it is not found, the same share as of the HTML. */
function textCut(blocks: readonly string[], section: string | undefined, share: number): number {
  const found = section === undefined ? -1 : blocks.findIndex((block) => block.startsWith(section));
  return found >= 0 ? found : Math.floor(blocks.length * share);
}
