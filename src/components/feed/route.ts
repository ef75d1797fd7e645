import { createHash } from 'node:crypto';
import { getLibrary } from '../../library.ts';
import { listDocuments, listFeeds, type FeedDocument, type FeedEntry } from '../../model/feeds.ts';
import type { Library } from '../../model/types.ts';
import { site, type FeedFormat } from '../../site.ts';
import { renderEntry } from './content.ts';
import { writeFeed } from './write.ts';

/**
 * Every feed document below the root as a path of a route, with a key of all that it shows. Archives are for readers
 * that know RFC 5005, which knows XML alone.
 */
export async function listFeedPaths(format: FeedFormat) {
  return (await listOnce()).filter(({ params, props }) => params.feed !== undefined && (format.file !== 'feed.json' || props.document.archive === undefined));
}

/** The document at the root: everything. */
export async function respondWithMainFeed(format: FeedFormat): Promise<Response> {
  const main = listFeeds(await getLibrary()).find(({ home }) => home === site.base);
  if (main === undefined) throw new Error('The list of feeds in src/site.ts has none at "/".');
  return respondWithFeed(listDocuments(main)[0]!, format);
}

/** A feed document as it is sent. */
export async function respondWithFeed(document: FeedDocument, format: FeedFormat): Promise<Response> {
  const library = await getLibrary();
  return new Response(await writeFeed(document, format, (entry) => renderEntry(entry, library)), { headers: { 'Content-Type': `${format.type}; charset=utf-8` } });
}

/** The paths are the same for every format. */
async function listOnce() {
  const library = await getLibrary();
  const known = listed.get(library) ?? listAll(library);
  listed.set(library, known);
  return known;
}

const listed = new WeakMap<Library, ReturnType<typeof listAll>>();

function listAll(library: Library) {
  const digests = new Map<string, string>();
  const digestOf = (entry: FeedEntry): string => {
    const known = digests.get(entry.id) ?? hash(JSON.stringify([entry, contextOf(entry, library)]));
    digests.set(entry.id, known);
    return known;
  };
  const old = Map.groupBy(library.redirects, ({ path }) => path);
  return listFeeds(library).flatMap(listDocuments).flatMap((document) => {
    const { entries, ...facts } = document;
    // A document with pictures is always made: making it is how Astro learns of them.
    const hasPictures = entries.some(({ piece }) => (piece.kind === 'article' && piece.cover !== undefined) || piece.body.pictures.length > 0);
    const key = hasPictures ? {} : { cacheKey: hash(JSON.stringify(facts) + entries.map(digestOf).join()) };
    // Where no host sends readers on from a page's old address, its feed stands there as well.
    const homes = [document.home, ...(old.get(document.home) ?? []).map(({ from }) => from)];
    return homes.map((home) => ({ params: { feed: home.slice(site.base.length, -1) || undefined }, props: { document }, ...key }));
  });
}

/** What an entry says of other pieces. */
function contextOf({ piece }: FeedEntry, { placeOf, straightAnswerOf, precedentOf, followUpsOf }: Library): unknown[] {
  const history = [precedentOf(piece), followUpsOf(piece)];
  if (piece.kind !== 'article') return history;
  const place = placeOf(piece);
  return [...history, place && [place.series.path, place.number, place.series.parts.length, place.previous, place.next], straightAnswerOf(piece)];
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
