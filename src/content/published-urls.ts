import type { Voice } from './kinds.ts';
import { compare, type Diagnostic } from './diagnostics.ts';

/**
 * Every address that readers were ever given, as `addresses.txt` in the content folder lists them: one a line, without
 * the base path, in the order of code units. One that is gone for good says so, and in which voice.
 */
export interface PublishedUrls {
  /** The file, from the project's root. */
  file: string;
  lines: readonly PublishedUrl[];
  /** Lines that cannot be read. */
  diagnostics: readonly Diagnostic[];
}

export interface PublishedUrl {
  address: string;
  /** From 1. */
  line: number;
  retired?: Voice | undefined;
}

/** The name of the file in the content folder. */
export const PUBLISHED_URLS_FILE = 'addresses.txt';

/** What a publication begins with. */
export const NO_PUBLISHED_URLS: PublishedUrls = { file: PUBLISHED_URLS_FILE, lines: [], diagnostics: [] };

/** Reads a book. `file` is what problems call it. */
export function readPublishedUrls(file: string, text: string): PublishedUrls {
  const read = text
    .split(/\r?\n/)
    .flatMap((content, index) =>
      content === '' || content.startsWith('#') ? [] : [{ line: index + 1, match: LINE.exec(content) }],
    );
  const lines = read.flatMap(({ line, match }): PublishedUrl[] =>
    match === null ? [] : [{ address: match[1] ?? '', line, retired: match[2] as Voice | undefined }],
  );
  const diagnostics = read.flatMap(({ line, match }): Diagnostic[] =>
    match === null
      ? [
          {
            file,
            line,
            message: 'This line holds no address.',
            hint: 'Write one address, such as /articles/how-to/, or remove the line: npm run build adds what is new.',
          },
        ]
      : [],
  );
  return { file, lines, diagnostics };
}

const LINE = /^(\/[^\s#?]*)(?: retired (satire|sincere))?$/;

/** The text of a book. */
export function formatPublishedUrls(lines: readonly Omit<PublishedUrl, 'line'>[]): string {
  const written = lines.map(({ address, retired }) =>
    retired === undefined ? address : `${address} retired ${retired}`,
  );
  return `${HEAD}${[...new Set(written)].toSorted(compare).join('\n')}\n`;
}

const HEAD = `# Every address that readers were given. npm run build adds the new ones, and fails where one would lead nowhere.
# One that is gone for good: npm run retire -- <address>
`;
