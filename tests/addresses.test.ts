import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentCache } from '../src/content/read/read-cache.ts';
import { readContent } from '../src/content/read/read-folder.ts';
import { checkPublishedUrls, addNewUrls } from '../src/library/published-urls.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { NOW } from './content.ts';

const { sources, publishedUrls } = readContent('.', new ContentCache(undefined, ''), 'content');
const { kept } = buildLibrary(sources, { now: NOW });

test('knows every address of what is written: npm run build adds them to content/addresses.txt, which is committed', () => {
  const { text, added } = addNewUrls(publishedUrls, kept);
  expect(added).toEqual([]);
  expect(readFileSync(publishedUrls.file, 'utf8')).toBe(text);
  expect(publishedUrls.lines.length).toBeGreaterThan(300);
});

test('has lost none', () => {
  expect(checkPublishedUrls(publishedUrls, kept)).toEqual([]);
});

test('is not among what is published, and two branches can both add to it', () => {
  expect(existsSync(join('public', 'addresses.txt'))).toBe(false);
  expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^content\/addresses\.txt merge=union$/m);
});
