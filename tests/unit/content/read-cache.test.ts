import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentCache } from '../../../src/content/read/read-cache.ts';
import { readSource } from '../../../src/content/read/read-file.ts';
import { anArticle } from '../../content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const reading = readSource('content/articles/a.mdx', anArticle());

test('remembers a file as it was read, until it says something else or other code reads it', () => {
  const cache = new ContentCache(folder, 'code 1');
  expect(cache.find('a.mdx', 'x')).toBeUndefined();
  const kept = cache.add('a.mdx', 'x', reading);
  cache.save();
  expect(new ContentCache(folder, 'code 1').find('a.mdx', 'x')).toEqual(kept);
  expect(new ContentCache(folder, 'code 1').find('a.mdx', 'y')).toBeUndefined();
  expect(new ContentCache(folder, 'code 1').find('b.mdx', 'x')).toBeUndefined();
  expect(new ContentCache(folder, 'code 2').find('a.mdx', 'x')).toBeUndefined();
});

test('forgets a file that is gone, and writes nothing where nothing is new', () => {
  const cache = new ContentCache(folder, 'code');
  cache.add('a.mdx', 'x', reading);
  cache.add('b.mdx', 'y', reading);
  cache.save();
  const next = new ContentCache(folder, 'code');
  next.find('a.mdx', 'x');
  next.save();
  expect(readFileSync(join(folder, 'content.txt'), 'utf8')).not.toContain('b.mdx');
  writeFileSync(join(folder, 'content.txt.next'), 'untouched');
  const last = new ContentCache(folder, 'code');
  last.find('a.mdx', 'x');
  last.save();
  expect(readFileSync(join(folder, 'content.txt.next'), 'utf8')).toBe('untouched');
});

test('gives the same before and after it is stored', () => {
  const odd = readSource(
    'content/articles/a.mdx',
    '---\norder: .inf\nsize: .nan\nnone: ~\n---\n\nText <Term is={undefined}>here</Term>.\n',
  );
  const cache = new ContentCache(folder, 'code');
  const kept = cache.add('a.mdx', 'x', odd);
  cache.save();
  expect(kept).toStrictEqual(new ContentCache(folder, 'code').find('a.mdx', 'x'));
});

test('begins anew where what it wrote is damaged', () => {
  mkdirSync(folder, { recursive: true });
  for (const damaged of [
    '',
    'co',
    'code',
    'code\na.mdx',
    'code\na.mdx\tx',
    'code\na.mdx\tx\t{"fields":{"tit',
  ]) {
    writeFileSync(join(folder, 'content.txt'), damaged);
    expect(new ContentCache(folder, 'code').find('a.mdx', 'x'), damaged).toBeUndefined();
  }
});

test('keeps the bodies of this run beside, and no longer', () => {
  const cache = new ContentCache(folder, 'code');
  cache.add('a.mdx', 'x', reading);
  expect(cache.body(reading.body!.digest)).toEqual(reading.tree);
  cache.save();
  expect(cache.body(reading.body!.digest)).toEqual(reading.tree);
  expect(new ContentCache(folder, 'code').body(reading.body!.digest)).toBeUndefined();
});
