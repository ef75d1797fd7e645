import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetPublication, readPublication } from '../../../src/library/load/current.ts';
import { openPublication } from '../../../src/library/load/open.ts';
import { anArticle } from '../../content.ts';

let root = '';
const write = (path: string, text: string) => {
  mkdirSync(join(root, 'content', path, '..'), { recursive: true });
  writeFileSync(join(root, 'content', path), text);
};
const titles = () => {
  forgetPublication();
  return readPublication({ preview: true }).library.articles.map(({ title }) => title);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'watched-'));
  for (const file of ['package-lock.json', 'tsconfig.json', 'astro.config.mjs'])
    writeFileSync(join(root, file), '');
  write('articles/a.mdx', anArticle({ title: 'First Words' }));
  write('articles/b.mdx', anArticle({ title: 'Other Words', published: '2026-01-01' }));
  openPublication({ root, cacheFolder: join(root, 'cache'), isPreview: true });
});
afterAll(() => rmSync(root, { recursive: true }));

test('reads nothing again until something has changed', () => {
  forgetPublication();
  const before = readPublication({ preview: true });
  write('articles/b.mdx', anArticle({ title: 'Later Words', published: '2026-01-01' }));
  expect(readPublication({ preview: true })).toBe(before);
  expect(titles()).toEqual(['First Words', 'Later Words']);
});

test('keeps what it knows where a file is saved as it was', () => {
  forgetPublication();
  const before = readPublication({ preview: true });
  write('articles/a.mdx', anArticle({ title: 'First Words' }));
  forgetPublication();
  expect(readPublication({ preview: true })).toBe(before);
});

test('sees a change of the same length, and that a file is gone', () => {
  const path = join(root, 'content/articles/a.mdx');
  utimesSync(path, 1_000_000, 1_000_000);
  expect(titles()).toEqual(['First Words', 'Later Words']);
  write('articles/a.mdx', anArticle({ title: 'Fresh Words' }));
  expect(titles()).toEqual(['Fresh Words', 'Later Words']);
  write('articles/a.mdx', anArticle({ title: 'Final Words' }));
  expect(titles()).toEqual(['Final Words', 'Later Words']);
  rmSync(path);
  expect(titles()).toEqual(['Later Words']);
});
