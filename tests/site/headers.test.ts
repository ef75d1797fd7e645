import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { headersFor, readHeaders } from '../../src/outputs/hosting/headers.ts';
import { site } from '../../src/site.ts';
import { gradeHeaders, readPolicy } from './observatory.ts';
import { filesOf, oldPagesOf, openFile, pagesOf, readFile, checkPage } from './read-site.ts';
import type { SiteName } from './sites.ts';

const rulesOf = (name: SiteName) => readHeaders(readFile(name, '_headers'));
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page has that a policy has to allow, by the directive. */
function needsOf(page: HTMLElement): Record<'style-src' | 'script-src', string[]> {
  const scripts = page
    .querySelectorAll('script')
    .filter((script) => script.getAttribute('type') !== 'application/ld+json');
  return {
    'style-src': page.querySelectorAll('style').map((style) => digest(style.innerHTML)),
    'script-src': scripts.map((script) => (script.hasAttribute('src') ? `'self'` : digest(script.innerHTML))),
  };
}

test.each([
  ['launch', '/'],
  ['moved', '/pm/'],
  ['kept', '/'],
] as const)('allows on every page what stands in it, and in the page nothing else: %s', (name, base) => {
  const rules = rulesOf(name);
  for (const address of [...pagesOf(name), ...oldPagesOf(name)]) {
    const page = checkPage(name, address);
    const own = page.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? '';
    const header = headersFor(rules, base.slice(0, -1) + address)['Content-Security-Policy'] ?? '';
    for (const [directive, needs] of Object.entries(needsOf(page))) {
      const allowed = (readPolicy(own)[directive] ?? []).filter((source) => source.startsWith(`'sha256-`));
      expect([address, directive, allowed.toSorted()]).toEqual([
        address,
        directive,
        [...new Set(needs)].filter((need) => need !== `'self'`).toSorted(),
      ]);
      expect([address, directive, readPolicy(header)[directive] ?? needs]).toEqual([
        address,
        directive,
        expect.arrayContaining(needs),
      ]);
    }
    expect([own, header].map((policy) => readPolicy(policy)['default-src'])).toEqual([
      [`'none'`],
      [`'none'`],
    ]);
    expect(readPolicy(header)['frame-ancestors']).toEqual([`'none'`]);
  }
  expect(pagesOf(name).length).toBeGreaterThan(100);
});

test('stands in a page before anything that it is about', () => {
  for (const address of pagesOf('launch'))
    expect(
      checkPage('launch', address)
        .querySelector('head')
        ?.firstElementChild?.nextElementSibling?.getAttribute('http-equiv'),
      address,
    ).toBe('content-security-policy');
});

test('runs nothing in a page that only leads on, but what keeps the rest of the address', () => {
  const policy =
    checkPage('kept', '/articles/once/')
      .querySelector('meta[http-equiv=content-security-policy]')
      ?.getAttribute('content') ?? '';
  expect(readPolicy(policy)['script-src']).toEqual([`'self'`, `'wasm-unsafe-eval'`]);
  expect(readPolicy(policy)['style-src']).toEqual([`'self'`]);
});

test('gets 150 points by the rules of Mozilla Observatory, on every page', () => {
  for (const address of pagesOf('launch')) {
    const { score, findings } = gradeHeaders(headersFor(rulesOf('launch'), address));
    expect([address, score, findings]).toEqual([
      address,
      150,
      expect.objectContaining({
        policy: 10,
        frames: 5,
        referrer: 5,
        resources: 10,
        opener: 10,
        embedder: 10,
      }),
    ]);
  }
});

test.each([
  ['Content-Security-Policy', `default-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'`, 140],
  ['Content-Security-Policy', `default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'`, 80],
  ['Strict-Transport-Security', '', 80],
  ['Cross-Origin-Embedder-Policy', '', 140],
] as const)('would lose points by %s: %s', (name, value, score) => {
  expect(gradeHeaders({ ...headersFor(rulesOf('launch'), '/'), [name]: value }).score).toBe(score);
});

test('stays within what Cloudflare Pages reads: a hundred rules, and two thousand characters in a line', () => {
  for (const name of ['launch', 'kept'] as const) {
    expect(rulesOf(name).length).toBeLessThanOrEqual(100);
    expect(
      Math.max(
        ...readFile(name, '_headers')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000);
  }
});

test('would stay within it if every component stood in the articles', () => {
  // A style that is another's is carried once.
  const all = globSync('src/render/mdx/*/*.css').filter(
    (file) => !readFileSync(file, 'utf8').startsWith('@import'),
  );
  const styles = pagesOf('launch')
    .filter((address) => address.startsWith('/articles/'))
    .flatMap((address) => checkPage('launch', address).querySelectorAll('style'));
  // A layout's styles are of its elements alone, a component's are not.
  const used = new Set(
    styles.map((style) => style.innerHTML).filter((style) => !style.includes('data-astro-cid')),
  );
  const line = headersFor(rulesOf('launch'), '/articles/')['Content-Security-Policy'] ?? '';
  expect([all.length > 15, used.size > 10, used.size <= all.length]).toEqual([true, true, true]);
  expect(
    `  Content-Security-Policy: ${line}`.length + (all.length - used.size) * ` ${digest('')}`.length,
  ).toBeLessThan(2000);
});

test('keeps what is named for its content for a year, and asks again for everything else', () => {
  const caches = filesOf('launch').map(
    (file) =>
      [file.startsWith('_astro/'), headersFor(rulesOf('launch'), `/${file}`)['Cache-Control']] as const,
  );
  expect(new Set(caches.filter(([isHashed]) => isHashed).map(([, cache]) => cache))).toEqual(
    new Set(['public, max-age=31536000, immutable']),
  );
  expect(new Set(caches.filter(([isHashed]) => !isHashed).map(([, cache]) => cache))).toEqual(
    new Set(['no-cache']),
  );
});

test('lets readers on other sites have the feeds and their pictures, and nothing else', () => {
  const open = filesOf('launch').filter(
    (file) => headersFor(rulesOf('launch'), `/${file}`)['Access-Control-Allow-Origin'] === '*',
  );
  expect(open).toEqual(
    filesOf('launch').filter((file) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file)),
  );
  expect(open.length).toBeGreaterThan(50);
});

test('lays a compressed copy beside every text, which says the same', () => {
  const files = filesOf('kept');
  const texts = files.filter((file) => /\.(?:html|xml|json|txt|css|js|svg|opml|webmanifest)$/.test(file));
  for (const file of texts) {
    const plain = openFile('kept', file);
    expect([
      file,
      brotliDecompressSync(rawFile(`${file}.br`)).equals(plain),
      gunzipSync(rawFile(`${file}.gz`)).equals(plain),
    ]).toEqual([file, true, true]);
  }
  expect(files.filter((file) => /\.(?:br|gz)$/.test(file)).length).toBe(2 * texts.length);
});

test('compresses as well as it can what many ask for, and the rest nearly as well', () => {
  const texts = filesOf('kept').filter((file) => /\.(?:html|xml|json|txt)$/.test(file));
  const share = (file: string) =>
    rawFile(`${file}.gz`).length / gzipSync(openFile('kept', file), { level: 9 }).length;
  const isForFew = (file: string) =>
    /\/index\.txt$|^(?:series|topics|mentors|archive|questions\/[^/]+)\/.*\.(?:xml|json)$/.test(file);
  expect(texts.filter((file) => !isForFew(file) && share(file) !== 1)).toEqual([]);
  const few = texts.filter(isForFew).map(share);
  expect(Math.max(...few)).toBeLessThan(1.2);
  expect(few.filter((one) => one > 1).length).toBeGreaterThan(50);
});

test('says nothing of the system that compressed it', () => {
  expect(rawFile('index.html.gz').subarray(4, 10)).toEqual(Buffer.from([0, 0, 0, 0, 2, 255]));
});

test('names the licence of everything that ships, and where to report', () => {
  const licences = readFile('launch', 'licences.txt');
  for (const name of [
    'Pagefind, the search',
    'Brygada 1918, a font',
    'Imbue, a font',
    'SIL OPEN FONT LICENSE Version 1.1',
    site.copyright,
  ])
    expect(licences).toContain(name);
  expect(licences).toContain(readFileSync('node_modules/pagefind/LICENSE/LICENSE', 'utf8').trim());
  expect(
    filesOf('launch')
      .filter((file) => file.endsWith('.woff2'))
      .every((file) => /_astro\/(?:brygada-1918|imbue)\./.test(file)),
  ).toBe(true);
  expect(readFile('launch', '.well-known/security.txt')).toMatch(
    /^Contact: https:\/\/.*\nExpires: 2027-05-26T00:00:00Z\n/,
  );
});

function rawFile(path: string): Buffer {
  return readFileSync(`.test/kept/dist/${path}`);
}
