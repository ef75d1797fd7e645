import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, jsonLdOf, pagesOf, checkPage } from './read-site.ts';
import { folderOf, type SiteName } from './sites.ts';
import { theme } from '../../src/site.ts';

const cardsOf = (name: SiteName) => filesOf(name).filter((file) => file.startsWith('cards/'));
const cardOf = (name: SiteName, address: string) =>
  checkPage(name, address).querySelector('meta[property="og:image"]')?.getAttribute('content');
/** The pages that show the picture that was drawn for them: a piece with a cover shows that. */
const showing = (name: SiteName) =>
  pagesOf(name).filter((address) => checkPage(name, address).querySelector('.cover-picture') === null);
const ORIGIN = 'https://product-management.example';
const ZODIAC = '/articles/what-kind-of-pm-you-are-zodiac-edition/';

test.each(['launch', 'kept', 'early'] as const)(
  'is a PNG of the size that previews have, and light: %s',
  (name) => {
    for (const file of cardsOf(name)) {
      const bytes = readFileSync(join(folderOf(name), file));
      expect([
        file,
        bytes.subarray(1, 4).toString(),
        bytes.readUInt32BE(16),
        bytes.readUInt32BE(20),
        bytes.length < 40_000,
      ]).toEqual([file, 'PNG', 1200, 630, true]);
    }
    expect(cardsOf(name).length).toBeGreaterThan(15);
  },
);

test.each([
  ['launch', `${ORIGIN}/`],
  ['kept', `${ORIGIN}/`],
  ['early', `${ORIGIN}/`],
  ['moved', 'https://host.example/pm/'],
] as const)('is shown by a page of its own, and every page shows one: %s', (name, home) => {
  const pages = showing(name);
  const shown = pages.map((address) => cardOf(name, address));
  const covered = pagesOf(name).filter((address) => !pages.includes(address));
  const drawn = covered.map((address) => `${home}cards${address.slice(0, -1)}.png`);
  expect([...new Set([...shown, ...drawn])].sort()).toEqual(cardsOf(name).map((file) => `${home}${file}`));
});

test('is of each piece, series, question and mentor its own', () => {
  const own = showing('launch').filter((address) =>
    /^\/(?:articles|series|questions|mentors)\/[a-z][^/]*\/$/.test(address),
  );
  expect(own.map((address) => cardOf('launch', address))).toEqual(
    own.map((address) => `${ORIGIN}/cards${address.slice(0, -1)}.png`),
  );
  expect(own.length).toBeGreaterThan(40);
  expect(['/', '/about/', '/topics/', '/404.html'].map((address) => cardOf('launch', address))).toEqual(
    Array.from({ length: 4 }, () => `${ORIGIN}/cards/site.png`),
  );
  expect(cardOf('launch', '/questions/project-tasks-not-product-work/by-views/')).toBe(
    `${ORIGIN}/cards/questions/project-tasks-not-product-work.png`,
  );
});

test('stands in the structured data of a piece', () => {
  const images = ['/articles/how-to-establish-boundaries/', '/questions/roadmap-buy-in/'].map((address) => [
    jsonLdOf(checkPage('launch', address))[0]?.['image'],
    cardOf('launch', address),
  ]);
  for (const [image, card] of images) expect(image).toBe(card);
});

test('is of each sign its own, on a page that leads back to the piece, which leads to it', () => {
  const signs = checkPage('launch', ZODIAC)
    .querySelectorAll('.sign')
    .map((sign) => ({ id: sign.id, href: sign.querySelector('a[href$="/"]')?.getAttribute('href') ?? '' }));
  expect(signs).toHaveLength(12);
  for (const { id, href } of signs) {
    expect(href).toBe(`${ZODIAC}${id}/`);
    const page = checkPage('launch', href);
    const content = (name: string) => page.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    expect([content('og:url'), content('og:image')]).toEqual([
      `${ORIGIN}${href}`,
      `${ORIGIN}/cards${href.slice(0, -1)}.png`,
    ]);
    expect(content('og:title')).toMatch(/^\w+, the .* \(satire\)$/);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${ORIGIN}${ZODIAC}`);
    expect(page.querySelector(`main a[href="${ZODIAC}"]`)).not.toBeNull();
    expect([page.querySelectorAll('.sign').length, page.querySelector('.sign h3')]).toEqual([1, null]);
  }
});

test('stays at its address when a piece is renamed', () => {
  expect(cardOf('kept', '/articles/follow-up/')).toBe(`${ORIGIN}/cards/articles/once.png`);
});

test('is drawn of nothing that is hidden', () => {
  expect(cardsOf('early').filter((file) => /secret|zodiac/.test(file))).toEqual([]);
  expect(cardsOf('launch').some((file) => file.includes('zodiac'))).toBe(true);
});

test('has icons for old browsers, for home screens, and in a manifest that can be read from a sub-path', () => {
  const page = checkPage('moved', '/about/');
  const links = [
    'link[rel=icon][sizes]',
    'link[rel=icon][type]',
    'link[rel="apple-touch-icon"]',
    'link[rel=manifest]',
  ].map((selector) => page.querySelector(selector)?.getAttribute('href'));
  expect(links).toEqual([
    '/pm/favicon.ico',
    '/pm/favicon.svg',
    '/pm/apple-touch-icon.png',
    '/pm/site.webmanifest',
  ]);
  const manifest = JSON.parse(readFileSync(join(folderOf('moved'), 'site.webmanifest'), 'utf8')) as {
    name: string;
    short_name: string;
    start_url: string;
    icons: { src: string; sizes: string; purpose?: string }[];
  };
  expect(manifest).toMatchObject({
    name: '(product) Management',
    start_url: '/pm/',
    scope: '/pm/',
    theme_color: theme.colours.satire.light.paper,
    background_color: theme.colours.satire.light.paper,
  });
  expect(manifest.short_name.length).toBeLessThanOrEqual(12);
  expect(manifest.icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
    ['192x192', undefined],
    ['512x512', undefined],
    ['512x512', 'maskable'],
  ]);
  for (const path of [...links, ...manifest.icons.map(({ src }) => src)])
    expect(filesOf('moved')).toContain(path?.slice('/pm/'.length));
  for (const { src, sizes } of manifest.icons)
    expect(
      `${readFileSync(join(folderOf('moved'), src.slice('/pm/'.length))).readUInt32BE(16)}x512`.replace(
        '192x512',
        '192x192',
      ),
    ).toBe(sizes);
});
