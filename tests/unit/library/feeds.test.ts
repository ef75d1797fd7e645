import { expect, test } from 'vitest';
import { readSource } from '../../../src/content/read/read-file.ts';
import { writeFeedBody } from '../../../src/render/feed-html.ts';
import {
  lastChangeOf,
  FEED_LENGTH,
  listDocuments,
  listFeeds,
  offerFeeds,
  type Feed,
} from '../../../src/library/feeds.ts';
import { aMentor, anAnswer, anArticle, aQuestion, aSeries, libraryOf, type Files } from '../../content.ts';

const FILES: Files = {
  'articles/a.mdx': anArticle({
    title: 'A',
    published: '2026-11-02',
    extra: 'updated: 2026-11-21\ntopics: [work]\ncorrections:\n  - date: 2026-11-20\n    text: It was four.',
  }),
  'articles/b.mdx': anArticle({
    title: 'B',
    published: '2026-11-03',
    extra: 'follows: a\naliases: [first-b]',
  }),
  'series/s.yaml': aSeries('article: b', 'article: a'),
  'questions/q/question.mdx': aQuestion({ extra: 'topics: [work]' }),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
};
const feedsOf = (files: Files) => new Map(listFeeds(libraryOf(files)).map((feed) => [feed.home, feed]));
const titles = (feed: Feed | undefined) => feed?.entries.map(({ title }) => title);

/** As many pieces as are asked for, one a day, of which each has a number. */
const many = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `articles/n-${index}.mdx`,
      anArticle({
        title: `N ${index}`,
        published: new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
      }),
    ]),
  );

test('lists a feed for everything, each voice, updates, and each series, topic, mentor and question', () => {
  const feeds = feedsOf(FILES);
  expect([...feeds.keys()]).toEqual([
    '/',
    '/articles/',
    '/questions/',
    '/corrections/',
    '/series/s/',
    '/topics/work/',
    '/mentors/ada-lovelace/',
    '/questions/q/',
  ]);
  expect(titles(feeds.get('/'))).toEqual(['B (satire)', 'A (satire)', 'What should one do?']);
  expect(titles(feeds.get('/articles/'))).toEqual(['B (satire)', 'A (satire)']);
  expect(titles(feeds.get('/series/s/'))).toEqual(['B (satire)', 'A (satire)']);
  expect(feeds.get('/series/s/')?.holds).toBe('One sentence. In reading order. Complete, in 2 parts.');
  expect(titles(feeds.get('/topics/work/'))).toEqual(['A (satire)', 'What should one do?']);
  expect(titles(feeds.get('/mentors/ada-lovelace/'))).toHaveLength(1);
  expect(titles(feeds.get('/corrections/'))).toEqual([
    'Correction, 20 November 2026: A (satire)',
    'B (satire)',
  ]);
});

test('knows a piece by its first name and its first day, whatever becomes of it, and puts the voice first', () => {
  const ids = (files: Files) =>
    feedsOf(files)
      .get('/')
      ?.entries.map(({ id }) => id);
  expect(ids(FILES)).toEqual([
    'tag:product-management.example,2026-11-03:articles/first-b',
    'tag:product-management.example,2026-11-02:articles/a',
    'tag:product-management.example,2026-11-01:questions/q',
  ]);
  const renamed = Object.fromEntries(
    Object.entries(FILES).map(([path, text]) => [
      path.replace('articles/a.mdx', 'articles/z.mdx'),
      text
        .replace('article: a', 'article: z')
        .replace('follows: a', 'follows: z')
        .replace('updated: 2026-11-21', 'updated: 2026-11-22\naliases: [a]'),
    ]),
  );
  expect(ids(renamed)).toEqual(ids(FILES));
  const [b, a] = feedsOf(FILES).get('/')!.entries;
  expect([b?.categories, a?.categories]).toEqual([
    ['satire', 'A series'],
    ['satire', 'work', 'A series'],
  ]);
  expect([a?.published, a?.updated].map((date) => date?.toISOString().slice(0, 10))).toEqual([
    '2026-11-02',
    '2026-11-21',
  ]);
});

test('gives every entry of every feed an id of its own', () => {
  for (const { entries } of listFeeds(libraryOf(FILES)))
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('walks from the newest document to the oldest and back, and misses nothing', () => {
  const feed = feedsOf(many(250)).get('/')!;
  const documents = new Map(listDocuments(feed).map((document) => [document.home, document]));
  const seen: string[] = [];
  let at = documents.get('/');
  let last = at!;
  for (; at !== undefined; at = at.previous === undefined ? undefined : documents.get(at.previous)) {
    seen.push(...at.entries.map(({ id }) => id));
    last = at;
  }
  expect(new Set(seen).size).toBe(250);
  expect(documents.get('/')?.entries).toHaveLength(FEED_LENGTH);
  let steps = 0;
  for (let back = last; back.next !== undefined; back = documents.get(back.next)!) steps += 1;
  expect([documents.size, steps]).toEqual([13, 11]);
});

test('never changes an archive that is full', () => {
  const archives = (count: number) =>
    listDocuments(feedsOf(many(count)).get('/')!)
      .filter(({ archive }) => archive !== undefined)
      .map(({ home, entries }) => [home, entries.map(({ id }) => id)]);
  const [before, after] = [archives(61), archives(75)];
  expect(before).toHaveLength(3);
  expect(after.slice(0, 3)).toEqual(before);
  expect(listDocuments(feedsOf(many(20)).get('/')!)).toHaveLength(1);
});

test('dates a feed by the newest change that a reader could see', () => {
  expect(lastChangeOf(libraryOf(FILES).pieces)?.toISOString()).toBe('2026-11-21T00:00:00.000Z');
  expect(lastChangeOf([])).toBeUndefined();
});

test('offers a page its own feed first, then that of its voice, then everything', () => {
  const offered = (page: Parameters<typeof offerFeeds>[0]) => offerFeeds(page).map(({ address }) => address);
  expect(offered({ path: '/series/s/', voice: 'satire', own: 'S' })).toEqual([
    '/series/s/rss.xml',
    '/articles/rss.xml',
    '/rss.xml',
  ]);
  expect(offered({ path: '/', voice: undefined })).toEqual(['/rss.xml']);
  expect(offered({ path: '/corrections/', voice: 'sincere' })).toEqual([
    '/corrections/rss.xml',
    '/questions/rss.xml',
    '/rss.xml',
  ]);
});

const feedHtml = (mdx: string, link: string) => {
  const { tree = [], diagnostics } = readSource('a.mdx', `---\ntitle: A\n---\n\n${mdx}\n`);
  expect(diagnostics).toEqual([]);
  return writeFeedBody(tree, { promises: [{ id: 'p', title: 'Promised' }] }, link).replaceAll('\n', '');
};

test('makes every address absolute and drops what a reader cannot show', () => {
  const mdx =
    '<p class="x" data-y="z">See [b](/b/), <a href="#n" rel="prev">n</a>, <a href="../c/?d=1&e=2">c' +
    '</a>.</p>\n\n<script>z()</script>\n\n<svg><text>t</text></svg>\n\n<nope>kept</nope>\n\n---\n\n# One';
  expect(feedHtml(mdx, 'https://host/articles/a/')).toBe(
    '<p>See <a href="https://host/b/">b</a>, <a href="https://host/articles/a/#n">n</a>, ' +
      '<a href="https://host/articles/c/?d=1&amp;e=2">c</a>.</p>kept<hr/><h2>One</h2>',
  );
});

test('leads an address that would run to the piece instead', () => {
  const mdx = 'See <a href="javascript:alert(1)">x</a> <a href=" java&#10;script:alert(1)">y</a>';
  expect(feedHtml(mdx, 'https://host/a/')).toBe(
    '<p>See <a href="https://host/a/">x</a> <a href="https://host/a/">y</a></p>',
  );
});

test.each([
  ['a task list', '- [x] done\n- [ ] to do', '<ul><li>☑ done</li><li>☐ to do</li></ul>'],
  ['details', '<details><summary>S</summary>T</details>', '<div><div>S</div>T</div>'],
  ['code', '```html\n<a href="x">\n\n\n  y\n```', '<pre><code>&lt;a href="x">  y</code></pre>'],
])('shows a feed reader %s', (_, mdx, html) => {
  expect(feedHtml(mdx, 'https://host/a/')).toBe(html);
});

test.each([
  [
    'Bingo',
    `<Bingo title="T" squares={${JSON.stringify(Array.from({ length: 24 }, (_, index) => `s${index}`))}} />`,
    '<p><strong>T</strong>, five squares to a row:</p><ol><li>s0 · s1',
  ],
  [
    'Raci',
    '<Raci columns={["Us"]} rows={[{ task: "Do", letters: ["R"] }]} />',
    '<table><thead><tr><th></th><th>Us</th></tr></thead><tbody><tr><td>Do</td><td>R</td></tr></tbody></table>',
  ],
  [
    'DecisionPath',
    '<DecisionPath start={{ ask: "Where?", options: [{ answer: "Here", then: { ask: "And?", ' +
      'options: [{ answer: "On", end: "Gone." }] } }] }} />',
    '<p><strong>Where?</strong></p><ul><li>Here<p><strong>And?</strong></p><ul><li>On: Gone.</li></ul></li></ul>',
  ],
  [
    'Term',
    'A <Term is="No.">yes</Term> man.',
    '<p>A <dfn>yes</dfn><sup>[1]</sup> man.</p><div><h2>Footnotes</h2><ol><li><p>No.</p></li></ol></div>',
  ],
  ['Promise', '<Promise id="p" />, <Promise id="p">soon</Promise>.', '<p>Promised (forthcoming), soon.</p>'],
  [
    'Exhibit',
    '<Exhibit title="T & U" basis="B." note="N.">\n<BarChart describe="Bars <b>' +
      '." unit="h" bars={[{ label: "a", value: 1 }, { label: "b", value: 2 }]} />\n</Exhibit>',
    '<hr/><p><strong>Exhibit: T &amp; U.</strong> B.</p><p>Bars &lt;b&gt;.</p><p>N.</p><hr/>',
  ],
])('shows a feed reader all of it, without style or script: %s', (_, mdx, html) => {
  expect(feedHtml(mdx, 'https://host/')).toContain(html);
});
