import { expect, test } from 'vitest';
import { filesOf, openFile, pagesOf, readFile, checkPage } from './read-site.ts';
import { CANARIES } from './sites.ts';

const THIRD = 'what-kind-of-pm-you-are-zodiac-edition';
const FOURTH = 'what-are-insights-and-how-do-you-pull-them-out-of-thin-air';
const NAMES = ['secret-draft', 'secret-later', 'secret-mentor', 'secret-question', 'ada-lovelace'];

test('leaves no trace of drafts and scheduled pieces in any byte, compressed ones included', () => {
  const guilty = filesOf('early').filter((path) => {
    const text = `${path}\n${openFile('early', path).toString('utf8')}`;
    return [...CANARIES, ...NAMES].some((word) => text.includes(word));
  });
  expect(guilty).toEqual([]);
});

test('would see them: the same words of a visible piece are found', () => {
  const seen = filesOf('kept').filter((path) =>
    openFile('kept', path).toString('utf8').includes('other-peoples-work/'),
  );
  expect(seen).toEqual(
    expect.arrayContaining([
      'articles/other-peoples-work/index.html',
      'index.html',
      'rss.xml',
      'sitemap.xml',
    ]),
  );
  expect(seen.some((path) => path.startsWith('pagefind/fragment/'))).toBe(true);
});

test('removes a piece from everything before its date, and brings it back after', () => {
  const holding = (name: 'early' | 'launch', word: string) =>
    filesOf(name).filter((path) => openFile(name, path).toString('utf8').includes(word));
  for (const word of [`/articles/${THIRD}/`, `/articles/${FOURTH}/`, 'Taurus', 'warmth unlocks length']) {
    expect(holding('early', word)).toEqual([]);
    expect(holding('launch', word).length).toBeGreaterThan(1);
  }
  expect(pagesOf('early')).not.toContain(`/articles/${THIRD}/`);
});

test('shows a promise as text while its article is hidden', () => {
  const memo = checkPage('early', '/articles/how-to-deflect-all-work-to-your-coworkers/');
  expect(memo.querySelector('.prose')?.text).toContain(
    'What Are Insights and How Do You Pull Them Out of Thin Air? (forthcoming)',
  );
  const slip = memo.querySelector('nav[aria-label="Series: Deflect All Work"]');
  expect(slip?.querySelectorAll('li').map((item) => item.querySelector('.remark')?.text)).toEqual(
    expect.arrayContaining(['(previous)', '(you are here)', '(promised)']),
  );
});

test('turns a promise into links everywhere when its article is published, with no other edit', () => {
  const target = '/articles/other-peoples-work/';
  const linking = [
    '/',
    '/articles/',
    '/series/deflect-all-work/',
    ...[THIRD, FOURTH, 'how-to-establish-boundaries'].map((slug) => `/articles/${slug}/`),
  ];
  for (const address of linking)
    expect([address, checkPage('kept', address).querySelector(`a[href="${target}"]`) !== null]).toEqual([
      address,
      true,
    ]);
  expect(checkPage('kept', `/articles/${FOURTH}/`).querySelector('.prose')?.text).not.toContain(
    'forthcoming',
  );
  expect(checkPage('kept', target).querySelector('header .by')?.text.replaceAll(/\s+/g, ' ')).toMatch(
    /Deflect All Work, part 5 of \d/,
  );
  expect(readFile('kept', 'series/index.html')).not.toContain('promised-how-to-present');
});
