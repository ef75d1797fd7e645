import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serve } from '../../src/outputs/hosting/serve.ts';
import { parseContentPath } from '../../src/content/file-patterns.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { indexDocuments } from '../../src/build/search-index.ts';
import { BAD, GOOD, plant } from '../bad-input.ts';
import { anArticle, aSeries, sourcesOf } from '../content.ts';
import { tree } from '../trees.ts';
import { cleanEnvironment, runBuild } from './build-sites.ts';
import { filesOf } from './read-site.ts';
import { folderOf, NOW, type SiteName } from './sites.ts';

const readTree = (files: Record<string, string | Buffer>) => {
  const known = Object.entries(files).filter(([path]) => parseContentPath(path) !== undefined);
  return buildLibrary(sourcesOf(Object.fromEntries(known.map(([path, text]) => [path, String(text)]))), {
    now: new Date(NOW),
  });
};
const isGood = (files: Record<string, string | Buffer>) =>
  Object.keys(files).every((path) => parseContentPath(path) !== undefined) &&
  readTree(files).diagnostics.length === 0;
const digests = (name: SiteName) =>
  filesOf(name).map(
    (path) =>
      `${path} ${createHash('sha256')
        .update(readFileSync(join(folderOf(name), path)))
        .digest('hex')}`,
  );

test('gives the same bytes in every time zone and from any shell', () => {
  expect(digests('again')).toEqual(digests('launch'));
  expect(digests('launch').length).toBeGreaterThan(60);
});

test.each([
  ['launch', '/'],
  ['moved', '/pm/'],
  ['early', '/'],
  ['kept', '/'],
] as const)('has no dead link or fragment: %s', async (name, base) => {
  const server = await serve({ folder: folderOf(name), base, port: 0 });
  const { port } = server.address() as { port: number };
  const isElsewhere = (link: string) => Promise.resolve(!link.startsWith(`http://localhost:${port}${base}`));
  const { links } = await new LinkChecker().check({
    path: `http://localhost:${port}${base}`,
    recurse: true,
    checkFragments: true,
    linksToSkip: isElsewhere,
    concurrency: 20,
  });
  server.close();
  expect(
    links.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${parent} → ${url}`),
  ).toEqual([]);
  expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(25);
});

test('reports every mistake at once, stops before Astro, and leaves the last good site as it was', () => {
  const content = join('.test', 'broken', 'content');
  const out = join('.test', 'broken', 'dist');
  rmSync(join('.test', 'broken'), { recursive: true, force: true });
  mkdirSync(join(content, 'articles'), { recursive: true });
  mkdirSync(join(content, 'series'));
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'The last good site.');
  writeFileSync(
    join(content, 'articles', 'a.mdx'),
    anArticle({ extra: 'straightAnswer: nothing', body: '<Exhibbit />' }),
  );
  writeFileSync(join(content, 'articles', 'Wrong Name.mdx'), anArticle());
  writeFileSync(join(content, 'articles', 'b.md'), anArticle());
  writeFileSync(join(content, 'series', 's.yaml'), aSeries('article: b'));
  const { status, output } = runBuild({
    CONTENT_DIR: content,
    OUT_DIR: out,
    CACHE_DIR: join('.test', 'broken', 'cache'),
    BUILD_NOW: NOW,
  });
  expect(status).toBe(1);
  const report = output.split('\n').filter((line) => line.includes('.test/broken/content/'));
  expect(report).toMatchInlineSnapshot(`
    [
      ".test/broken/content/articles/Wrong Name.mdx:1  Nothing reads a file of this name here. Rename it to articles/wrong-name.mdx.",
      ".test/broken/content/articles/a.mdx:7  "straightAnswer" names "nothing", but there is no such question. Write content/questions/nothing/question.mdx.",
      ".test/broken/content/articles/a.mdx:10  <Exhibbit> is not a component. Did you mean "Exhibit"?",
      ".test/broken/content/articles/b.md:1  Nothing reads a file of this name here. Rename it to articles/b.mdx.",
      ".test/broken/content/pages/about.mdx:1  Every page of the site links to this one, and it is not there. Write it.",
      ".test/broken/content/pages/corrections.mdx:1  Every page of the site links to this one, and it is not there. Write it.",
      ".test/broken/content/pages/house-style.mdx:1  Every page of the site links to this one, and it is not there. Write it.",
      ".test/broken/content/pages/subscribe.mdx:1  Every page of the site links to this one, and it is not there. Write it.",
      ".test/broken/content/series/s.yaml:6  "parts" names "b", but there is no such article. Write content/articles/b.mdx, or correct the name.",
    ]
  `);
  expect(output).not.toMatch(/^\s+at /m);
  expect(readdirSync(out)).toEqual(['index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('The last good site.');
});

test('says every mistake that there is in one report, with no stack, and touches nothing', () => {
  const content = join('.test', 'all-bad', 'content');
  const out = join('.test', 'all-bad', 'dist');
  rmSync(join('.test', 'all-bad'), { recursive: true, force: true });
  plant(content, GOOD);
  // One file may be wrong in one way only: every mistake gets one of its own.
  const planted = Object.values(BAD).flatMap((bad, index) => {
    if (typeof bad === 'function') return [];
    const renamed = Object.entries(bad)
      .filter(([path]) => /articles\/bad|series\/bad|promises\/bad|mentors\/bad/.test(path))
      .map(([path, text]): [string, string | Buffer] => [path.replace('bad', `bad${index}`), text]);
    plant(content, Object.fromEntries(renamed));
    return renamed
      .filter(([path]) => !path.endsWith('.png'))
      .slice(0, 1)
      .map(([path]) => path.replace(/\/index\.mdx$/, ''));
  });
  plant(out, { 'index.html': 'The last good site.' });
  const { status, output } = runBuild({
    CONTENT_DIR: content,
    OUT_DIR: out,
    CACHE_DIR: join('.test', 'all-bad', 'cache'),
    BUILD_NOW: NOW,
  });
  expect(status).toBe(1);
  expect(planted.length).toBeGreaterThan(45);
  // Of two files with one alias or one promise the second is wrong, and nobody's promise may be made in a file that cannot be read.
  const silent = ['an alias twice', 'a promise kept twice', 'a promise that nothing makes'].map((name) =>
    Object.keys(BAD).indexOf(name),
  );
  // All of them have the title of one other, which says nothing of what is wrong in each.
  const told = output
    .split('\n')
    .filter((line) => !/This (?:title|summary) is that of /.test(line))
    .join('\n');
  expect(planted.filter((path) => !told.includes(path)).map((path) => Number(/\d+/.exec(path)?.[0]))).toEqual(
    silent,
  );
  expect(output).not.toMatch(/^\s+at /m);
  expect(readdirSync(out)).toEqual(['index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('The last good site.');
});

test('builds the whole of a tree that nobody wrote', () => {
  const sizeOf = (files: Record<string, string | Buffer>) => readTree(files).library.pieces.length;
  const good = fc
    .sample(tree, { numRuns: 1000, seed: 7 })
    .filter(isGood)
    .map((files) => ({ files, size: sizeOf(files) }))
    .toSorted((a, b) => b.size - a.size)[0]!.files;
  const place = join('.test', 'nobodys');
  rmSync(place, { recursive: true, force: true });
  plant(join(place, 'content'), good);
  const { status, output } = runBuild({
    CONTENT_DIR: join(place, 'content'),
    OUT_DIR: join(place, 'dist'),
    CACHE_DIR: join(place, 'cache'),
    BUILD_NOW: NOW,
  });
  expect([status, output]).toEqual([0, expect.stringContaining('Published in')]);
  expect(output.match(/^SITE_URL is not set/gm)).toHaveLength(1);
  const { library } = readTree(good);
  expect(library.pieces.length).toBeGreaterThan(0);
  expect(library.pieces.filter(({ path }) => !existsSync(join(place, 'dist', path, 'index.html')))).toEqual(
    [],
  );
});

test('fails when there is nothing to find, when a find leads nowhere, and when the index lacks one', async () => {
  const folder = join('.test', 'found');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'here'), { recursive: true });
  writeFileSync(join(folder, 'here', 'index.html'), 'Found.');
  const found = {
    path: '/here/',
    title: 'Here',
    kind: 'memo',
    detail: '',
    date: '',
    order: '0',
    alias: '',
    facets: { voice: ['satire'] },
    lead: ['Found.'],
    tail: [],
  } as const;
  await expect(indexDocuments(folder, [])).rejects.toThrow(
    'The search index holds 0 entries, but there are 0 things to find.',
  );
  await expect(indexDocuments(folder, [found, { ...found, path: '/nowhere/#x' }])).rejects.toThrow(
    'The search would lead to pages that are not there: /nowhere/#x.',
  );
  // Two of one address are one to Pagefind.
  await expect(indexDocuments(folder, [found, found])).rejects.toThrow(
    'The search index holds 1 entries, but there are 2 things to find.',
  );
  expect((await indexDocuments(folder, [found])).map(({ path }) => path)).toEqual(
    expect.arrayContaining(['pagefind-entry.json', 'pagefind.js', 'wasm.en.pagefind']),
  );
});

test('builds and serves with npm start, says where, and says when the port is taken', async () => {
  const port = await freePort();
  const env = {
    ...cleanEnvironment(),
    PORT: String(port),
    OUT_DIR: join('.test', 'start', 'dist'),
    CACHE_DIR: join('.test', 'start', 'cache'),
    BUILD_NOW: NOW,
  };
  const started = spawn(process.execPath, [join('src', 'cli', 'start.ts')], { env });
  try {
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      started.stdout.on('data', (part) => (text += part).includes('Stop it with') && resolve(text));
      started.on('exit', (code) => reject(new Error(`npm start ended with ${code}: ${text}`)));
    });
    expect(said).toContain(`(product) Management is at http://localhost:${port}/`);
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain(
      'The satire is kept in the red.',
    );
    const second = spawnSync(process.execPath, [join('src', 'cli', 'start.ts')], { env, encoding: 'utf8' });
    expect([second.status, second.stderr.trim()]).toEqual([
      1,
      `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`,
    ]);
  } finally {
    started.kill();
  }
});

test('takes the place of the last site in whole, and leaves nothing beside it', () => {
  const leftovers = readdirSync(join('.test', 'launch')).filter((name) => name.startsWith('.dist'));
  expect(leftovers).toEqual([]);
});

test('says in one sentence that a port is taken', async () => {
  const server = await serve({ folder: folderOf('launch'), base: '/', port: 0 });
  const { port } = server.address() as { port: number };
  await expect(serve({ folder: folderOf('launch'), base: '/', port })).rejects.toThrow(
    `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`,
  );
  server.close();
});

test('serves the 404 page with its status', async () => {
  const server = await serve({ folder: folderOf('moved'), base: '/pm/', port: 0 });
  const { port } = server.address() as { port: number };
  const answers = await Promise.all(
    ['/pm/', '/pm/nowhere/', '/elsewhere/', '/pm/about/'].map((path) =>
      fetch(`http://localhost:${port}${path}`),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 200]);
  expect(await answers[1]?.text()).toContain('This page has been deducted.');
  server.close();
});

async function freePort(): Promise<number> {
  const server = await serve({ folder: folderOf('launch'), base: '/', port: 0 });
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
