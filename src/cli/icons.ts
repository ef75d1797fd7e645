/** `npm run icons`: makes every icon of the site from the mark in `src/site.ts`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Renderer } from 'takumi-js/node';
import { theme } from '../site.ts';
import { readOptions } from './support/arguments.ts';

export const iconFolder = join(import.meta.dirname, '..', '..', 'public');

const { mark, colours } = theme;
const FILL = `fill:${mark.light}`;
const PAPER = colours.satire.light.paper;

/**
 * The size of each icon in pixels, its background, and the part of it that the logo fills. iOS shows transparent pixels
 * as black; a maskable icon may be cut to the middle four fifths (W3C Manifest, section 4.8).
 */
export const ICONS = {
  'favicon.ico': { size: 32, paper: 'none', part: 1 },
  'icon.png': { size: 144, paper: 'none', part: 1 },
  'apple-touch-icon.png': { size: 180, paper: PAPER, part: 0.72 },
  'icon-192.png': { size: 192, paper: PAPER, part: 0.8 },
  'icon-512.png': { size: 512, paper: PAPER, part: 0.8 },
  'icon-maskable-512.png': { size: 512, paper: PAPER, part: 0.56 },
} as const;

/** The icon as SVG, which is lighter on a dark tab. */
export function drawIcon(): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{' +
    `${FILL}}@media(prefers-color-scheme:dark){path{fill:${mark.dark}}}</style><path d="` +
    `${mark.path}"/></svg>\n`
  );
}

/** The bytes of one icon: PNG, or ICO with a PNG in it. */
export async function makeIcon(name: keyof typeof ICONS): Promise<Uint8Array> {
  const { size, paper, part } = ICONS[name];
  const margin = (32 / part - 32) / 2;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${32 / part} ` +
    `${32 / part}"><path style="${FILL}" d="${mark.path}"/></svg>`;
  const image = {
    type: 'image',
    src: new TextEncoder().encode(svg),
    width: size,
    height: size,
    style: { backgroundColor: paper === 'none' ? 'transparent' : paper },
  } as const;
  return new Renderer().render(image, {
    width: size,
    height: size,
    format: name.endsWith('.ico') ? 'ico' : 'png',
  });
}

if (import.meta.main) {
  readOptions(
    `npm run icons\n\nMakes every icon in public/ from the mark in src/site.ts. A test sees that they match.\n`,
    {},
  );
  await writeFile(join(iconFolder, 'favicon.svg'), drawIcon());
  for (const name of Object.keys(ICONS) as (keyof typeof ICONS)[]) {
    const bytes = await makeIcon(name);
    await writeFile(join(iconFolder, name), bytes);
    console.log(`${name}: ${(bytes.length / 1000).toFixed(1)} kB`);
  }
}
