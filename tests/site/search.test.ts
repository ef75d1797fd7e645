import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/outputs/hosting/serve.ts';
import { RANKING, wordsAt } from '../../src/components/search/load-pagefind.ts';
import { Engine, type Findings } from '../../src/components/search/engine.ts';
import type { Pagefind } from '../../src/components/search/pagefind-api.ts';
import type { Query } from '../../src/components/search/query.ts';
import { countIndexed, ENTRY, isUsed } from '../../src/outputs/search/pagefind-files.ts';
import { QUERIES } from './search-queries.ts';
import { folderOf } from './sites.ts';

let server: Server;
let engine: Engine;
let origin: string;

// The search as the browser runs it, on the built index, without a browser.
beforeAll(async () => {
  server = await serve({ folder: folderOf('launch'), base: '/', port: 0 });
  origin = `http://localhost:${(server.address() as { port: number }).port}/`;
  const { createInstance } = (await import(
    pathToFileURL(resolve(folderOf('launch'), 'pagefind/pagefind.js')).href
  )) as { createInstance(options: object): Pagefind & { init(): Promise<void> } };
  const pagefind = createInstance({
    basePath: `${origin}pagefind/`,
    baseUrl: '/',
    noWorker: true,
    ranking: RANKING,
  });
  await pagefind.init();
  engine = new Engine(pagefind, wordsAt(`${origin}search/words.txt`), wordsAt(`${origin}search/shown.txt`));
});
afterAll(() => server.close());

const find = (words: string, rest: Partial<Query> = {}) =>
  engine.find({ words, chosen: {}, order: 'best', ...rest });
const show = async ({ hits }: Findings, most = Infinity) =>
  (await Promise.all(hits.slice(0, most).map((hit) => hit.data()))).map(({ url, meta }) => ({
    url,
    ...meta,
  }));

test('leads first to what was meant for nineteen queries in twenty, and among the first three for all but one in fifty', async () => {
  const found: { query: string; at: number }[] = [];
  for (const [query, address] of QUERIES)
    found.push({ query, at: (await show(await find(query), 3)).findIndex(({ url }) => url === address) });
  const share = (most: number) => found.filter(({ at }) => at >= 0 && at < most).length / found.length;
  expect(QUERIES.length).toBeGreaterThanOrEqual(117);
  expect({
    first: share(1) >= 0.95,
    amongThree: share(3) >= 0.98,
    missed: found.filter(({ at }) => at < 0).map(({ query }) => query),
  }).toMatchObject({ first: true, amongThree: true });
});

test('narrows down: one value of a facet is enough, but of each facet, and counts what else could be chosen', async () => {
  await engine.countAll();
  const all = await find('roadmap');
  const memos = await find('roadmap', { chosen: { kind: ['memo'] } });
  const both = await find('roadmap', { chosen: { kind: ['memo', 'answer'] } });
  const sincere = await find('roadmap', { chosen: { kind: ['memo', 'answer'], voice: ['sincere'] } });
  expect([memos.hits.length, both.hits.length]).toEqual([
    all.counts.kind!['memo'],
    all.counts.kind!['memo']! + all.counts.kind!['answer']!,
  ]);
  expect(both.counts.kind).toEqual(all.counts.kind);
  expect(new Set((await show(sincere)).map(({ kind }) => kind))).toEqual(new Set(['answer']));
  const named = await show(await find('', { chosen: { mentor: ['Bryan Dunn'], kind: ['answer'] } }));
  expect(named.map(({ url }) => url)).toEqual(['/questions/project-tasks-not-product-work/#bryan-dunn']);
});

test('puts the newest first, and what has no date last, and leaves nothing out', async () => {
  const best = await find('roadmap');
  const newest = await show(await find('roadmap', { order: 'newest' }));
  expect(newest.length).toBe(best.hits.length);
  const days = newest.filter(({ kind }) => kind === 'memo').map(({ date }) => Date.parse(date!));
  expect(days).toEqual(days.toSorted((a, b) => b - a));
  const undated = newest.findIndex(({ date }) => date === undefined);
  expect(newest.slice(undated).filter(({ date = '' }) => /\d{4}$/.test(date))).toEqual([]);
});

test('says what it did with a query that finds nothing as it stands', async () => {
  expect((await find('boundries')).note).toEqual({ meant: 'boundaries' });
  expect((await find('zodiac kubernetes')).note).toEqual({ absent: ['kubernetes'] });
  expect((await find('horoscope')).note).toBeUndefined();
  const none = await find('xylophone');
  expect([none.hits.length, none.note, Object.keys(none.topics!).includes('boundaries')]).toEqual([
    0,
    { absent: ['xylophone'] },
    true,
  ]);
});

test('corrects no word that some page shows', async () => {
  const [names, shown] = await Promise.all(
    ['words', 'shown'].map((name) => wordsAt(`${origin}search/${name}.txt`)()),
  );
  expect(names!.length).toBeGreaterThan(100);
  // Of the subscribe page, the footer, the 404, a chart's label and the roadmap.
  for (const word of ['opml', 'mail', 'influence', 'owed']) expect([...names!, ...shown!]).toContain(word);
  for (const word of shown!.filter((_, index) => index % 40 === 0))
    expect([word, (await find(word)).note?.meant]).toEqual([word, undefined]);
});

test('never shows a satirical result without its voice, nor a sincere one', async () => {
  const all = await show(await find('', { chosen: { voice: ['satire', 'sincere'] } }));
  expect(all.length).toBeGreaterThan(150);
  expect(
    all.filter(({ voice, kind }) => voice !== 'satire' && voice !== 'sincere' && kind !== 'topic'),
  ).toEqual([]);
  expect(
    all
      .filter(({ kind = '' }) => ['memo', 'exhibit', 'sign', 'term'].includes(kind))
      .every(({ voice }) => voice === 'satire'),
  ).toBe(true);
  expect(
    all
      .filter(({ kind = '' }) => ['question', 'answer', 'mentor', 'recommended'].includes(kind))
      .every(({ voice }) => voice === 'sincere'),
  ).toBe(true);
});

test('is as we know Pagefind: the names of its files, what its entry says, and what no search of ours asks for', async () => {
  const { version } = JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8')) as {
    version: string;
  };
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const page of ['a', 'b'])
    await index!.addHTMLFile({
      url: `/${page}/`,
      content: `<html lang="en"><body><i data-pagefind-filter="kind:memo"></i>${page}</body></html>`,
    });
  const { files } = await index!.getFiles();
  await close();
  const namesOf = (some: typeof files) =>
    [...new Set(some.map(({ path }) => path.replace(/en_\w+/, 'en_*')))].toSorted();
  const changed = `Pagefind ${version} is not as src/outputs/search/pagefind-files.ts knows it`;
  expect(namesOf(files.filter(({ path }) => isUsed(path))), `${changed}: its files`).toEqual([
    'filter/en_*.pf_filter',
    'fragment/en_*.pf_fragment',
    'index/en_*.pf_index',
    ENTRY,
    'pagefind.en_*.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
  expect(namesOf(files.filter(({ path }) => !isUsed(path))), `${changed}: files that we leave out`).toEqual([
    'pagefind-component-ui.css',
    'pagefind-component-ui.js',
    'pagefind-highlight.js',
    'pagefind-modular-ui.css',
    'pagefind-modular-ui.js',
    'pagefind-ui.css',
    'pagefind-ui.js',
    'pagefind-worker.js',
    'wasm.unknown.pagefind',
  ]);
  expect(countIndexed(files), `${changed}: the number of documents in its entry file`).toBe(2);
});

test('holds nothing that no search asks for', () => {
  expect(
    ['pagefind-worker.js', 'wasm.unknown.pagefind', 'pagefind-ui.js'].filter((file) =>
      existsSync(join(folderOf('launch'), 'pagefind', file)),
    ),
  ).toEqual([]);
});
