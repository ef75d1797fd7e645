import { parseRssFeed } from 'feedsmith';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { canonicalOf } from './check-page.ts';
import { PIXEL } from './build-sites.ts';
import { filesOf, openFile, pagesOf, readFile, checkPage } from './read-site.ts';

const read = (name: Parameters<typeof readFile>[0]) => parseRssFeed(readFile(name, 'rss.xml'));

/** Every piece of the site with its date and its voice, as its page says them, newest first. */
const pieces = pagesOf('launch')
  .flatMap((address) => {
    const page = checkPage('launch', address);
    const meta = (name: string) => page.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    const published = meta('article:published_time');
    return published === undefined || canonicalOf(address) !== address
      ? []
      : [
          {
            address,
            published,
            title: page.querySelector('h1')?.text.replaceAll(/\s+/g, ' ').trim(),
            voice: page.querySelector('meta[name=voice]')?.getAttribute('content'),
          },
        ];
  })
  .toSorted((a, b) => (a.published < b.published ? 1 : -1));

test('carries the newest twenty pieces, newest first, labelled with their voice', () => {
  const items = read('launch').items ?? [];
  expect([pieces.length > 20, items.length]).toEqual([true, 20]);
  expect(items.map(({ pubDate }) => new Date(pubDate ?? '').toISOString())).toEqual(
    pieces.slice(0, 20).map(({ published }) => published),
  );
  expect(items.map(({ title, categories }) => `${categories?.[0]?.name} ${title}`).toSorted()).toEqual(
    pieces
      .slice(0, 20)
      // A question stands alone, and satire says what it is.
      .map(({ voice, title }) => `${voice} ${title}${voice === 'satire' ? ' (satire)' : ''}`)
      .toSorted(),
  );
  expect(new Set(items.map(({ dc }) => dc?.creators?.[0]))).toEqual(new Set(['(product) Management']));
  for (const { content } of items)
    expect(content?.encoded).toMatch(/^<p><strong>(?:\(satire\)|Sincerely,)<\/strong><\/p>/);
});

test('keeps its ids when the site moves', () => {
  const ids = (name: 'launch' | 'moved') =>
    read(name).items?.map(({ guid }) => [guid?.value, guid?.isPermaLink]);
  expect(ids('moved')).toEqual(ids('launch'));
  expect(ids('launch')).toContainEqual([
    'tag:product-management.example,2026-11-02:articles/how-to-deflect-all-work-to-your-coworkers',
    false,
  ]);
  expect(read('moved').items?.map(({ link }) => link)).toContain(
    'https://host.example/pm/articles/how-to-deflect-all-work-to-your-coworkers/',
  );
});

test('carries each piece whole: every paragraph, heading and figure that the page has', () => {
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  let passages = 0;
  for (const { link, content } of read('launch').items ?? []) {
    const page = checkPage('launch', new URL(link ?? '').pathname);
    const entry = parse(content?.encoded ?? '');
    for (const number of entry.querySelectorAll('sup')) number.remove();
    const held = words(entry.textContent);
    // An abbreviation that is only for the eye is spelled out beside it.
    for (const short of page.querySelectorAll('[aria-hidden=true]')) short.remove();
    const told = page.querySelectorAll(
      '.prose > p, .prose > h2, .prose > h3, .statement td, .digest p, .digest li, .short p, .books li',
    );
    // A gloss stands beside the line on the page, and at the end in a feed.
    for (const gloss of page.querySelectorAll('.sidenote')) {
      const meaning = words(gloss.textContent).replace(/^\((.*)\)$/, '$1');
      expect(held.toLowerCase()).toContain(meaning.toLowerCase());
      gloss.remove();
    }
    passages += told.length;
    expect(told.map(({ textContent }) => words(textContent)).filter((text) => !held.includes(text))).toEqual(
      [],
    );
    for (const chart of page.querySelectorAll('.prose [role=img]'))
      expect(held).toContain(words(chart.getAttribute('aria-label') ?? ''));
  }
  expect(passages).toBeGreaterThan(400);
});

test('holds nothing that a reader cannot show, and no relative address', () => {
  for (const name of ['launch', 'moved', 'kept'] as const)
    for (const { content } of read(name).items ?? []) {
      const html = parse(content?.encoded ?? '');
      expect(
        html.querySelectorAll(
          'script, style, svg, form, iframe, input, button, [class], [style], [id], [onclick]',
        ).length,
      ).toBe(0);
      const checkPublishedUrlFiles = html
        .querySelectorAll('a, img')
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
      expect(checkPublishedUrlFiles.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual(
        [],
      );
      if (name === 'moved')
        expect(
          checkPublishedUrlFiles.filter(
            (address) =>
              address.startsWith('https://host.example/') && !address.startsWith('https://host.example/pm/'),
          ),
        ).toEqual([]);
    }
});

test('describes itself, and is announced on every page', () => {
  const { title, language, lastBuildDate, atom, copyright } = read('launch');
  expect({ title, language, lastBuildDate, self: atom?.links?.[0]?.href, copyright }).toEqual({
    title: '(product) Management',
    language: 'en-GB',
    lastBuildDate: 'Tue, 24 Nov 2026 00:00:00 GMT',
    self: 'https://product-management.example/rss.xml',
    copyright: '© (product) Management. The texts are under CC BY 4.0.',
  });
  expect(
    checkPage('moved', '/about/')
      .querySelectorAll('link[type="application/rss+xml"]')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/pm/questions/rss.xml', '/pm/rss.xml']);
});

test('carries pictures by their whole address, and what is struck out', () => {
  const item = read('kept').items?.find(({ link }) => link?.includes('other-peoples-work'));
  const html = parse(item?.content?.encoded ?? '');
  const pictures = html
    .querySelectorAll('img')
    .map((image) => [
      image.getAttribute('alt'),
      /^https:\/\/product-management\.example\/pictures\/articles\/other-peoples-work\/(?:cover|desk)\.jpg$/.test(
        image.getAttribute('src') ?? '',
      ),
    ]);
  expect(pictures).toEqual([
    ['A "desk" <empty>', true],
    ['A “desk” again', true],
  ]);
  expect(html.querySelector('del')?.text).toBe('no');
});

test('signs with those who wrote a piece, under the house', () => {
  const html = checkPage('kept', '/articles/a-letter/');
  expect(html.querySelector('a[rel="author"]')?.getAttribute('href')).toBe('/contributors/ann-writer/');
  expect(html.querySelectorAll('meta[name="author"]').map((meta) => meta.getAttribute('content'))).toEqual([
    'Ann Writer',
  ]);
  const page = checkPage('kept', '/contributors/ann-writer/');
  expect(page.querySelector('a[href="/articles/a-letter/"]')).toBeTruthy();
  expect(page.querySelector('a[href="https://ann.example/"]')?.text.trim()).toBe('ann.example');
  const item = read('kept').items?.find(({ link }) => link?.includes('a-letter'));
  expect(readFile('kept', 'rss.xml')).toContain('<dc:creator>Ann Writer</dc:creator>');
  expect(item?.content?.encoded).toContain(
    'From the desk of <a href="https://product-management.example/contributors/ann-writer/">Ann Writer</a>.',
  );
});

test('publishes no picture that nothing shows, and no original', () => {
  const texts = filesOf('kept')
    .filter((path) => /\.(?:html|xml|json|css|js)$/.test(path))
    .map((path) => readFile('kept', path))
    .join('\n');
  const pictures = filesOf('kept').filter((path) =>
    /^(?:_astro|pictures)\/.*\.(?:avif|webp|jpe?g|png|gif)$/.test(path),
  );
  expect(pictures.length).toBeGreaterThan(6);
  expect(pictures.filter((path) => !texts.includes(`/${path}`))).toEqual([]);
  expect(pictures.filter((path) => PIXEL.equals(openFile('kept', path)))).toEqual([]);
});

test('reads awkward words back as they were written', () => {
  const item = read('kept').items?.find(({ link }) => link?.includes('other-peoples-work'));
  expect(item?.title).toBe('“Other People’s” </script><b>Work</b> & 你好 👩‍💻 مرحبا (satire)');
  expect(item?.categories?.map(({ name }) => name)).toEqual(['satire', '<i>a</i> & b', 'Deflect All Work']);
});
