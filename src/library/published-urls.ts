import { feedFormats, href, site } from '../site.ts';
import {
  CORRECTION,
  formatPublishedUrls,
  PICTURE,
  type PublishedUrls,
  type PublishedUrl,
} from '../content/published-urls.ts';
import { instantOf, isoDay } from '../content/dates.ts';
import { kindsWith, pagePath, type Voice } from '../content/kinds.ts';
import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { listAddresses, OTHER_ADDRESSES } from './page-urls.ts';
import { listFeedPictures, pageOfPicture } from './feed-pictures.ts';
import { listFeedHomes } from './feeds.ts';
import { isPage, mapRedirects } from './aliases.ts';
import { listAll } from './kinds/registry.ts';
import { addressOf, isKnown, writeMoment, writeWords } from './record.ts';
import type { Library, Piece, Retired } from './types.ts';

/** The addresses of a publication that somebody may keep, and where each leads now: to itself, or elsewhere. */
export type PublicUrls = ReadonlyMap<string, string>;

/**
 * The addresses of a publication, as authors write them: each page of the sitemap, each feed, each old address, and the
 * files that machines know by their names. Not here is what comes and goes by its nature and is reached through one of
 * these: the second page of a list, a letter of the search, the answers in another order, an archive of a feed, the
 * plain-text twin of a piece.
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
  now: Date;
}

/** The addresses that readers know at a moment, and that would lead nowhere. */
export function checkPublishedUrls(
  { file, lines }: PublishedUrls,
  { standing, kept, now }: Standing,
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
  return lost.map(({ address, line, first }) => ({
    file,
    line,
    ...(first !== undefined && kept.has(address)
      ? explainPostponed(address, first)
      : {
          message: `Readers know ${address}, and nothing would be there any more.`,
          hint: describeMend(address, pages),
        }),
  }));
}

function explainPostponed(address: string, first: string): Pick<Diagnostic, 'message' | 'hint'> {
  return {
    message: `Readers know ${address}, and nothing would be there until a later day.`,
    hint: `It has been public since ${first.slice(0, 10)}: give it a "published" that has come. If no reader ever saw it, remove this line.`,
  };
}

function describeMend(address: string, lost: ReadonlySet<string>): string {
  if (pageOfPicture(address) !== undefined)
    return `It stands in feeds and in mail: put the picture back beside its piece, retouched or not; the text need not show it. If it must be gone: npm run retire -- ${address}.`;
  const page = address.replace(/[^/]+$/, '');
  if (page !== address && lost.has(page)) return `It goes the way of its page, ${page}.`;
  const slug = /([^/]+)\/$/.exec(address)?.[1] ?? '';
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

/** What a record says of one thing. */
type Written = Omit<PublishedUrl, 'line'>;

/**
 * The record's text with everything in it that is public at the moment of a build, and what is new in it, or stands again.
 * What earlier builds wrote stays as it is, but for lines of a day that has not come: they are of a site that was made to
 * see what it will be, and no reader knows it.
 * @param clock the present day, where the site is made for another
 */
export function addNewUrls(
  { lines }: Pick<PublishedUrls, 'lines'>,
  library: Library,
  now: Date,
  clock = now,
): { text: string; added: string[] } {
  const known = lines.filter((line) => isKnown(line, clock > now ? clock : now));
  const retired = retiredIn(known);
  const wanted = listWritten(library, known, now);
  const isAgain = ({ address }: Written) => retired.has(address) && wanted.has(address);
  const before = new Set(known.map(keyOf));
  const added = [...wanted].flatMap(([key, line]) => (before.has(key) ? [] : [line]));
  const kept = known.map((line): Written => {
    const now = wanted.get(keyOf(line));
    return {
      ...(line.first === undefined && now?.id !== undefined ? now : line),
      words: now?.words ?? line.words,
      retired: now === undefined ? retired.get(line.address) : undefined,
    };
  });
  return {
    text: formatPublishedUrls([...kept, ...added]),
    added: [...new Set([...known.filter(isAgain), ...added].map(({ address }) => address))].toSorted(compare),
  };
}

/** By what a line is known again: a correction by its id, anything else by its address. */
function keyOf({ kind, id, address }: Written): string {
  return kind === CORRECTION && id !== undefined ? id : address;
}

/** What a record has to say of everything that is public, by the keys of its lines. */
function listWritten(library: Library, known: readonly Written[], now: Date): Map<string, Written> {
  const recorded = new Set(known.map(({ id }) => id));
  const pieces = new Map(library.pieces.map((piece) => [addressOf(piece.kind, piece.id), piece]));
  const kindOf = nameKinds(library);
  const addresses = [...listPublicUrls(library)].map(([address, to]): Written => {
    const piece = pieces.get(to);
    const isFirst = piece !== undefined && address === to && !recorded.has(piece.feedId);
    const first = isFirst ? writeFirst(piece.appeared) : isoDay(now);
    return { address, kind: kindOf(to), first, id: piece?.feedId };
  });
  const corrections = library.pieces.flatMap((piece) => piece.corrections.map(recordCorrection(piece)));
  return new Map([...addresses, ...corrections].map((line) => [keyOf(line), line]));
}

function recordCorrection({ kind, id }: Piece): (correction: Piece['corrections'][number]) => Written {
  return ({ date, text, feedId, appeared }) => ({
    address: `${addressOf(kind, id)}#correction-${feedId.slice(feedId.lastIndexOf('/') + 1)}`,
    kind: CORRECTION,
    first: writeFirst(appeared),
    id: feedId,
    words: writeWords({ date: isoDay(date), text }),
  });
}

/** A day where something appeared as it began, otherwise the moment. */
function writeFirst(moment: Date): string {
  const day = isoDay(moment);
  return instantOf(day).getTime() === moment.getTime() ? day : writeMoment(moment);
}

/** What stands at an address, in a word: a kind, a feed, another page or another file of the site. */
function nameKinds(library: Library): (address: string) => string {
  const kinds = new Map<string, string>(listAll(library).map(({ path, kind }) => [path, kind]));
  const isFeed = (address: string) => feedFormats.some(({ file }) => address.endsWith(`/${file}`));
  return (address) =>
    kinds.get(href(address as `/${string}`)) ??
    (pageOfPicture(address) !== undefined
      ? PICTURE
      : isPage(address)
        ? 'page'
        : isFeed(address)
          ? 'feed'
          : 'file');
}

/** Whether a line is about an address, and not about something on a page. */
function isAddress({ address }: Pick<PublishedUrl, 'address'>): boolean {
  return !address.includes('#');
}

/** Of two lines for one address, which a merge may leave, the one that retires it counts. */
function retiredIn(lines: readonly PublishedUrl[]): Map<string, Voice> {
  return new Map(
    lines.flatMap(({ address, retired }) => (retired === undefined ? [] : [[address, retired] as const])),
  );
}
