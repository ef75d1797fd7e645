import { getLibrary } from '../../library/index.ts';
import { documents, type DocumentParts } from './document-writer.ts';
import { listDocuments, listFeeds, type FeedDocument, type FeedEntry } from '../../library/feeds.ts';
import { getBody } from '../../library/load/current.ts';
import { memoize } from '../../memoize.ts';
import type { Library } from '../../library/types.ts';
import { site, type FeedFormat } from '../../site.ts';
import { digest, digestOfEntry } from './entry-digest.ts';
import { renderEntry } from './entry-html.ts';
import { feedTools, getEntryPicture } from './feed-tools.ts';
import { writeFeed } from './write-feed.ts';

/** Every feed document below the root as a path of a route. */
export async function listFeedPaths(format: FeedFormat) {
  return (await listBelow(format)).map(({ home, document }) => ({
    params: { feed: home.slice(site.base.length, -1) },
    props: { document },
  }));
}

/** The document at the root: everything. In a build it brings along the others of its format. */
export async function respondWithMainFeed(format: FeedFormat): Promise<Response> {
  const main = listFeeds(await getLibrary()).find(({ home }) => home === site.base);
  if (main === undefined) throw new Error('The list of feeds in src/site.ts has none at "/".');
  const take = documents();
  if (take !== undefined)
    for (const { home, document, key } of await listBelow(format))
      take(home.slice(site.base.length) + format.file, key, () => makeFeed(document, format));
  return respondWithFeed(listDocuments(main)[0]!, format);
}

/** A feed document as it is sent. */
export async function respondWithFeed(document: FeedDocument, format: FeedFormat): Promise<Response> {
  return new Response(Buffer.concat((await makeFeed(document, format)).parts), {
    headers: { 'Content-Type': `${format.type}; charset=utf-8` },
  });
}

async function makeFeed(document: FeedDocument, format: FeedFormat): Promise<DocumentParts> {
  const library = await getLibrary();
  return writeFeed(document, format, {
    render: (entry) => renderEntry(entry, library, feedTools(getBody)),
    picture: getEntryPicture,
  });
}

/** Where a document stands, and a key of all that it shows. */
interface Placed {
  /** The address of its folder, with the base path. */
  home: string;
  document: FeedDocument;
  key: string;
}

/** Every document of a format but the one at the root. Archives are for readers that know RFC 5005, which knows XML alone. */
async function listBelow({ file }: FeedFormat): Promise<Placed[]> {
  return listPlaced(await getLibrary()).filter(
    ({ home, document }) => home !== site.base && (file !== 'feed.json' || document.archive === undefined),
  );
}

/** The places are the same for every format. */
const listPlaced = memoize(listAll);

function listAll(library: Library): Placed[] {
  const digests = new Map<string, string>();
  const digestOf = (entry: FeedEntry): string => {
    const known = digests.get(entry.id) ?? digestOfEntry(entry, library);
    digests.set(entry.id, known);
    return known;
  };
  const old = Map.groupBy(library.redirects, ({ path }) => path);
  return listFeeds(library)
    .flatMap(listDocuments)
    .flatMap((document) => {
      const { entries, ...facts } = document;
      const key = digest(JSON.stringify(facts) + entries.map(digestOf).join());
      // Where no host sends readers on from a page's old address, its feed stands there as well.
      const homes = [document.home, ...(old.get(document.home) ?? []).map(({ from }) => from)];
      return homes.map((home) => ({ home, document, key }));
    });
}
