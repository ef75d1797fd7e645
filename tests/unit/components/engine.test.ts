import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../../../src/components/search/engine.ts';
import { readExcerpt } from '../../../src/components/search/excerpts.ts';
import type { Pagefind } from '../../../src/components/search/pagefind-api.ts';
import { writeSearchPage } from '../../../src/outputs/search/document-html.ts';
import { nameOf } from '../../../src/outputs/search/document.ts';
import { serve } from '../../../src/outputs/hosting/serve.ts';

const BODIES = [
  'The glimmond arrived – as it always does – after noon—and left. Planned boundaries.',
  'The trundlewick &amp; sons were there… so they said / and they <b>left</b> – late. A “grault” (pindle) worp can.',
  'The office in Łódź held a Straßenfest with Søgaard, an Œuvre by Æneas and Müller.',
  'The office in Lodz held a Strassenfest with Soegaard, an oeuvre by Aeneas and Mueller. Stand-up.',
];

let folder: string;
let server: Server;
let engine: Engine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const [number, body] of BODIES.entries())
    await index!.addHTMLFile({
      url: `/${number}/`,
      content: writeSearchPage(
        { ...nameOf({ path: `/${number}/`, title: `Title ${number}`, voice: 'satire' }), kind: 'memo' },
        `<p>${body}</p>`,
      ),
    });
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  server = await serve({ folder, base: '/', port: 0 });
  const origin = `http://localhost:${(server.address() as { port: number }).port}/`;
  const { createInstance } = (await import(pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href)) as {
    createInstance(options: object): Pagefind & { init(): Promise<void> };
  };
  const pagefind = createInstance({ basePath: `${origin}pagefind/`, baseUrl: '/', noWorker: true });
  await pagefind.init();
  engine = new Engine(
    pagefind,
    () => Promise.resolve(['boundaries', 'ingo']),
    () => Promise.resolve(['bingo']),
  );
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (words: string) => engine.find({ words, chosen: {}, order: 'best' });
async function find(words: string): Promise<string[]> {
  const found = await Promise.all((await ask(words)).hits.map((hit) => hit.data()));
  return found.map(({ url }) => url).toSorted();
}

test.for([
  '"glimmond arrived as it always does after"',
  '“glimmond arrived – as it always does”',
  '"arrived -- as it"',
  '„noon—and left“',
  '"noon and left"',
])('finds a phrase across dashes: %s', async (phrase) => {
  expect([await find(phrase), (await ask(phrase)).note]).toEqual([['/0/'], undefined]);
});

test.for([
  '"trundlewick & sons"',
  '"trundlewick and sons"',
  '"trundlewick sons"',
  '“they said / and they left – late”',
  '"a grault pindle worp"',
  '"they said" worp',
  'worp “trundlewick & sons”',
])('finds a phrase across other marks, and beside words: %s', async (phrase) => {
  expect([await find(phrase), (await ask(phrase)).note]).toEqual([['/1/'], undefined]);
});

test.for([
  'Łódź',
  'lodz',
  'Straßenfest',
  'strassenfest',
  'Søgaard',
  'soegaard',
  'Œuvre',
  'oeuvre',
  'Æneas',
  'aeneas',
  'Müller',
  'mueller',
])('finds %s however it is spelt', async (word) => {
  expect([await find(word), (await ask(word)).note]).toEqual([['/2/', '/3/'], undefined]);
});

test('finds what is spelt in a third way: sogaard, muller', async () => {
  expect([await find('sogaard'), await find('muller'), await find('"office in Łódź held"')]).toEqual([
    ['/2/'],
    ['/2/'],
    ['/2/', '/3/'],
  ]);
});

test('shows a text as it was written', async () => {
  for (const [words, number] of [
    ['glimmond', 0],
    ['worp', 1],
    ['Łódź', 2],
  ] as const) {
    const hits = await Promise.all((await ask(words)).hits.map((hit) => hit.data()));
    const { excerpt } = hits.find(({ url }) => url === `/${number}/`)!;
    const text = readExcerpt(excerpt)
      .map((stretch) => stretch.text)
      .join('');
    expect(text).toContain(BODIES[number]!.replaceAll(/<\/?b>/g, '').replaceAll('&amp;', '&'));
  }
});

test('names the words that are nowhere, and takes no beginning of a word for the word', async () => {
  expect(
    [await ask('planet cadence'), await ask('candle')].map(({ hits, note }) => [hits.length, note]),
  ).toEqual([
    [0, { absent: ['planet', 'cadence'] }],
    [0, { absent: ['candle'] }],
  ]);
  expect([await find('worp candle'), (await ask('worp candle')).note]).toEqual([
    ['/1/'],
    { absent: ['candle'] },
  ]);
  expect([await find('"they said" candle'), (await ask('"they said" candle')).note]).toEqual([
    ['/1/'],
    { absent: ['candle'] },
  ]);
  expect([await find('glimm'), (await ask('glimm')).note]).toEqual([['/0/'], { started: ['glimm'] }]);
});

test('corrects a word that is nowhere, and none that some page shows or another form of which stands there', async () => {
  expect([await find('boundries'), (await ask('boundries')).note]).toEqual([
    ['/0/'],
    { meant: 'boundaries' },
  ]);
  expect((await ask('bingo')).note).toEqual({ absent: ['bingo'] });
  for (const word of ['boundary', 'planning', 'standup', 'stand-up'])
    expect((await ask(word)).note).toBeUndefined();
});

test('says that nothing has a phrase, or all of what was asked, and finds what comes near', async () => {
  expect([await find('"sons of trundlewick"'), (await ask('"worp trundlewick"')).note]).toEqual([
    ['/1/'],
    { isLoose: true },
  ]);
  expect([await find('"they said" glimmond'), (await ask('"they said" glimmond')).note]).toEqual([
    ['/0/', '/1/'],
    { isSome: true },
  ]);
});
