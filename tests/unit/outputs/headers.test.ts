import { expect, test } from 'vitest';
import {
  headersFor,
  listHeaders,
  patternOf,
  readHeaders,
  writeHeaders,
  writePolicy,
} from '../../../src/outputs/hosting/headers.ts';

import { writeRobotsTxt } from '../../../src/outputs/hosting/robots-txt.ts';

const STYLE = `'sha256-a='`;
const SCRIPT = `'sha256-b='`;
const rules = listHeaders(
  new Map([
    ['', 'home'],
    ['articles/*', 'articles'],
    ['404.html', 'missing'],
    ['_astro/*', 'assets'],
    ['rss.xml', 'feeds'],
  ]),
);

test('allows a page that has no script nothing but its styles, pictures and fonts', () => {
  expect(writePolicy({ styles: [STYLE], scripts: [], forms: [] }, 'page')).toBe(
    `default-src 'none'; style-src 'self' 'sha256-a='; img-src 'self'; font-src 'self'; ` +
      `manifest-src 'self'; form-action 'self'; base-uri 'none'`,
  );
});

test('allows a form to go to the address that it names, and to no other', () => {
  const form = 'https://mail.example/sign-up';
  const policy = writePolicy({ styles: [], scripts: [], forms: [form] }, 'page');
  expect(policy).toContain(`form-action 'self' ${form};`);
  expect(policy.match(/https:/g)).toHaveLength(1);
});

test('allows scripts by what they say, with the WebAssembly of the search, and never anything by its place in a page', () => {
  const csp = (['page', 'header'] as const).map((place) =>
    writePolicy({ styles: [STYLE], scripts: [SCRIPT, `'self'`], forms: [] }, place),
  );
  for (const policy of csp) {
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${SCRIPT};`);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
  }
  // A page cannot say who frames it (W3C CSP, section 6.4.2.1).
  expect(csp.map((policy) => policy.includes('frame-ancestors'))).toEqual([false, true]);
});

test('gives every path one value of each header, but for what others may show', () => {
  for (const path of [
    '/',
    '/articles/',
    '/articles/x/',
    '/rss.xml',
    '/articles/x/rss.xml',
    '/_astro/font.woff2',
    '/nowhere/',
  ]) {
    const names = rules
      .filter((rule) => new RegExp(patternOf(rule.path)).test(path))
      .flatMap(({ headers }) => Object.keys(headers));
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice).toEqual(path.startsWith('/_astro/') ? ['Cross-Origin-Resource-Policy'] : []);
  }
});

test.each([
  [
    '/',
    {
      'Content-Security-Policy': 'home',
      'Cache-Control': 'no-cache',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  ],
  [
    '/articles/x/',
    {
      'Content-Security-Policy': 'articles',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  ],
  [
    '/_astro/font.woff2',
    {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  ],
  ['/cards/articles/x.png', { 'Cache-Control': 'no-cache', 'Cross-Origin-Resource-Policy': 'cross-origin' }],
  ['/rss.xml', { 'Content-Security-Policy': 'feeds', 'Access-Control-Allow-Origin': '*' }],
  ['/articles/x/rss.xml', { 'Content-Security-Policy': 'articles', 'Access-Control-Allow-Origin': '*' }],
  ['/archive/1/rss.xml', { 'Access-Control-Allow-Origin': '*', 'X-Frame-Options': 'DENY' }],
])('sends with %s what belongs to it', (path, headers) => {
  expect(headersFor(rules, path)).toMatchObject(headers);
});

test('keeps what is gone for good from search engines, with its last rules', () => {
  const last = listHeaders(new Map([['articles/*', `default-src 'none'`]]), [
    { path: '/articles/gone/', voice: 'satire' },
  ]).at(-1);
  expect(last).toEqual({ path: '/articles/gone/', headers: { 'X-Robots-Tag': 'noindex' } });
});

test('reads what it has written', () => {
  expect(readHeaders(writeHeaders(rules))).toEqual(rules);
  expect(writeHeaders(rules)).toMatch(/^\/\*\n {2}Strict-Transport-Security: max-age=63072000\n/);
});

test('takes a full stop for itself, and no name for a folder', () => {
  expect(
    ['/a/rss.xml', '/a/rssxxml', '/a/b/rss.xml'].map((path) =>
      new RegExp(patternOf('/:a/rss.xml')).test(path),
    ),
  ).toEqual([true, false, false]);
});

test('tells machines by voice what they may do, in a header and in robots.txt', () => {
  const all = listHeaders(
    new Map(
      ['', '404.html', 'articles/*', 'questions/*', 'mentors/*', 'reading/*', 'topics/*', 'rss.xml'].map(
        (path) => [path, 'x'],
      ),
    ),
  );
  const signalAt = (path: string) => headersFor(all, path)['Content-Signal'];
  const [satire, sincere] = ['search=yes, ai-input=no, ai-train=no', 'search=yes, ai-input=yes, ai-train=no'];
  for (const path of [
    '/',
    '/articles/x/',
    '/articles/x/index.txt',
    '/articles/rss.xml',
    '/topics/x/',
    '/llms.txt',
    '/rss.xml',
    '/feed.json',
    '/feeds.opml',
    '/cards/articles/x.png',
  ])
    expect([path, signalAt(path)]).toEqual([path, satire]);
  for (const path of [
    '/questions/',
    '/questions/q/',
    '/questions/q/index.txt',
    '/questions/rss.xml',
    '/mentors/a/',
    '/reading/',
  ])
    expect([path, signalAt(path)]).toEqual([path, sincere]);
  expect(writeRobotsTxt()).toContain(
    `User-agent: *\nContent-Signal: ${satire}\nAllow: /\n\nSitemap: https://`,
  );
});
