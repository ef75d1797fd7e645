/** `npm run fonts`: subsets the two fonts of the site from their packages. */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readOptions } from './arguments.ts';

const root = join(import.meta.dirname, '..', '..');
const packages = join(root, 'node_modules', '@fontsource-variable');
export const fontFolder = join(root, 'src', 'assets', 'fonts');

/** The source of each file. Axes that are named are pinned or narrowed; the others stay as they are. */
export const FONTS = {
  'imbue.woff2': {
    from: 'imbue/files/imbue-latin-standard-normal.woff2',
    axes: { wght: 300, opsz: { min: 24, max: 100, default: 24 } },
  },
  'brygada-1918.woff2': { from: 'brygada-1918/files/brygada-1918-latin-wght-normal.woff2', axes: {} },
} as const;

/** The bytes of one font file: a subset to the characters that English prose needs, as WOFF2. */
export async function makeFont(name: keyof typeof FONTS): Promise<Buffer> {
  const { from, axes } = FONTS[name];
  return subsetFont(await readFile(join(packages, from)), characters(), {
    targetFormat: 'woff2',
    variationAxes: axes,
  });
}

function characters(): string {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x2032, 0x2033],
    [0x20ac, 0x20ac],
    [0x2116, 0x2116],
    [0x2122, 0x2122],
    [0x2212, 0x2212],
  ] as const;
  return ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
}

if (import.meta.main) {
  readOptions(
    `npm run fonts\n\nSubsets the two fonts in src/assets/fonts/ from their packages. A test compares the files with the packages.\n`,
    {},
  );
  for (const name of Object.keys(FONTS) as (keyof typeof FONTS)[]) {
    const bytes = await makeFont(name);
    await writeFile(join(fontFolder, name), bytes);
    console.log(`${name}: ${(bytes.length / 1000).toFixed(1)} kB`);
  }
  await copyFile(join(packages, 'imbue', 'LICENSE'), join(fontFolder, 'imbue-OFL.txt'));
  await copyFile(join(packages, 'brygada-1918', 'LICENSE'), join(fontFolder, 'brygada-1918-OFL.txt'));
}
