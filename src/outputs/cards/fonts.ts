import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_SIZE } from './card.ts';

/** The styles of the cards. All paths here are from the project's root. */
export const CARD_STYLES = 'src/outputs/cards/card.css';

const OURS = 'src/assets/fonts';
const PACKAGES = 'node_modules/@fontsource-variable';

/** The faces of the pages, and what their families have beside: a name may need it. */
export const FACES = [
  {
    name: 'Imbue',
    weight: 300,
    files: [
      `${OURS}/imbue.woff2`,
      ...['latin-ext', 'vietnamese'].map(
        (part) => `${PACKAGES}/imbue/files/imbue-${part}-standard-normal.woff2`,
      ),
    ],
  },
  {
    name: 'Brygada',
    weight: 400,
    files: [
      `${OURS}/brygada-1918.woff2`,
      ...['latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map(
        (part) => `${PACKAGES}/brygada-1918/files/brygada-1918-${part}-wght-normal.woff2`,
      ),
    ],
  },
] as const;

/** What draws a card beside its faces. */
const DRAWN_BY = [
  'src/outputs/cards/render-card.ts',
  'src/outputs/cards/fonts.ts',
  CARD_STYLES,
  'src/outputs/cards/fallback-glyphs.ts',
  'src/content/labels.ts',
  'node_modules/takumi-js/package.json',
  'node_modules/fontkitten/package.json',
];

/** A digest of all that draws a card, beside what the card says. Node knows which character is a letter. */
export function digestOfPainter(root: string): string {
  const hash = createHash('sha1').update(JSON.stringify([CARD_SIZE, process.version]));
  for (const file of [...DRAWN_BY, ...FACES.flatMap(({ files }) => files)])
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}
