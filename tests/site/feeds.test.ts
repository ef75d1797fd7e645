import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { feedFormats, feeds } from '../../src/site.ts';
import { filesOf, pagesOf, readFile, checkPage } from './read-site.ts';

const SITES = ['launch', 'moved', 'kept', 'early'] as const;
const ORIGIN = 'https://product-management.example';
/** What stands at the old address of a page is the feed of the present one. */
const documentsOf = (name: (typeof SITES)[number], file: string) =>
  filesOf(name).filter((path) => path.endsWith(file) && !path.startsWith('series/lonely/'));

test('writes every feed in every format, and offers all of them on the subscribe page and in OPML', () => {
  const [rss, atom, json] = feedFormats.map(({ file }) =>
    documentsOf('launch', file)
      .map((path) => path.slice(0, -file.length))
      .sort(),
  );
  expect(atom).toEqual(rss);
  expect(json).toEqual(rss!.filter((path) => !path.includes('archive/')));
  expect(rss).toEqual(expect.arrayContaining(feeds.map(({ path }) => path.slice(1))));
  const own = rss!
    .filter((path) => !path.includes('archive/'))
    .map((path) => `${ORIGIN}/${path}rss.xml`)
    .sort();
  const offered = checkPage('launch', '/subscribe/')
    .querySelectorAll('[aria-label=Feeds] .address code')
    .map(({ text }) => text)
    .sort();
  expect(offered).toEqual(own);
  expect(
    parseOpml(readFile('launch', 'feeds.opml'))
      .body?.outlines?.flatMap(({ outlines }) => outlines ?? [])
      .map(({ xmlUrl }) => xmlUrl)
      .sort(),
  ).toEqual(own);
  expect(own.length).toBeGreaterThan(40);
});

test.each(SITES)('parses, says where it is, and is never too large: %s', (name) => {
  const base = name === 'moved' ? 'https://host.example/pm/' : `${ORIGIN}/`;
  for (const path of documentsOf(name, 'rss.xml')) {
    const text = readFile(name, path);
    const feed = parseRssFeed(text);
    expect([path, feed.atom?.links?.[0]?.href, feed.language, Buffer.byteLength(text) < 512_000]).toEqual([
      path,
      encodeURI(base + path),
      'en-GB',
      true,
    ]);
    expect(new Set(feed.items?.map(({ guid }) => guid?.value)).size).toBe(feed.items?.length ?? 0);
    for (const { link = '', pubDate, dc } of feed.items ?? [])
      expect([link.startsWith(base), Number.isNaN(Date.parse(pubDate ?? '')), dc?.creators?.[0]]).toEqual([
        true,
        false,
        link.endsWith('/articles/a-letter/') ? 'Ann Writer' : '(product) Management',
      ]);
  }
  for (const path of documentsOf(name, 'atom.xml')) {
    const text = readFile(name, path);
    const feed = parseAtomFeed(text);
    expect([
      path,
      feed.links?.find(({ rel }) => rel === 'self')?.href,
      Buffer.byteLength(text) < 512_000,
    ]).toEqual([path, encodeURI(base + path), true]);
    for (const { id, updated, published, content } of feed.entries ?? [])
      expect([
        id?.startsWith('tag:product-management.example,'),
        (updated ?? '') >= (published ?? ''),
        (content?.value?.length ?? 0) > 40,
      ]).toEqual([true, true, true]);
  }
  for (const path of documentsOf(name, 'feed.json')) {
    const feed = parseJsonFeed(readFile(name, path));
    expect([
      feed.feed_url,
      (feed.items ?? []).every(({ content_html: html = '' }) => html.startsWith('<p><strong>')),
    ]).toEqual([encodeURI(base + path), true]);
  }
});

test('declares every prefix that it uses', () => {
  for (const path of [...documentsOf('launch', 'rss.xml'), ...documentsOf('launch', 'atom.xml')]) {
    const text = readFile('launch', path).replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    const used = new Set([...text.matchAll(/<([a-z]+):/g)].map(([, prefix]) => prefix));
    const declared = new Set([...text.matchAll(/ xmlns:([a-z]+)=/g)].map(([, prefix]) => prefix));
    expect([path, [...used].filter((prefix) => !declared.has(prefix))]).toEqual([path, []]);
  }
});

test('carries the same entries in every format, with the same ids', () => {
  for (const path of documentsOf('launch', 'rss.xml').map((file) => file.slice(0, -'rss.xml'.length))) {
    const rss =
      parseRssFeed(readFile('launch', `${path}rss.xml`)).items?.map(({ guid, content }) => [
        guid?.value,
        content?.encoded,
      ]) ?? [];
    const atom =
      parseAtomFeed(readFile('launch', `${path}atom.xml`)).entries?.map(({ id, content }) => [
        id,
        content?.value,
      ]) ?? [];
    const json = path.includes('archive/')
      ? rss
      : (parseJsonFeed(readFile('launch', `${path}feed.json`)).items?.map(({ id, content_html: html }) => [
          id,
          html,
        ]) ?? []);
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
  }
});

test('holds nothing that a reader cannot show, and no relative address', () => {
  for (const name of ['moved', 'kept'] as const)
    for (const path of documentsOf(name, 'feed.json'))
      for (const { content_html: content = '' } of parseJsonFeed(readFile(name, path)).items ?? []) {
        const html = parse(content);
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
        for (const picture of html.querySelectorAll('img'))
          expect(
            [
              picture.getAttribute('width'),
              picture.getAttribute('height'),
              picture.hasAttribute('alt'),
            ].every(Boolean),
          ).toBe(true);
      }
});

test('keeps what does not fit in an archive that leads on to the rest', () => {
  const main = parseAtomFeed(readFile('launch', 'atom.xml'));
  const link = (feed: typeof main, rel: string) => feed.links?.find((one) => one.rel === rel)?.href;
  expect(link(main, 'prev-archive')).toBe(`${ORIGIN}/archive/1/atom.xml`);
  const archive = parseAtomFeed(readFile('launch', 'archive/1/atom.xml'));
  expect([link(archive, 'current'), link(archive, 'prev-archive'), archive.entries?.length]).toEqual([
    `${ORIGIN}/atom.xml`,
    undefined,
    20,
  ]);
  expect(readFile('launch', 'archive/1/atom.xml')).toContain('<fh:archive/>');
  expect(readFile('launch', 'series/deflect-all-work/rss.xml')).toContain('<fh:complete/>');
  expect(
    new Set([...(main.entries ?? []), ...(archive.entries ?? [])].map(({ id }) => id)).size,
  ).toBeGreaterThan(20);
});

test('offers each page the most relevant feed first', () => {
  const offered = (address: string) =>
    checkPage('launch', address)
      .querySelectorAll('link[rel=alternate]')
      .map((link) => link.getAttribute('href'));
  expect(offered('/series/deflect-all-work/')).toEqual([
    '/series/deflect-all-work/rss.xml',
    '/articles/rss.xml',
    '/rss.xml',
  ]);
  expect(offered('/mentors/mike-flouton/')).toEqual([
    '/mentors/mike-flouton/rss.xml',
    '/questions/rss.xml',
    '/rss.xml',
  ]);
  expect(offered('/')).toEqual(['/rss.xml']);
  for (const address of pagesOf('launch'))
    for (const feed of offered(address)) expect(filesOf('launch')).toContain(feed?.slice(1));
});

test('has a plain twin of each piece, which opens with its voice, and lists all of them for machines', () => {
  const textVersions = filesOf('launch').filter((path) => path.endsWith('/index.txt'));
  expect(textVersions).toEqual(
    filesOf('launch')
      .filter((path) => /^(?:articles|questions)\/[^/]+\/index\.html$/.test(path) && !/\/page\//.test(path))
      .map((path) => path.replace(/html$/, 'txt')),
  );
  for (const path of textVersions) {
    const text = readFile('launch', path);
    expect(text).toMatch(path.startsWith('articles/') ? /^SATIRE\. / : /^SINCERE\. /);
    expect(text).not.toMatch(/<[a-z]+[ >]|↩|undefined|\[object/);
    expect(readFile('launch', 'llms.txt')).toContain(`${ORIGIN}/${path}`);
  }
});

test('writes the correction of a piece, and only once', () => {
  const items = parseRssFeed(readFile('kept', 'corrections/rss.xml')).items ?? [];
  expect(items.map(({ title }) => title)).toEqual([
    'Correction, 22 November 2026: Again and Again (satire)',
    'Update, 21 November 2026: What should one do?',
    'Again and Again (satire)',
  ]);
  expect(items[0]?.guid?.value).toBe('tag:product-management.example,2026-11-21:articles/once/corrections/1');
});
