import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentCache } from '../src/loaders/content-cache.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { checkBook, extendBook } from '../src/model/address-book.ts';
import { buildLibrary } from '../src/model/build-library.ts';
import { NOW } from './content.ts';

const { sources, book } = readContent('.', new ContentCache(undefined, ''), 'content');
const { kept } = buildLibrary(sources, { now: NOW });

test('knows every address of what is written: npm run build adds them to content/addresses.txt, which is committed', () => {
  const { text, added } = extendBook(book, kept);
  expect(added).toEqual([]);
  expect(readFileSync(book.file, 'utf8')).toBe(text);
  expect(book.lines.length).toBeGreaterThan(300);
});

test('has lost none', () => {
  expect(checkBook(book, kept)).toEqual([]);
});

test('is not among what is published, and two branches can both add to it', () => {
  expect(existsSync(join('public', 'addresses.txt'))).toBe(false);
  expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^content\/addresses\.txt merge=union$/m);
});
