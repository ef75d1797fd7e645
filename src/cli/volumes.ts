/** `npm run volumes`: each complete series and each year as a book, for readers' devices and for paper. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { endPhase, showPhase } from '../build/progress.ts';
import { makeVolume, type MakeOptions } from '../outputs/volumes/make.ts';
import { codeDigest } from '../library/load/current.ts';
import { readShelf, SHELF_FILE, shelfFolder, type Shelf } from '../outputs/volumes/shelf.ts';
import { digestOfVolume, listVolumes, type Volume } from '../outputs/volumes/volume.ts';
import { readOptions, refuse } from './support/arguments.ts';
import { openLetters, ROOT } from './support/letter-sources.ts';
import { openPrinter } from './support/printer.ts';

const HELP = `npm run volumes [-- --to <folder>] [-- --no-pdf]

Makes a book of each complete series and of each year: an EPUB, and PDFs for paper (A5, and two pages on each sheet of
A4). What has not changed since it was made stays. The next build publishes them from .volumes/, where it finds them
made from what the site says.

  --to <folder>   another folder
  --no-pdf        makes no PDF, for which a browser is needed
`;

const { to, 'no-pdf': isPlain } = readOptions(HELP, {
  to: { type: 'string' },
  'no-pdf': { type: 'boolean', default: false },
});

try {
  const folder = to === undefined ? shelfFolder(ROOT) : resolve(to);
  const built = resolve(ROOT, process.env['OUT_DIR'] ?? 'dist');
  const sources = openLetters();
  const volumes = listVolumes(sources.library);
  const shelf: Shelf = { volumes: {} };
  const before = readShelf(folder);
  const browser = isPlain ? undefined : await openPrinter();
  try {
    for (const [at, volume] of volumes.entries()) {
      showPhase('Volumes', at + 1, volumes.length);
      shelf.volumes[volume.name] = await keepOrMake(volume, before, folder, {
        root: ROOT,
        built,
        sources,
        print: browser?.print,
      });
    }
  } finally {
    await browser?.close();
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SHELF_FILE), `${JSON.stringify(shelf, undefined, 2)}\n`);
  endPhase();
  console.log(
    volumes.length === 0
      ? 'Nothing is published yet.'
      : `\nIn ${relative('.', folder)}/. The next build publishes what is in .volumes/.`,
  );
} catch (error) {
  endPhase();
  refuse(error instanceof Error ? error.message : String(error));
}

/** A volume that was made from the same content stays, unless a file of it is missing. */
async function keepOrMake(
  volume: Volume,
  { volumes }: Shelf,
  folder: string,
  options: MakeOptions,
): Promise<Shelf['volumes'][string]> {
  const digest = digestOfVolume(volume, options.sources.library);
  const known = volumes[volume.name];
  const isWhole = known?.files.some(({ file }) => file.endsWith('.pdf')) ?? false;
  const code = codeDigest();
  if (known?.digest === digest && known.code === code && (isWhole || options.print === undefined)) {
    say(volume, known.files, 'as it was');
    return known;
  }
  const made = Object.entries(await makeVolume(volume, options));
  const files = made.map(([ending, bytes]) => {
    const file = `${volume.name}${ending}`;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
    return { file, bytes: bytes.length };
  });
  say(volume, files, 'made');
  return { digest, code, files };
}

function say({ title }: Volume, files: readonly { file: string; bytes: number }[], what: string): void {
  endPhase();
  const sizes = files.map(({ file, bytes }) => `${file} ${Math.ceil(bytes / 1000)} kB`);
  console.log(`${title}, ${what}: ${sizes.join(', ')}`);
}
