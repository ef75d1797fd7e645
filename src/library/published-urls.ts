import { feedFormats, href, site } from '../site.ts';
import type { PublishedUrls, PublishedUrl } from '../content/published-urls.ts';
import { kindsWith, pagePath, type Voice } from '../content/kinds.ts';
import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { listAddresses, OTHER_ADDRESSES } from './page-urls.ts';
import { listFeedPictures, pageOfPicture } from './record/feed-pictures.ts';
import { listFeedHomes } from './feeds.ts';
import { mapRedirects } from './aliases.ts';
import { isKnown } from './record/record.ts';
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
  const pictures = listFeedPictures(library).map((file) => `/${file}`);
  const standing = [
    ...listAddresses(library).map(({ address }) => address),
    ...OTHER_ADDRESSES,
    ...feeds,
    ...pictures,
  ];
  return new Map([
    ...standing.map((address): [string, string] => [address, address]),
    ...mapRedirects(library.redirects),
  ]);
}

/** What stands at a moment, and what will stand once every piece that has a date is published. */
interface Standing {
  standing: PublicUrls;
  kept: PublicUrls;
  /** Everything, whoever may see it. */
  everything: Library;
  now: Date;
}

/** The addresses that readers know at a moment, and that would lead nowhere. */
export function checkPublishedUrls(
  { file, lines }: PublishedUrls,
  { standing, kept, everything, now }: Standing,
): Diagnostic[] {
  const retired = retiredIn(lines);
  const lost = lines.filter(({ address, first }) => {
    const there = first === undefined ? kept : standing;
    // A picture stays for as long as its piece does.
    const isWanted = there.has(pageOfPicture(address) ?? address) || pageOfPicture(address) === undefined;
    return (
      isAddress({ address }) &&
      isKnown({ first }, now) &&
      isWanted &&
      !there.has(address) &&
      !retired.has(address)
    );
  });
  const pages = new Set(lost.map(({ address }) => address));
  const hidden = everything.pieces.filter(({ status, path }) => status === 'draft' && pages.has(below(path)));
  const withDrafts = hidden.length === 0 ? undefined : listPublicUrls(everything);
  const isTold = (address: string) => !kept.has(address) && withDrafts?.has(address) === true;
  const told = hidden.map(({ file: piece, path }) => ({
    file: piece,
    line: 1,
    message: `Readers know ${below(path)}, and "draft: true" hides it.`,
    hint: `Remove the line. Where it is to be gone for good, remove the file and write npm run retire -- ${below(path)}`,
  }));
  const rest = lost.filter(({ address }) => !isTold(address));
  return [...told, ...rest.map((one) => explainLost(one, { file, kept, pages }))];
}

/** A path without the base, as authors write it. */
function below(path: string): string {
  return path.slice(site.base.length - 1);
}

function explainLost(
  { address, line, first }: PublishedUrl,
  { file, kept, pages }: { file: string; kept: PublicUrls; pages: ReadonlySet<string> },
): Diagnostic {
  return {
    file,
    line,
    ...(first !== undefined && kept.has(address)
      ? explainPostponed(address, first)
      : {
          message: `Readers know ${address}, and nothing would be there any more.`,
          hint: describeMend(address, pages),
        }),
  };
}

function explainPostponed(address: string, first: string): Pick<Diagnostic, 'message' | 'hint'> {
  return {
    message: `Readers know ${address}, and nothing would be there until a later day.`,
    hint:
      `It has been public since ${first.slice(0, 10)}: give it a "published" that has come. If no ` +
      'reader ever saw it, remove this line.',
  };
}

function describeMend(address: string, lost: ReadonlySet<string>): string {
  if (pageOfPicture(address) !== undefined)
    return (
      'It stands in feeds and in mail: put the picture back beside its piece, retouched or not; the ' +
      `text need not show it. If it must be gone: npm run retire -- ${address}.`
    );
  const page = address.replace(/[^/]+$/, '');
  if (page !== address && lost.has(page)) return `It goes the way of its page, ${page}.`;
  const slug = /([^/]+)\/$/.exec(address)?.[1] ?? '';
  if (address === pagePath('exhibit', slug))
    return (
      `Undo what removed it; if the exhibit has another title now, give it id="${slug}"; or say that ` +
      `it is gone for good: npm run retire -- ${address}. If no reader ever saw it, remove this line.`
    );
  const isMovable = kindsWith('aliases').some((kind) => pagePath(kind, slug) === address);
  const alias = !isMovable
    ? ''
    : ` or name "${slug}" among the "aliases" of what takes its place, as npm run rename does;`;
  return (
    `Undo what removed it;${alias} or say that it is gone for good: npm run retire -- ${address}. ` +
    'If no reader ever saw it, remove this line.'
  );
}

/** What is gone for good, in the order of the addresses. One at which something stands again, or which leads on, is not. */
export function listRetired({ lines }: PublishedUrls, kept: PublicUrls): Retired[] {
  const gone = [...retiredIn(lines)].filter(([address]) => !kept.has(address));
  return gone
    .map(([address, voice]) => ({ path: href(address as `/${string}`), voice }))
    .toSorted((a, b) => compare(a.path, b.path));
}

/** Whether a line is about an address, and not about something on a page. */
function isAddress({ address }: Pick<PublishedUrl, 'address'>): boolean {
  return !address.includes('#');
}

/** Of two lines for one address, which a merge may leave, the one that retires it counts. */
export function retiredIn(lines: readonly PublishedUrl[]): Map<string, Voice> {
  return new Map(
    lines.flatMap(({ address, retired }) => (retired === undefined ? [] : [[address, retired] as const])),
  );
}
