import type { Voice } from './kinds.ts';
import { instantOf } from './dates.ts';
import { compare, type Diagnostic } from './diagnostics.ts';

/**
 * The record of what was first published when, as `addresses.txt` in the content folder holds it: one thing a line,
 * without the base path, in the order of code units.
 */
export interface PublishedUrls {
  /** The file, from the project's root. */
  file: string;
  lines: readonly PublishedUrl[];
  /** Lines that cannot be read. */
  diagnostics: readonly Diagnostic[];
}

/** One thing that readers were given: an address, or a correction at a place on a page. */
export interface PublishedUrl {
  address: string;
  /** From 1. */
  line: number;
  /** What stands there: "article", "feed". A line from before this was recorded has neither kind nor date. */
  kind?: string | undefined;
  /** When it was first public, as a day or a moment. */
  first?: string | undefined;
  /** Its id in feeds, given once and never derived again. */
  id?: string | undefined;
  /** Of a correction: its day and its first words, by which it is known again. */
  words?: string | undefined;
  /** In which voice the address says that it is gone for good. */
  retired?: Voice | undefined;
}

/** The kind of a line about a correction. */
export const CORRECTION = 'correction';

/** The kind of a line about a picture in feeds. */
export const PICTURE = 'picture';

/** The name of the file in the content folder. */
export const PUBLISHED_URLS_FILE = 'addresses.txt';

/** What a publication begins with. */
export const NO_PUBLISHED_URLS: PublishedUrls = { file: PUBLISHED_URLS_FILE, lines: [], diagnostics: [] };

/** Reads a record. `file` is what problems call it. */
export function readPublishedUrls(file: string, text: string): PublishedUrls {
  const read = text
    .split(/\r?\n/)
    .flatMap((content, index) =>
      content === '' || content.startsWith('#') ? [] : [{ line: index + 1, match: LINE.exec(content) }],
    );
  const lines = read.flatMap(({ line, match }): PublishedUrl[] => {
    if (match === null) return [];
    const { address = '', kind, first, id, words, retired } = match.groups ?? {};
    return [{ address, line, kind, first, id, words, retired: retired as Voice | undefined }];
  });
  const diagnostics = read.flatMap(({ line, match }): Diagnostic[] =>
    match === null ? [{ file, line, ...UNREADABLE }] : [],
  );
  return { file, lines, diagnostics };
}

const UNREADABLE = {
  message: 'This line holds no address.',
  hint: 'Write one address, such as /articles/how-to/, or remove the line: npm run build adds what is new.',
};

const LINE = new RegExp(
  [
    '^(?<address>/[^\\s#?]*(?:#correction-\\d+)?)',
    '(?: (?<kind>[a-z]+) (?<first>\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d))?)',
    '(?: (?<id>tag:\\S+))?(?: (?<words>\\d{4}-\\d\\d-\\d\\d .+))?)?',
    '(?: retired (?<retired>satire|sincere))?$',
  ].join(''),
);

/** The text of a record. Of two lines for one thing, which a merge may leave, the earlier counts, and what is retired stays so. */
export function formatPublishedUrls(lines: readonly Omit<PublishedUrl, 'line'>[]): string {
  const things = [...Map.groupBy(lines, ({ address }) => address).values()].map(mergeLines);
  const written = things
    .toSorted((a, b) => compare(a.address, b.address))
    .map(({ address, kind, first, id, words, retired }) =>
      [address, kind, first, id, words, retired === undefined ? undefined : `retired ${retired}`]
        .filter((part) => part !== undefined)
        .join(' '),
    );
  return `${HEAD}${written.join('\n')}\n`;
}

/** What several lines for one thing say together. */
export function mergeLines<Line extends Omit<PublishedUrl, 'line'>>(lines: readonly Line[]): Line {
  const [earliest] = lines.filter(({ first }) => first !== undefined).toSorted((a, b) => compareFirst(a, b));
  const retired = lines.find((line) => line.retired !== undefined)?.retired;
  return { ...(earliest ?? lines[0]!), retired };
}

function compareFirst(
  { first: a = '' }: Omit<PublishedUrl, 'line'>,
  { first: b = '' }: Omit<PublishedUrl, 'line'>,
): number {
  return instantOf(a).getTime() - instantOf(b).getTime();
}

const HEAD = `# What was first published when: address, kind, day, id in feeds. npm run build adds what is new on the day on which
# it is public, and fails where an address would lead nowhere. One that is gone for good: npm run retire -- <address>
`;
