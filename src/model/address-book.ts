import { feedFormats, href, site } from '../site.ts';
import { listAddresses, OTHER_ADDRESSES } from './addresses.ts';
import { listFeedHomes } from './feeds.ts';
import type { Voice } from './kinds.ts';
import { compare, type Problem } from './problems.ts';
import { mapRedirects } from './redirects.ts';
import type { Library, Retired } from './types.ts';

/**
 * Every address that readers were ever given, as `addresses.txt` in the content folder lists them: one a line, without
 * the base path, in the order of code units. One that is gone for good says so, and in which voice.
 */
export interface AddressBook {
  /** The file, from the project's root. */
  file: string;
  lines: readonly BookLine[];
  /** Lines that cannot be read. */
  problems: readonly Problem[];
}

export interface BookLine {
  address: string;
  /** From 1. */
  line: number;
  retired?: Voice | undefined;
}

/** The addresses of a publication that somebody may keep, and where each leads now: to itself, or elsewhere. */
export type Kept = ReadonlyMap<string, string>;

/** The name of the file in the content folder. */
export const BOOK = 'addresses.txt';

/** What a publication begins with. */
export const EMPTY_BOOK: AddressBook = { file: BOOK, lines: [], problems: [] };

/** Reads a book. `file` is what problems call it. */
export function readBook(file: string, text: string): AddressBook {
  const read = text.split(/\r?\n/).flatMap((content, index) => (content === '' || content.startsWith('#') ? [] : [{ line: index + 1, match: LINE.exec(content) }]));
  const lines = read.flatMap(({ line, match }): BookLine[] => (match === null ? [] : [{ address: match[1] ?? '', line, retired: match[2] as Voice | undefined }]));
  const problems = read.flatMap(({ line, match }): Problem[] => (match === null ? [{ file, line, what: 'This line holds no address.', mend: 'Write one address, such as /articles/how-to/, or remove the line: npm run build adds what is new.' }] : []));
  return { file, lines, problems };
}

const LINE = /^(\/[^\s#?]*)(?: retired (satire|sincere))?$/;

/** The text of a book. */
export function writeBook(lines: readonly Omit<BookLine, 'line'>[]): string {
  const written = lines.map(({ address, retired }) => (retired === undefined ? address : `${address} retired ${retired}`));
  return `${HEAD}${[...new Set(written)].toSorted(compare).join('\n')}\n`;
}

const HEAD = `# Every address that readers were given. npm run build adds the new ones, and fails where one would lead nowhere.
# One that is gone for good: npm run retire -- <address>
`;

/**
 * The addresses of a publication, as authors write them: each page of the sitemap, each feed, each old address, and the
 * files that machines know by their names. Not here is what comes and goes by its nature and is reached through one of
 * these: the second page of a list, a letter of the search, the answers in another order, an archive of a feed, the
 * plain-text twin of a piece.
 */
export function listKept(library: Library): Kept {
  const feeds = listFeedHomes(library).flatMap((home) => feedFormats.map(({ file }) => (home + file).slice(site.base.length - 1)));
  const standing = [...listAddresses(library).map(({ address }) => address), ...OTHER_ADDRESSES, ...feeds];
  return new Map([...standing.map((address): [string, string] => [address, address]), ...mapRedirects(library.redirects)]);
}

/** The addresses that would lead nowhere. */
export function checkBook({ file, lines }: AddressBook, kept: Kept): Problem[] {
  const retired = retiredIn(lines);
  const lost = lines.filter(({ address }) => !kept.has(address) && !retired.has(address));
  const pages = new Set(lost.map(({ address }) => address));
  return lost.map(({ address, line }) => ({ file, line, what: `Readers know ${address}, and nothing would be there any more.`, mend: describeMend(address, pages) }));
}

function describeMend(address: string, lost: ReadonlySet<string>): string {
  const page = address.replace(/[^/]+$/, '');
  if (page !== address && lost.has(page)) return `It goes the way of its page, ${page}.`;
  const [, slug] = /^\/(?:(?:articles|series|questions|mentors|companies)\/)?([^/]+)\/$/.exec(address) ?? [];
  const alias = slug === undefined ? '' : ` or name "${slug}" among the "aliases" of what takes its place, as npm run rename does;`;
  return `Undo what removed it;${alias} or say that it is gone for good: npm run retire -- ${address}. If no reader ever saw it, remove this line.`;
}

/** What is gone for good, in the order of the addresses. One at which something stands again, or which leads on, is not. */
export function listRetired({ lines }: AddressBook, kept: Kept): Retired[] {
  const gone = [...retiredIn(lines)].filter(([address]) => !kept.has(address));
  return gone.map(([address, voice]) => ({ path: href(address as `/${string}`), voice })).toSorted((a, b) => compare(a.path, b.path));
}

/** The book's text with every address of a publication in it, and those that are new, or stand again. */
export function extendBook({ lines }: AddressBook, kept: Kept): { text: string; added: string[] } {
  const retired = retiredIn(lines);
  const known = new Set(lines.map(({ address }) => address));
  const all = [...known.union(kept)].map((address) => ({ address, retired: kept.has(address) ? undefined : retired.get(address) }));
  return { text: writeBook(all), added: [...kept.keys()].filter((address) => !known.has(address) || retired.has(address)).toSorted(compare) };
}

/** Of two lines for one address, which a merge may leave, the one that retires it counts. */
function retiredIn(lines: readonly BookLine[]): Map<string, Voice> {
  return new Map(lines.flatMap(({ address, retired }) => (retired === undefined ? [] : [[address, retired] as const])));
}
