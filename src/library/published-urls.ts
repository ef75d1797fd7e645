import { formatPublishedUrls, type PublishedUrls, type PublishedUrl } from '../content/published-urls.ts';
import { feedFormats, href, site } from '../site.ts';
import { listAddresses, OTHER_ADDRESSES } from './page-urls.ts';
import { listFeedHomes } from './feeds.ts';
import { kindsWith, pagePath, type Voice } from '../content/kinds.ts';
import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { mapRedirects } from './aliases.ts';
import type { Library, Retired } from './types.ts';

/** The addresses of a publication that somebody may keep, and where each leads now: to itself, or elsewhere. */
export type PublicUrls = ReadonlyMap<string, string>;

/**
 * The addresses of a publication, as authors write them: each page of the sitemap, each feed, each old address, and the
 * files that machines know by their names. Not here is what comes and goes by its nature and is reached through one of
 * these: the second page of a list, a letter of the search, the answers in another order, an archive of a feed, the
 * text version of a piece, and its message to forward.
 */
export function listPublicUrls(library: Library): PublicUrls {
  const feeds = listFeedHomes(library).flatMap((home) =>
    feedFormats.map(({ file }) => (home + file).slice(site.base.length - 1)),
  );
  const standing = [...listAddresses(library).map(({ address }) => address), ...OTHER_ADDRESSES, ...feeds];
  return new Map([
    ...standing.map((address): [string, string] => [address, address]),
    ...mapRedirects(library.redirects),
  ]);
}

/** The addresses that would lead nowhere. */
export function checkPublishedUrls({ file, lines }: PublishedUrls, kept: PublicUrls): Diagnostic[] {
  const retired = retiredIn(lines);
  const lost = lines.filter(({ address }) => !kept.has(address) && !retired.has(address));
  const pages = new Set(lost.map(({ address }) => address));
  return lost.map(({ address, line }) => ({
    file,
    line,
    message: `Readers know ${address}, and nothing would be there any more.`,
    hint: describeMend(address, pages),
  }));
}

function describeMend(address: string, lost: ReadonlySet<string>): string {
  const page = address.replace(/[^/]+$/, '');
  if (page !== address && lost.has(page)) return `It goes the way of its page, ${page}.`;
  const slug = /([^/]+)\/$/.exec(address)?.[1] ?? '';
  if (address === pagePath('exhibit', slug))
    return `Undo what removed it; if the exhibit has another title now, give it id="${slug}"; or say that it is gone for good: npm run retire -- ${address}. If no reader ever saw it, remove this line.`;
  const isMovable = kindsWith('aliases').some((kind) => pagePath(kind, slug) === address);
  const alias = !isMovable
    ? ''
    : ` or name "${slug}" among the "aliases" of what takes its place, as npm run rename does;`;
  return `Undo what removed it;${alias} or say that it is gone for good: npm run retire -- ${address}. If no reader ever saw it, remove this line.`;
}

/** What is gone for good, in the order of the addresses. One at which something stands again, or which leads on, is not. */
export function listRetired({ lines }: PublishedUrls, kept: PublicUrls): Retired[] {
  const gone = [...retiredIn(lines)].filter(([address]) => !kept.has(address));
  return gone
    .map(([address, voice]) => ({ path: href(address as `/${string}`), voice }))
    .toSorted((a, b) => compare(a.path, b.path));
}

/** The book's text with every address of a publication in it, and those that are new, or stand again. */
export function addNewUrls({ lines }: PublishedUrls, kept: PublicUrls): { text: string; added: string[] } {
  const retired = retiredIn(lines);
  const known = new Set(lines.map(({ address }) => address));
  const all = [...known.union(kept)].map((address) => ({
    address,
    retired: kept.has(address) ? undefined : retired.get(address),
  }));
  return {
    text: formatPublishedUrls(all),
    added: [...kept.keys()]
      .filter((address) => !known.has(address) || retired.has(address))
      .toSorted(compare),
  };
}

/** Of two lines for one address, which a merge may leave, the one that retires it counts. */
function retiredIn(lines: readonly PublishedUrl[]): Map<string, Voice> {
  return new Map(
    lines.flatMap(({ address, retired }) => (retired === undefined ? [] : [[address, retired] as const])),
  );
}
