import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  PUBLISHED_URLS_FILE,
  NO_PUBLISHED_URLS,
  readPublishedUrls,
  PICTURE,
  type PublishedUrl,
  type PublishedUrls,
} from '../published-urls.ts';
import { parseContentPath } from '../file-patterns.ts';
import { readSentLetters, SENT_FILE, type SentLetters } from '../sent.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { pictureName } from '../slug.ts';
import type { Source } from '../source.ts';
import { explainPath } from './content-paths.ts';
import { explainSize } from './file-size.ts';
import { addPictures } from './pictures.ts';
import { listFiles, type FolderEntry } from './list-files.ts';
import type { ContentCache, ReadFile } from './read-cache.ts';
import { readSource, unreadable, type ParsedFile } from './read-file.ts';

/** The content folder as it was read: the files of every kind, and what is wrong with all other files. */
export interface ContentFolder {
  sources: Source[];
  diagnostics: Diagnostic[];
  /** The URLs that readers were ever given. */
  publishedUrls: PublishedUrls;
  /** Every file but the list of URLs, with the digest of its bytes; a picture has none. */
  digests: Map<string, string | undefined>;
}

/** The folder of the content, from the project's root. Tests set another with `CONTENT_DIR`. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/**
 * Reads the whole content folder. Diagnostics name each file from `root`, the project's root.
 * @param progress is told after each file how many of how many are read
 */
export function readContent(
  root: string,
  cache: ContentCache,
  folder = contentFolder(),
  progress?: (done: number, total: number) => void,
): ContentFolder {
  const entries = listFiles(resolve(root, folder), folder);
  const urls = entries.find(({ path, error }) => path === PUBLISHED_URLS_FILE && error === undefined);
  const urlsFile = `${folder}/${PUBLISHED_URLS_FILE}`;
  const content: ContentFolder = {
    sources: [],
    diagnostics: [],
    publishedUrls:
      urls === undefined
        ? { ...NO_PUBLISHED_URLS, file: urlsFile }
        : readPublishedUrls(urlsFile, readText(resolve(root, urlsFile))),
    digests: new Map(),
  };
  const paths = new Set(entries.map(({ path }) => path));
  content.diagnostics.push(...readSent(root, folder).diagnostics);
  for (const [at, entry] of entries.entries()) {
    if (entry !== urls && entry.path !== SENT_FILE) readEntry(entry, { root, cache, folder, paths }, content);
    progress?.(at + 1, entries.length);
  }
  const kept = new Set(
    content.publishedUrls.lines.filter(isPicture).map(({ address }) => pictureName(address)),
  );
  content.sources = addPictures(content.sources, { root, kept, beside: [...content.digests.keys()] });
  for (const path of REQUIRED.filter((required) => !paths.has(required)))
    content.diagnostics.push({ file: `${folder}/${path}`, line: 1, ...REQUIRED_MISSING });
  return content;
}

/** What was sent by e-mail. No page shows it, and no build takes it in. */
export function readSent(root: string, folder = contentFolder()): SentLetters {
  const file = `${folder}/${SENT_FILE}`;
  const path = resolve(root, file);
  return readSentLetters(file, existsSync(path) ? readText(path) : '');
}

function isPicture({ kind }: PublishedUrl): boolean {
  return kind === PICTURE;
}

const REQUIRED = ['pages/about.mdx', 'pages/corrections.mdx', 'pages/house-style.mdx', 'pages/subscribe.mdx'];

const REQUIRED_MISSING = {
  message: 'Every page of the site links to this one, and it is not there.',
  hint: 'Write it.',
};

interface FolderContext {
  root: string;
  cache: ContentCache;
  folder: string;
  paths: ReadonlySet<string>;
}

function readEntry(
  { path, size, stamp, error }: FolderEntry,
  context: FolderContext,
  content: ContentFolder,
): void {
  const { root, cache, folder, paths } = context;
  const file = `${folder}/${path}`;
  const identity = parseContentPath(path);
  content.digests.set(file, undefined);
  const explanation = error ?? (identity === undefined ? explainPath(path, paths) : explainSize(size));
  if (explanation !== undefined) content.diagnostics.push({ file, line: 1, ...explanation });
  else if (identity !== undefined) {
    const { digest, source } =
      cache.findRead(file, stamp) ??
      cache.addRead(file, stamp, readIdentified({ ...identity, file }, resolve(root, file), cache));
    content.digests.set(file, digest);
    content.sources.push(source);
  }
}

function readIdentified(
  identity: Pick<Source, 'kind' | 'id' | 'file'>,
  path: string,
  cache: ContentCache,
): ReadFile {
  const { digest, parsed } = readCached(identity.file, path, cache);
  return { digest, source: { ...identity, ...parsed } };
}

/** A file, which is parsed only where its bytes are not those in the cache. */
function readCached(
  file: string,
  path: string,
  cache: ContentCache,
): { digest?: string; parsed: Omit<ParsedFile, 'parts'> } {
  const bytes = readBytes(path);
  if (bytes === undefined)
    return {
      parsed: unreadable(file, 1, {
        message: 'The file cannot be read.',
        hint: 'Give yourself the right to read it.',
      }),
    };
  if (isUtf16(bytes)) return { parsed: unreadable(file, 1, UTF_16) };
  const digest = hash('sha1', bytes, 'base64url');
  const parsed = cache.find(file, digest) ?? cache.add(file, digest, readSource(file, decode(bytes)));
  return { digest, parsed };
}

/** Whether a file begins as UTF-16 does: with its byte order mark, or with a letter of two bytes. */
function isUtf16([first, second]: Buffer): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0) !== (second === 0)
  );
}

const UTF_16 = {
  message: 'The file is saved as UTF-16, and nothing here reads that.',
  hint: 'Save it as UTF-8: editors offer it as "encoding" where they save.',
};

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The text of a file: UTF-8, with or without a byte order mark. */
export function readText(path: string): string {
  return decode(readFileSync(path));
}

function decode(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
