import type { Node } from 'takumi-js/helpers';
import { VOICES } from '../../../content/kinds.ts';
import { site } from '../../../site.ts';
import type { Card } from '../card.ts';
import { findLargest } from '../find-largest.ts';
import { box, text } from '../nodes.ts';
import type { Area, Picture } from './picture.ts';
import { drawContent } from './pictures.ts';

/** What lays out a picture beside the picture itself. */
export interface Tools {
  /** A text as the fonts can show it. */
  set: (text: string) => string;
  /** The size that a part takes in a column of some width, in pixels. */
  measure: (node: Node, width: number) => Promise<{ width: number; height: number }>;
}

/** An exhibit in its frame: the label and the wordmark, its letter, title and basis, what it shows, and its note. */
export async function layExhibit(card: Card, tools: Tools): Promise<Node> {
  const { voice = 'satire', exhibit, isTall = false, line } = card;
  if (exhibit === undefined) throw new Error(`${card.file} shows no exhibit.`);
  const { set } = tools;
  const head = box('exhibit-head', text('label', VOICES[voice].label), layWordmark());
  const title = await layTitle(card, tools);
  const room = ROOM[isTall ? 'tall' : 'wide'];
  const { height } = isTall ? await tools.measure(title, room.width) : { height: 0 };
  const area: Area = { width: room.width, height: room.height - Math.ceil(height), isTall };
  const shown = await fit(drawContent(exhibit.content, area, set), area, tools);
  const foot = box('exhibit-foot', text('exhibit-note', set(line)), ...(isTall ? [] : [layWordmark()]));
  return isTall
    ? box(`card exhibit-card tall ${voice}`, box('exhibit-frame', head, title, shown, foot))
    : box(
        `card exhibit-card ${voice}`,
        box(
          'exhibit-frame',
          box('exhibit-columns', box('exhibit-side', text('label', VOICES[voice].label), title), shown),
          foot,
        ),
      );
}

function layWordmark(): Node {
  return box('wordmark', text('red', site.wordmark.red), text('', site.wordmark.ink));
}

/** The letter, the title in the largest size in which it has few lines, and the basis. */
async function layTitle(
  { exhibit, title, lead = '', isTall = false }: Card,
  { set, measure }: Tools,
): Promise<Node> {
  const words = set(title);
  const { width, height, sizes } = TITLE[isTall ? 'tall' : 'wide'];
  const layAt = (fontSize: number) => text('exhibit-title', words, { fontSize });
  const size = await findLargest(sizes, async (one) => (await measure(layAt(one), width)).height <= height);
  return box(
    'exhibit-caption',
    text('exhibit-letter', `Exhibit ${exhibit?.letter}`),
    layAt(size),
    text('exhibit-basis', set(lead)),
  );
}

/** What stands in the frame, as large as it can. */
async function fit(picture: Picture, area: Area, { measure }: Tools): Promise<Node> {
  const style = { width: area.width, height: area.height };
  if ('fill' in picture) return { ...box('exhibit-area', picture.fill), style };
  const layAt = (fontSize: number, parts: readonly Node[]): Node => ({
    ...box('exhibit-parts', ...parts),
    style: { fontSize, width: area.width },
  });
  const fits = async (node: Node) => (await measure(node, area.width)).height <= area.height;
  const size = await findLargest([16, area.isTall ? 42 : 28], (one) => fits(layAt(one, picture.parts)));
  const parts = [...picture.parts];
  while (parts.length > 1 && !(await fits(layAt(size, parts)))) parts.pop();
  return { ...box('exhibit-area', layAt(size, parts)), style };
}

/** The room for what is shown; in the tall picture with its title, in the wide one beside it. They follow from the styles. */
const ROOM = { tall: { width: 1032, height: 1108 }, wide: { width: 720, height: 410 } } as const;

const TITLE = {
  tall: { width: 1032, height: 190, sizes: [40, 110] },
  wide: { width: 300, height: 214, sizes: [26, 72] },
} as const;
