import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from '../../library/feeds/entries.ts';
import { listDocuments, listFeeds } from '../../library/feeds.ts';
import type { Library, Piece } from '../../library/types.ts';
import { feedFormats, site } from '../../site.ts';

/** Gives the pictures of a piece the addresses and the sizes that they have on the built site. */
export type PublishedPictures = (html: string, piece: Piece, library: Library) => Promise<string>;

/**
 * The pictures of a built site, by what its feed of everything shows. Astro alone knows how it names them, and its
 * feeds hold each piece whole.
 */
export function picturesIn(folder: string): PublishedPictures {
  const contents = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const read = (file: string) => {
    const known = contents.get(file) ?? readEntries(join(folder, file));
    contents.set(file, known);
    return known;
  };
  return async (html, piece, library) => {
    const entries = await read(feedFileOf(piece, library));
    const images = [...(entries.get(idOf(piece)) ?? '').matchAll(IMAGE)].map(([image]) => image);
    if (images.length !== [...html.matchAll(IMAGE)].length)
      throw new Error(
        `${piece.file} has pictures that are not on the site that is built in ${folder}. Run npm run build first.`,
      );
    return html.replaceAll(IMAGE, () => images.shift()!);
  };
}

const IMAGE = /<img\b[^>]*>/g;

/** The document that carries a piece, from the folder of the site. */
function feedFileOf(piece: Piece, library: Library): string {
  const main = listFeeds(library).find(({ home }) => home === site.base);
  const holding = main === undefined ? [] : listDocuments(main);
  const document = holding.find(({ entries }) => entries.some((entry) => entry.piece === piece));
  return `${(document?.home ?? site.base).slice(site.base.length)}${ATOM.file}`;
}

const ATOM = feedFormats[1];

/** The content of each entry of a document, by its id. */
async function readEntries(path: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(path)) return new Map();
  // Only where there are pictures: no other build waits for the package.
  const { parseAtomFeed } = await import('feedsmith');
  const { entries = [] } = parseAtomFeed(readFileSync(path, 'utf8'));
  return new Map(entries.map(({ id, content }) => [id ?? '', contentOf(content)]));
}

function contentOf(content: unknown): string {
  return typeof content === 'string' ? content : String((content as { value?: unknown } | undefined)?.value);
}
