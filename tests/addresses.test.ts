import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentCache } from '../src/content/read/read-cache.ts';
import { readContent } from '../src/content/read/read-folder.ts';
import { checkPublishedUrls } from '../src/library/published-urls.ts';
import { addNewUrls } from '../src/library/record/write-record.ts';
import { instantOf } from '../src/content/dates.ts';
import { buildLibrary } from '../src/library/build-library.ts';

const { sources, publishedUrls } = readContent('.', new ContentCache(undefined, ''), 'content');
/** The last day on which something was recorded: what comes after it is entered when it is public. */
const now = new Date(Math.max(...publishedUrls.lines.map(({ first = '' }) => instantOf(first).getTime())));
const built = buildLibrary(sources, { now, publishedUrls });

test('knows everything that was public when it was written last, and is as npm run build writes it', () => {
  const { text, added } = addNewUrls(publishedUrls, built.library, now);
  expect(added).toEqual([]);
  expect(readFileSync(publishedUrls.file, 'utf8')).toBe(text);
  expect(publishedUrls.lines.length).toBeGreaterThan(300);
  expect(publishedUrls.lines.filter(({ kind, first }) => (kind ?? first) === undefined)).toEqual([]);
  const pieces = publishedUrls.lines.filter(({ kind = '' }) => ['article', 'question'].includes(kind));
  expect(pieces.filter(({ id }) => id === undefined)).toEqual([]);
});

test('has lost none', () => {
  expect(checkPublishedUrls(publishedUrls, { ...built, now })).toEqual([]);
});

test('is not among what is published, and two branches can both add to it', () => {
  expect(existsSync(join('public', 'addresses.txt'))).toBe(false);
  expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^content\/addresses\.txt merge=union$/m);
});
