/** `npm run fonts`: makes the font files that `src/site.ts` names from the packages they come from. */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { theme, type Font } from '../site.ts';
import { readOptions } from './arguments.ts';

const root = join(import.meta.dirname, '..', '..');
const packages = join(root, 'node_modules', '@fontsource-variable');
export const fontFolder = join(root, 'src', 'assets', 'fonts');

/** The bytes of one font file: a subset to the characters that English prose needs, as WOFF2. */
export async function makeFont({ source }: Font): Promise<Buffer> {
  const from = join(packages, source.package, 'files', `${source.package}-latin-${source.ending}.woff2`);
  return subsetFont(await readFile(from), characters(), {
    targetFormat: 'woff2',
    variationAxes: source.axes,
  });
}

/**
 * How wide each character of a font is at the smallest of its sizes, in thousandths of an em: titles are broken into
 * lines by it. Kerning is left out, which makes words narrower.
 */
export async function measureFont(font: Font): Promise<Record<string, number>> {
  const { opsz } = font.source.axes;
  const size = typeof opsz === 'object' ? { opsz: opsz.min } : {};
  const pinned = await subsetFont(await makeFont(font), characters(), {
    targetFormat: 'sfnt',
    variationAxes: size,
  });
  const read = create(pinned);
  if (!('glyphForCodePoint' in read)) throw new Error(`${font.file} holds several fonts.`);
  return Object.fromEntries(
    [...characters()].map((character) => {
      const { advanceWidth } = read.glyphForCodePoint(character.codePointAt(0) ?? 0);
      return [character, Math.round((1000 * advanceWidth) / read.unitsPerEm)];
    }),
  );
}

/** The widths of the characters of titles, beside their font. */
export const WIDTHS_FILE = 'display-widths.json';

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
  await rm(fontFolder, { recursive: true });
  await mkdir(fontFolder);
  for (const font of Object.values(theme.fonts)) {
    const bytes = await makeFont(font);
    await writeFile(join(fontFolder, font.file), bytes);
    console.log(`${font.file}: ${(bytes.length / 1000).toFixed(1)} kB`);
    const licence = join(packages, font.source.package, 'LICENSE');
    await copyFile(licence, join(fontFolder, `${font.source.package}-OFL.txt`));
  }
  const widths = await measureFont(theme.fonts.display);
  await writeFile(join(fontFolder, WIDTHS_FILE), `${JSON.stringify(widths)}\n`);
}
