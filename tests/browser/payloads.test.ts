import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/outputs/hosting/serve.ts';
import { GOOD, plant } from '../bad-input.ts';
import { anAnswer, anArticle, aMentor, aQuestion } from '../content.ts';
import { runBuild } from '../site/build-sites.ts';
import { folderOf, NOW } from '../site/sites.ts';
import { launchOptions } from './find-browser.ts';
import { PAYLOADS } from './payloads.ts';

/** A publication in which every field that is text says what somebody might write who wants a page to do something. */
const place = join('.test', 'payloads');
const servers: Server[] = [];
let browser: Browser;
let hostile = '';
let launch = '';

beforeAll(async () => {
  rmSync(place, { recursive: true, force: true });
  plant(join(place, 'content'), { ...GOOD, ...Object.assign({}, ...PAYLOADS.map(writeAll)) });
  const { status, output } = runBuild({
    CONTENT_DIR: join(place, 'content'),
    OUT_DIR: join(place, 'dist'),
    CACHE_DIR: join(place, 'cache'),
    BUILD_NOW: NOW,
  });
  if (status !== 0) throw new Error(output);
  [hostile = '', launch = ''] = await Promise.all([join(place, 'dist'), folderOf('launch')].map(open));
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

test('tries at least forty', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(40);
});

test(
  'shows a title, a topic, a name and a summary as they were written, whatever they look like',
  { timeout: 240_000 },
  async () => {
    await eachInTurn(async ({ page, faults }, payload, index) => {
      for (const address of [`/articles/a-${index}/`, `/mentors/m-${index}/`, `/questions/q-${index}/`]) {
        await page.goto(hostile + address, { waitUntil: 'load' });
        expect([address, plain((await page.locator('h1').first().textContent()) ?? '')]).toEqual([
          address,
          expect.stringContaining(plain(payload)),
        ]);
        faults.push(...(await lookAt(page)));
      }
    });
  },
);

test('lists them as text', { timeout: 120_000 }, async () => {
  const { page, faults } = await visit();
  const lists = [
    '/',
    '/articles/',
    '/articles/page/2/',
    '/questions/',
    '/mentors/',
    '/topics/',
    '/companies/',
    '/reading/',
    '/search/',
    '/rss.xml',
    '/atom.xml',
  ];
  for (const address of lists) {
    await page.goto(hostile + address, { waitUntil: 'load' });
    if (!address.endsWith('.xml')) faults.push(...(await lookAt(page)));
  }
  await page.goto(`${hostile}/topics/`);
  for (const link of await page
    .locator('main a[href^="/topics/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
    await page.goto(link);
    faults.push(...(await lookAt(page)));
  }
  expect(faults).toEqual([]);
});

test('finds them as text', { timeout: 120_000 }, async () => {
  const { page, faults } = await visit();
  for (const query of ['script', 'onerror', 'ran', 'javascript']) {
    await page.goto(`${hostile}/search/?q=${query}`, { waitUntil: 'networkidle' });
    faults.push(...(await lookAt(page)));
  }
  expect(faults).toEqual([]);
});

test('takes a fragment for a place', { timeout: 240_000 }, async () => {
  const parts = [
    'what-are-insights-and-how-do-you-pull-them-out-of-thin-air/#insight=',
    'facilitating/#',
    'what-kind-of-pm-you-are-zodiac-edition/#',
    'how-to-establish-boundaries/#',
  ];
  await eachInTurn(async ({ page, faults }, payload, index) => {
    const text = encodeURIComponent(payload);
    // Another query in each address: a page is not loaded again for its fragment alone.
    await page.goto(`${launch}/articles/${parts[index % parts.length]?.replace('#', `?q=${text}#`)}${text}`, {
      waitUntil: 'load',
    });
    faults.push(...(await lookAt(page)));
  });
});

test('takes a query for words', { timeout: 240_000 }, async () => {
  const { page, faults } = await visit();
  const said = () => page.getByRole('status').filter({ hasText: /\S/ }).waitFor();
  for (const [index, payload] of PAYLOADS.entries()) {
    const text = encodeURIComponent(payload);
    // Some come in an address, and those after them are typed where that one stands.
    if (index % 6 === 0) await page.goto(`${launch}/search/?q=${text}#${text}`, { waitUntil: 'load' });
    else await page.getByRole('searchbox').last().fill(payload);
    await said();
    faults.push(...(await lookAt(page)));
  }
  await said();
  expect(new URL(page.url()).searchParams.get('q')).toBe(PAYLOADS.at(-1));
  expect(faults).toEqual([]);
});

test('would see a payload that works', async () => {
  const { page } = await visit();
  await page.goto(`${launch}/about/`);
  await page.evaluate(
    () => void document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src=x onerror=ran=1>'),
  );
  await page.waitForFunction(() => 'ran' in window);
  expect(await lookAt(page)).toEqual([
    expect.stringContaining('something ran'),
    expect.stringContaining('<img src="x" onerror="ran=1">'),
  ]);
});

/** The files that say one payload everywhere. */
function writeAll(payload: string, index: number): Record<string, string> {
  const text = JSON.stringify(payload);
  const titled = JSON.stringify(`${payload} ${index}`);
  // A topic has forty characters at most.
  const topic = JSON.stringify(`${payload.slice(0, 37)} ${index}`);
  return {
    [`articles/a-${index}.mdx`]: anArticle({ title: titled, extra: `topics:\n  - ${topic}` })
      .replace('standfirst: One sentence.', `standfirst: ${text}`)
      .replace(/^summary: .*$/m, () => `summary: ${JSON.stringify(`Satire: ${payload}`)}`),
    [`mentors/m-${index}.yaml`]: aMentor({ name: titled }).replace(/^role: .*$/m, `role: ${text}`),
    [`questions/q-${index}/question.mdx`]: aQuestion({ answers: [`m-${index}`] })
      .replace('What should one do?', () => JSON.stringify(`Why ${payload} ${index}`))
      .replace('summary: A question.', `summary: ${text}`)
      .replace('name: A forum', `name: ${text}`),
    [`questions/q-${index}/m-${index}.mdx`]: anAnswer()
      .replace(/^role: .*$/m, `role: ${text}`)
      .replace(/^company: .*$/m, `company: ${text}`),
  };
}

/** Looks at every payload, at two at once: a browser shows each page in a process of its own. */
async function eachInTurn(
  look: (visited: Awaited<ReturnType<typeof visit>>, payload: string, index: number) => Promise<void>,
): Promise<void> {
  const left = [...PAYLOADS.entries()];
  const walk = async () => {
    const visited = await visit();
    for (let next = left.shift(); next !== undefined; next = left.shift())
      await look(visited, next[1], next[0]);
    expect(visited.faults).toEqual([]);
  };
  await Promise.all([walk(), walk()]);
}

/** A page without the policy: what a browser would refuse to run, it runs here. */
async function visit(): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('dialog', (dialog) => (faults.push(`${page.url()} opens a dialog`), void dialog.dismiss()));
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on(
    'request',
    (request) =>
      new URL(request.url()).hostname === 'x.example' &&
      faults.push(`${page.url()} asks for ${request.url()}`),
  );
  return { page, faults };
}

/** What stands in a page that only a payload could have put there. */
function lookAt(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const planted =
      'iframe, object, embed, base, math, video, audio, template, [srcdoc], [style], ' +
      '[href^="javascript:" i], [action^="javascript:" i], [src="x"], meta[http-equiv=refresh]';
    const handled = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.matches(planted) || element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    return [
      ...('ran' in window ? [`${location.href}: something ran`] : []),
      ...handled.map((element) => `${location.href} has ${element.outerHTML.slice(0, 100)}`),
    ];
  });
}

/** A text without what typesetting changes in it: quotation marks, dashes, spaces. */
function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}<>/=&;#%(){}\\]/gu, '');
}

async function open(folder: string): Promise<string> {
  const server = await serve({ folder, base: '/', port: 0 });
  servers.push(server);
  return `http://localhost:${(server.address() as { port: number }).port}`;
}
