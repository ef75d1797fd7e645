import { parseRssFeed } from 'feedsmith';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readFile, readPage } from './read-site.ts';

const read = (name: Parameters<typeof readFile>[0]) => parseRssFeed(readFile(name, 'rss.xml'));

test('carries every piece, newest first, labelled with its voice', () => {
  const items = read('launch').items ?? [];
  expect(items.map(({ title, categories }) => [title, categories?.[0]?.name])).toEqual([
    ['My job keeps turning into chasing timelines. How do I steer it back to vision and outcomes? Sincerely, (product) Management', 'sincere'],
    ['What Are Insights and How Do You Pull Them Out of Thin Air? (satire)', 'satire'],
    ['What Kind of PM You Are: Zodiac Edition (satire)', 'satire'],
    ['How to Deflect All Work to Your Coworkers (satire)', 'satire'],
    ['How to Establish Boundaries (satire)', 'satire'],
  ]);
  expect(items.map(({ dc }) => dc?.creators?.[0])).toEqual(Array.from({ length: 5 }, () => '(product) Management'));
  for (const { content } of items) expect(content?.encoded).toMatch(/^<p><strong>(?:\(satire\)|Sincerely,)<\/strong><\/p>/);
});

test('keeps its ids when the site moves', () => {
  const ids = (name: 'launch' | 'moved') => read(name).items?.map(({ guid }) => [guid?.value, guid?.isPermaLink]);
  expect(ids('moved')).toEqual(ids('launch'));
  expect(ids('launch')?.[4]).toEqual(['tag:product-management.example,2026-10-26:articles/how-to-establish-boundaries', false]);
  expect(read('moved').items?.[4]?.link).toBe('https://host.example/pm/articles/how-to-establish-boundaries/');
});

test('carries each piece whole: every paragraph, heading and figure that the page has', () => {
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  for (const { link, content } of read('launch').items ?? []) {
    const page = readPage('launch', new URL(link ?? '').pathname);
    const held = words(parse(content?.encoded ?? '').textContent);
    const told = page.querySelectorAll('.prose > p, .prose > h2, .prose > h3, .statement td, .digest p, .digest li, .short p, .books li');
    expect(told.length).toBeGreaterThan(15);
    expect(told.map(({ textContent }) => words(textContent)).filter((text) => !held.includes(text))).toEqual([]);
    for (const chart of page.querySelectorAll('.prose svg')) expect(held).toContain(words(chart.getAttribute('aria-label') ?? ''));
  }
});

test('holds nothing that a reader cannot show, and no relative address', () => {
  for (const name of ['launch', 'moved', 'kept'] as const)
    for (const { content } of read(name).items ?? []) {
      const html = parse(content?.encoded ?? '');
      expect(html.querySelectorAll('script, style, svg, form, iframe, input, button, [class], [style], [id], [onclick]').length).toBe(0);
      const addresses = html.querySelectorAll('a, img').map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
      expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([]);
      if (name === 'moved') expect(addresses.filter((address) => address.startsWith('https://host.example/') && !address.startsWith('https://host.example/pm/'))).toEqual([]);
    }
});

test('describes itself, and is announced on every page', () => {
  const { title, language, lastBuildDate, atom, copyright } = read('launch');
  expect({ title, language, lastBuildDate, self: atom?.links?.[0]?.href, copyright }).toEqual({
    title: '(product) Management',
    language: 'en-GB',
    lastBuildDate: 'Sun, 22 Nov 2026 00:00:00 GMT',
    self: 'https://product-management.example/rss.xml',
    copyright: '© (product) Management. The texts are under CC BY 4.0.',
  });
  expect(readPage('moved', '/about/').querySelector('link[type="application/rss+xml"]')?.getAttribute('href')).toBe('/pm/rss.xml');
});

test('carries pictures by their whole address, and what is struck out', () => {
  const item = read('kept').items?.find(({ link }) => link?.includes('other-peoples-work'));
  const html = parse(item?.content?.encoded ?? '');
  const pictures = html.querySelectorAll('img').map((image) => [image.getAttribute('alt'), /^https:\/\/product-management\.example\/_astro\//.test(image.getAttribute('src') ?? '')]);
  expect(pictures).toEqual([['A "desk" <empty>', true], ['A “desk” again', true]]);
  expect(html.querySelector('del')?.text).toBe('no');
});

test('reads awkward words back as they were written', () => {
  const item = read('kept').items?.find(({ link }) => link?.includes('other-peoples-work'));
  expect(item?.title).toBe('“Other People’s” </script><b>Work</b> & 你好 👩‍💻 مرحبا (satire)');
  expect(item?.categories?.map(({ name }) => name)).toEqual(['satire', '<i>a</i> & b']);
});
