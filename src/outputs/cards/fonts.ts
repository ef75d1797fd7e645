import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBelow } from '../../content/read/list-files.ts';
import { site, theme, voices } from '../../site.ts';
import { CARD_SIZE } from './card.ts';

/** The styles of the cards. All paths here are from the project's root. */
export const CARD_STYLES = ['src/outputs/cards/card.css', 'src/outputs/cards/exhibits/exhibit.css'];

const OURS = 'src/assets/fonts';
const PACKAGES = 'node_modules/@fontsource-variable';

/** The fonts of the pages, and more subsets of their families: a name may need them. */
export const CARD_FONTS = Object.values(theme.fonts).map(({ family, weight, file, source, cardSubsets }) => ({
  name: family,
  weight: Number.parseInt(weight, 10),
  files: [
    `${OURS}/${file}`,
    ...cardSubsets.map(
      (subset) => `${PACKAGES}/${source.package}/files/${source.package}-${subset}-${source.ending}.woff2`,
    ),
  ],
}));

/** What draws a card beside its fonts. */
const DRAWN_BY = [
  'src/outputs/cards/render-card.ts',
  'src/outputs/cards/nodes.ts',
  'src/outputs/cards/find-largest.ts',
  'src/outputs/cards/fonts.ts',
  ...CARD_STYLES,
  'src/outputs/cards/fallback-glyphs.ts',
  'src/styles/theme.ts',
  'src/library/views/draw-plate.ts',
  'node_modules/takumi-js/package.json',
  'node_modules/fontkitten/package.json',
];

/** The folders of what draws an exhibit. */
const DRAWINGS = ['src/outputs/cards/exhibits', 'src/render/mdx'];

/** A digest of all that draws a card, beside what the card says. Node knows which character is a letter. */
export function digestOfPainter(root: string): string {
  const hash = createHash('sha1').update(
    JSON.stringify([CARD_SIZE, process.version, theme, voices, site.wordmark]),
  );
  const drawings = DRAWINGS.flatMap((folder) =>
    listBelow(join(root, folder), (entry) => entry.name.endsWith('.ts')).map((file) => join(folder, file)),
  );
  for (const file of [...DRAWN_BY, ...drawings, ...CARD_FONTS.flatMap(({ files }) => files)])
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}
