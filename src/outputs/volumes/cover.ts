import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'takumi-js/helpers';
import { Renderer } from 'takumi-js/node';
import { formatDate } from '../../content/dates.ts';
import { VOICES } from '../../content/kinds.ts';
import type { Mark } from '../../content/schemas/plate.ts';
import type { Article, Piece } from '../../library/types.ts';
import { addressOfSvg, drawPlate } from '../../library/views/draw-plate.ts';
import { plateOf } from '../../library/views/house-plate.ts';
import { site, theme } from '../../site.ts';
import { CARD_FONTS } from '../cards/fonts.ts';
import type { Volume } from './volume.ts';

/** The size of a cover, in pixels: what shops and reading devices ask for. */
export const COVER_SIZE = { width: 1600, height: 2400 } as const;

/** A cover as a PNG. The same volume has the same bytes everywhere. `root` is the project's root. */
export async function drawCover(volume: Volume, root: string): Promise<Uint8Array> {
  const renderer = new Renderer();
  for (const { name, weight, files } of CARD_FONTS)
    for (const file of files)
      await renderer.registerFont({ name, weight, data: readFileSync(join(root, file)) });
  return renderer.render(layCover(volume), { ...COVER_SIZE, format: 'png' });
}

function layCover({ title, line, voice, date, pieces }: Volume): Node {
  const { paper, ink, red } = theme.colours[voice ?? 'satire'].light;
  const { display, text } = theme.fonts;
  const words = (content: string, style: Node['style']): Node => ({ type: 'text', text: content, style });
  return {
    type: 'container',
    style: {
      ...COVER_SIZE,
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: 140,
      backgroundColor: paper,
      color: ink,
      fontFamily: text.family,
      fontSize: 64,
      lineHeight: 1.35,
    },
    children: [
      words(voice === undefined ? site.name : VOICES[voice].label, {
        fontFamily: display.family,
        fontSize: 150,
        color: red,
        lineHeight: 1,
      }),
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', gap: 80 },
        children: [
          words(title, { fontFamily: display.family, fontSize: sizeOf(title), lineHeight: 1 }),
          words(line, {}),
        ],
      },
      {
        type: 'container',
        style: { display: 'flex', flexWrap: 'wrap', gap: 40 },
        children: listPlates(pieces).map((marks) => ({
          type: 'image',
          src: addressOfSvg(drawPlate(marks, { ink, red })),
          style: { width: PLATE, height: PLATE },
        })),
      },
      words(`${site.name}\n${formatDate(date)}`, {
        borderTopWidth: 4,
        borderTopStyle: 'solid',
        borderColor: ink,
        paddingTop: 40,
        whiteSpace: 'pre-line',
      }),
    ],
  };
}

/** The plates of the satire in it, as many as stand in one line. */
function listPlates(pieces: readonly Piece[]): (readonly Mark[])[] {
  return pieces
    .filter((piece): piece is Article => piece.kind === 'article' && piece.voice === 'satire')
    .slice(0, MAX_PLATES)
    .map(plateOf);
}

const PLATE = 232;
const MAX_PLATES = 5;

/** A long title is set smaller: its longest word fits the line, and all of it the page. */
function sizeOf(title: string): number {
  const longest = Math.max(...title.split(/\s+/).map(({ length }) => length));
  return Math.max(90, Math.min(320, Math.floor(2600 / longest), Math.floor(9000 / title.length)));
}
