import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { anArticle } from '../content.ts';
import { runBuild } from './build-sites.ts';
import { pagesOf, readFile, checkPage } from './read-site.ts';
import { FIXTURE, NOW } from './sites.ts';

const PIECES = /^\/(?:articles|questions)\/[^/]+\/$/;

test('lets every piece be passed on, with its label in the subject and its address in the text', () => {
  const pieces = pagesOf('launch').filter((address) => PIECES.test(address));
  expect(pieces.length).toBeGreaterThan(20);
  for (const address of pieces) {
    const page = checkPage('launch', address);
    const mail = new URL(
      page
        .querySelector('.forward a[href^="mailto:?subject="]')
        ?.getAttribute('href')
        ?.replaceAll('&amp;', '&') ?? '',
    );
    const body = mail.searchParams.get('body')?.split('\n\n');
    expect([address, ...(body ?? [])]).toEqual([
      address,
      expect.stringMatching(/\w/),
      `https://product-management.example${address}\n`,
    ]);
    expect(mail.searchParams.get('subject')).toBe(
      page.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    );
    expect(mail.searchParams.get('subject')).toMatch(/\(satire\)$|Sincerely/);
  }
});

test('gives every section of a piece a link to itself', () => {
  const headings = checkPage('launch', '/articles/how-to-estimate/').querySelectorAll('.prose > h2');
  expect(headings.length).toBeGreaterThan(3);
  expect(headings.map((heading) => heading.querySelector('a')?.getAttribute('href'))).toEqual(
    headings.map(({ id }) => `#${id}`),
  );
});

test('marks what a feed gets by none of that', () => {
  expect(readFile('launch', 'rss.xml')).not.toContain('how-to-estimate/#the-prototype');
});

test('shows what became of a question since, with its day', () => {
  const update = checkPage('kept', '/questions/second/').querySelector('#Updates')?.closest('section');
  expect(update?.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-21');
  expect(update?.querySelector('p')?.text).toBe('They tried it. “It held.”');
  expect(
    checkPage('launch', '/questions/project-tasks-not-product-work/').querySelector('#Updates'),
  ).toBeNull();
});

test('carries the styles of a history only where there is one', () => {
  const has = (address: string, selector: string) =>
    readFile('kept', `${address}index.html`).includes(`${selector}{`);
  expect([has('articles/again/', '.history'), has('articles/a-letter/', '.history')]).toEqual([true, false]);
});

test('sends a memo of nine hundred words with one exhibit in eleven kilobytes', () => {
  const page = checkPage('launch', '/articles/our-strategy-is-a-two-by-two/');
  const words = (page.querySelector('.prose')?.text.match(/\S+/g) ?? []).length;
  expect(words).toBeGreaterThan(900);
  const html = readFile('launch', 'articles/our-strategy-is-a-two-by-two/index.html');
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(9_500);
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(11_000);
});

test('says so where a list is empty, and heads nothing without a line', () => {
  const folder = join('.test', 'empty');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(FIXTURE, 'pages'), join(folder, 'content', 'pages'), { recursive: true });
  mkdirSync(join(folder, 'content', 'articles'));
  writeFileSync(join(folder, 'content', 'articles', 'one.mdx'), anArticle());
  const dist = join(folder, 'dist');
  const { status, output } = runBuild({
    BUILD_NOW: NOW,
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: dist,
    CACHE_DIR: join(folder, 'cache'),
  });
  expect([status, output]).toEqual([0, expect.stringContaining('Published')]);
  const pages = [
    '',
    'articles',
    'questions',
    'series',
    'mentors',
    'companies',
    'topics',
    'reading',
    'roadmap',
    'house-style',
    'corrections',
    'search',
  ].map((address) => ({
    address,
    main: parse(readFileSync(join(dist, address, 'index.html'), 'utf8')).querySelector('main')!,
  }));
  const empty = pages.flatMap(({ address, main }) =>
    main
      .querySelectorAll('ul, ol, dl, tbody')
      .filter((list) => list.text.trim() === '')
      .map((list) => `${address}: ${list.toString()}`),
  );
  expect(empty).toEqual([]);
  const said = Object.fromEntries(
    pages.map(({ address, main }) => [address, main.text.replaceAll(/\s+/g, ' ')]),
  );
  expect(said).toMatchObject({
    '': expect.stringContaining('Nil return. Nothing else has been circulated, on schedule.'),
    questions: expect.stringContaining('No questions here yet'),
    mentors: expect.stringContaining('No answers here yet.'),
    companies: expect.stringContaining('No company is on record yet.'),
    topics: expect.stringContaining('Nothing is filed yet.'),
    reading: expect.stringContaining('Nothing has been recommended yet.'),
    roadmap: expect.stringContaining('Nothing is outstanding.'),
  });
}, 60_000);
