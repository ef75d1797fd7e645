import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { absolute, href } from '../../site.ts';
import type { LetterSources } from '../letters/letter.ts';
import { closeLinks, writeChapters, type Chapter } from './chapter.ts';
import { drawCover } from './cover.ts';
import { writeEpub, type BookParts } from './epub.ts';
import { writeLicence, writePromises, writeTitlePage } from './matter.ts';
import { printTwoUp, printVolume, type Print } from './pdf.ts';
import { writePrintHtml } from './print-html.ts';
import type { Volume } from './volume.ts';

/** Where a volume is made. */
export interface MakeOptions {
  /** The project's root. */
  root: string;
  /** The folder of the built site, from which the pictures come. */
  built: string;
  sources: LetterSources;
  /** A browser; without one, no PDF is made. */
  print?: Print | undefined;
}

/** The files of a volume, by their endings. */
export async function makeVolume(volume: Volume, options: MakeOptions): Promise<Record<string, Uint8Array>> {
  const { root, built, sources, print } = options;
  const chapters = closeLinks(writeChapters(volume, sources));
  const parts: BookParts = {
    volume,
    chapters,
    titlePage: writeTitlePage(volume),
    promises: writePromises(volume),
    licence: writeLicence(volume),
    cover: await drawCover(volume, root),
    pictures: readPictures(chapters, built),
  };
  const epub = { '.epub': writeEpub(parts) };
  if (print === undefined) return epub;
  const pages = await printVolume(volume, (pageOf) => writePrintHtml(parts, root, pageOf), print);
  return { ...epub, '-a5.pdf': pages, '-a4.pdf': await printTwoUp(volume, pages) };
}

/** The pictures in some chapters, from the built site. */
function readPictures(chapters: readonly Chapter[], built: string): Map<string, Uint8Array> {
  const home = absolute(href('/'));
  return new Map(
    chapters.flatMap(({ pictures, title }) =>
      pictures.map((address): [string, Uint8Array] => {
        const file = join(built, decodeURI(address.slice(home.length)));
        if (existsSync(file)) return [address, readFileSync(file)];
        throw new Error(`"${title}" shows ${address}, which is not in ${built}. Run npm run build first.`);
      }),
    ),
  );
}
