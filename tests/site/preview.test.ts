import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { anArticle } from '../content.ts';
import { launchOptions } from '../browser/find-browser.ts';
import { copyProject, PIXEL } from './build-sites.ts';
import { folderOf } from './sites.ts';

// The project's own watcher looks away from .test/, so that this copy of the project stands elsewhere.
let project: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let address: string;
let said = '';

const MEMO = 'articles/how-to-establish-boundaries.mdx';
const edit = (path: string, before: string, after: string) => {
  const text = readFileSync(join(project, 'content', path), 'utf8');
  expect(text).toContain(before);
  writeFileSync(join(project, 'content', path), text.replace(before, after));
};
/** Opens an address in a page of its own: the page before may still be loading again because of the last edit. */
const visit = async (path: string) => {
  await page.close();
  page = await browser.newPage();
  await page.goto(address + path, { waitUntil: 'commit' });
  // An edit before the page listens would be lost on it.
  await page.waitForLoadState('networkidle');
};
const sees = async (words: string, timeout = 10_000) => {
  await page.waitForFunction((text) => document.body.textContent.includes(text), words, { timeout });
  // The page has loaded again: an edit before it listens would be lost on it.
  await page.waitForLoadState('networkidle');
};

beforeAll(async () => {
  project = copyProject('project', mkdtempSync(join(tmpdir(), 'preview-')));
  cpSync(folderOf('launch'), join(project, 'dist'), { recursive: true });
  writeFileSync(
    join(project, 'content/articles/idea.mdx'),
    anArticle({ title: 'An Idea', extra: 'draft: true' }),
  );
  writeFileSync(
    join(project, 'content/articles/later.mdx'),
    anArticle({ title: 'Much Later', published: '2099-01-01' }),
  );
  writeFileSync(
    join(project, 'content/articles/early.mdx'),
    anArticle({ title: 'Early', body: '[Soon](/articles/later/).' }),
  );
  mkdirSync(join(project, 'content/articles/seen'));
  writeFileSync(
    join(project, 'content/articles/seen/index.mdx'),
    anArticle({ title: 'Seen', body: '![A desk](./desk.png)' }),
  );
  writeFileSync(join(project, 'content/articles/seen/desk.png'), PIXEL);
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = startDev(['--port', String(port)], { CACHE_DIR: join(project, '.cache-of-dev') });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data: Buffer) => (said += data.toString()));
  await vi.waitFor(() => expect(said).toContain('drafts included'), { timeout: 30_000, interval: 50 });
  browser = await chromium.launch(launchOptions());
  page = await browser.newPage();
  // The first page makes Vite look at what it needs, and load again.
  await page.goto(`${address}/articles/idea/`, { waitUntil: 'networkidle' });
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(dirname(project), { recursive: true, force: true });
});

test('shows drafts and scheduled pieces, marked', async () => {
  await visit('/articles/idea/');
  await sees('Draft. Readers do not see this.');
  await visit('/articles/later/');
  await sees('Scheduled. Readers see this from 1 January 2099.');
});

test('draws the picture of a piece as it is written now', async () => {
  const drawn = async () =>
    Buffer.from(await (await fetch(`${address}/cards/articles/idea.png`)).arrayBuffer());
  const before = await drawn();
  expect(before.subarray(1, 4).toString()).toBe('PNG');
  edit('articles/idea.mdx', 'title: An Idea', 'title: A Notion');
  await vi.waitFor(async () => expect((await drawn()).equals(before)).toBe(false), { timeout: 10_000 });
});

test('shows the pictures of a piece on its page and in feeds', async () => {
  const html = await (await fetch(`${address}/articles/seen/`)).text();
  const onPage = /srcset="(\/_astro\/desk\.[^ "]+\.avif)/.exec(html)?.[1];
  for (const [path, type] of [
    [onPage, 'image/avif'],
    ['/pictures/articles/seen/desk.jpg', 'image/jpeg'],
  ]) {
    const answer = await fetch(`${address}${path}`);
    expect([path, answer.status, answer.headers.get('Content-Type')]).toEqual([path, 200, type]);
  }
});

test('warns of a link to what readers do not see yet, and shows the page', () => {
  expect(said).toContain('Before this is published:');
  expect(said).toContain(
    'content/articles/early.mdx:9  The link to "/articles/later/" leads to a page that readers do not see yet.',
  );
});

test('brings every change to every open page by itself', async () => {
  await visit('/articles/how-to-establish-boundaries/');
  edit(MEMO, 'We recommend standing well back.', 'We recommend a ditch.');
  await sees('We recommend a ditch.');
  edit(MEMO, 'A perimeter for', 'A ditch for');
  await sees('A ditch for');
  edit('series/deflect-all-work.yaml', 'title: Deflect All Work', 'title: Deflect It All');
  await sees('Deflect It All');
  edit('promises/how-to-present-other-peoples-work.yaml', 'How to Present', 'How to Hold Up');
  await sees('How to Hold Up');
  await visit('/questions/project-tasks-not-product-work/');
  edit('mentors/bryan-dunn.yaml', 'name: Bryan Dunn', 'name: Bryan Done');
  await sees('Bryan Done');
});

test('marks drafts and scheduled pieces wherever a link leads to one', async () => {
  const marked = async (path: string) =>
    (await (await fetch(address + path)).text()).match(/<small data-status[^>]*>[^<]*/g) ?? [];
  expect((await marked('/articles/')).map((mark) => mark.replace(/.*>/, ''))).toEqual(
    expect.arrayContaining(['Draft', 'Scheduled for 1 January 2099']),
  );
  expect(await marked('/articles/early/')).toContainEqual(
    expect.stringContaining('Scheduled for 1 January 2099'),
  );
});

test('breaks only the page that shows a broken file; the others say so, and the reader stays where they were', async () => {
  await visit('/articles/how-to-establish-boundaries/');
  await page.evaluate(() => scrollTo(0, 700));
  edit(MEMO, 'voice: satire', 'voice: loud');
  await sees('1 problem in what this page shows.');
  await sees('content/articles/how-to-establish-boundaries.mdx:5');
  await sees('"voice" is "loud". Write "satire" or "sincere".');
  expect(await page.textContent('pre mark')).toBe('   5  voice: loud');
  for (const path of ['/', '/articles/', '/articles/idea/', '/series/deflect-all-work/', '/rss.xml']) {
    const response = await fetch(address + path, { headers: { Accept: 'text/html' } });
    expect([path, response.status]).toEqual([path, 200]);
    if (!path.endsWith('.xml'))
      expect(await response.text()).toMatch(/<aside data-problems[\s\S]*boundaries\.mdx:5/);
  }
  edit(MEMO, 'voice: loud', 'voice: satire');
  await sees('How to Establish Boundaries');
  await vi.waitFor(async () => expect(await page.evaluate(() => scrollY)).toBe(700), { timeout: 10_000 });
  expect(await page.locator('[data-problems]').count()).toBe(0);
});

test('follows a change of the code', async () => {
  await visit('/articles/how-to-establish-boundaries/');
  const file = join(project, 'src/library/views/wording.ts');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace("{ one: 'minute', many: 'minutes' }", "{ one: 'beat', many: 'beats' }"));
  try {
    // Vite transforms everything that Node had loaded for it until now.
    await sees(' beats', 60_000);
  } finally {
    writeFileSync(file, before);
  }
  await sees(' minutes', 60_000);
});

test('names the port at which it runs where a new piece is begun', () => {
  const { stdout } = spawnSync(process.execPath, ['src/cli/new.ts', 'article', '--title', 'Begun Here'], {
    cwd: project,
    encoding: 'utf8',
  });
  rmSync(join(project, 'content/articles/begun-here.mdx'));
  expect(stdout).toContain(`It is shown at ${address}/articles/begun-here/`);
});

test('searches the last build, and says of when it is', async () => {
  await visit('/search/?q=boundaries');
  await sees('The search answers from the last build, of ');
  await page.waitForSelector('.hits li');
});

test('prints the address with the base path, and takes the port from PORT', async () => {
  const port = String(await freePort());
  const other = startDev([], { PORT: port, BASE_PATH: 'pm', CACHE_DIR: join(project, '.cache-of-other') });
  try {
    const printed = await new Promise<string>((resolve) => {
      other.stdout?.on(
        'data',
        (data: Buffer) => data.includes('drafts included') && resolve(data.toString()),
      );
    });
    const [url = ''] = /http:\S+(?=,)/.exec(printed) ?? [];
    expect(url).toBe(`http://localhost:${port}/pm/`);
    expect((await fetch(url)).status).toBe(200);
  } finally {
    other.kill();
  }
});

test('tells editors which file is of which kind', () => {
  const { entries } = JSON.parse(
    readFileSync(join(project, '.astro/collections/collections.json'), 'utf8'),
  ) as { entries: Record<string, string> };
  expect(
    Object.entries(entries).find(([file]) =>
      file.endsWith('content/articles/how-to-establish-boundaries.mdx'),
    )?.[1],
  ).toBe('articles');
  const schema = JSON.parse(
    readFileSync(join(project, '.astro/collections/articles.schema.json'), 'utf8'),
  ) as { properties: object };
  expect(Object.keys(schema.properties)).toContain('standfirst');
});

function startDev(args: readonly string[], settings: Record<string, string>): ChildProcess {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  return spawn(process.execPath, ['src/cli/dev.ts', ...args], {
    cwd: project,
    env: { ...env, ASTRO_DEV_BACKGROUND: '0', ...settings },
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, 'localhost', done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}
