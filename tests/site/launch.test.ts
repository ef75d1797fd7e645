import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ContentCache } from '../../src/content/read/read-cache.ts';
import { readContent } from '../../src/content/read/read-folder.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { MAX_PAGE } from '../../src/build/check-site/budgets.ts';
import { folderOf } from './sites.ts';

/** What must hold for whatever authors have written in content/. The build itself has checked pages, links and feeds. */
const { sources } = readContent('.', new ContentCache(undefined, ''), 'content');
const { library, diagnostics } = buildLibrary(sources, { now: new Date('2027-06-01T00:00:00Z') });
const read = (path: string) => readFileSync(join(folderOf('content'), path, 'index.html'), 'utf8');

test('has nothing wrong in it, now and once everything scheduled is published', () => {
  expect(diagnostics).toEqual([]);
});

test('says each short answer, and all help of the editors, in sentences of at most twenty words', () => {
  const short = sources
    .filter(({ kind }) => kind === 'question')
    .flatMap(({ body }) => body?.sentences.map(({ text }) => text) ?? []);
  const help = library.questions
    .flatMap(({ editors }) => editors.map(({ text }) => text))
    .flatMap((text) => text.split(/(?<=[.?!]”?)\s+/));
  expect([short.length, help.length].every((number) => number > 20)).toBe(true);
  expect([...short, ...help].filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
});

test('shows every piece, with its voice in its title', () => {
  for (const { path, voice, title } of library.pieces) {
    const html = read(path);
    expect(html).toContain(`<meta name="voice" content="${voice}">`);
    expect(html, path).toMatch(/<h1[\s>]/);
    expect(title).not.toBe('');
  }
});

test('keeps every article light enough for one round trip', () => {
  const heavy = library.articles
    .map(({ path }) => [path, gzipSync(read(path), { level: 9 }).length] as const)
    .filter(([, bytes]) => bytes > MAX_PAGE);
  expect(heavy).toEqual([]);
});
