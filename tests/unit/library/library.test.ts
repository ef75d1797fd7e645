import { expect, test } from 'vitest';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { anArticle, aSeries, libraryOf, NOW, problemsOf, sourcesOf } from '../../content.ts';

test('lists the newest first, and pieces of one day by their slug', () => {
  const files = {
    'articles/b.mdx': anArticle({ title: 'B', published: '2026-11-02' }),
    'articles/c.mdx': anArticle({ title: 'C', published: '2026-11-03' }),
    'articles/a.mdx': anArticle({ title: 'A', published: '2026-11-02' }),
  };
  expect(libraryOf(files).articles.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('knows what was published just before and just after', () => {
  const library = libraryOf({
    'articles/a.mdx': anArticle({ title: 'A', published: '2026-11-01' }),
    'articles/b.mdx': anArticle({ title: 'B', published: '2026-11-02' }),
    'articles/c.mdx': anArticle({ title: 'C', published: '2026-11-03' }),
  });
  const around = library.articles
    .map((article) => library.publishedAround(article))
    .map(({ before, after }) => [before?.path, after?.path]);
  expect(around).toEqual([
    ['/articles/b/', undefined],
    ['/articles/a/', '/articles/c/'],
    [undefined, '/articles/b/'],
  ]);
});

test('makes one topic of two spellings, and keeps the letters of every script', () => {
  const { topics } = libraryOf({
    'articles/a.mdx': anArticle({
      title: 'A',
      published: '2026-11-02',
      extra: 'topics: [Managing Up, "路线图 ✨"]',
    }),
    'articles/b.mdx': anArticle({ title: 'B', published: '2026-11-01', extra: 'topics: [managing  up, C]' }),
  });
  expect(topics.map(({ id, pieces }) => [id, pieces.length])).toEqual([
    ['c', 1],
    ['managing-up', 2],
    ['路线图', 1],
  ]);
});

test('cannot be changed by a page', () => {
  const library = libraryOf({ 'articles/a.mdx': anArticle() });
  expect(() => (library.articles as unknown[]).push(1)).toThrow(TypeError);
  expect(Object.isFrozen(library.articles[0])).toBe(true);
});

test('calls nothing missing that is only broken', () => {
  const files = {
    'articles/a.mdx': '---\ntitle: [open\n---\n',
    'articles/b.mdx': anArticle({ extra: 'keeps: p', body: '[a](/articles/a/) <Promise id="p" />' }),
    'promises/p.yaml': 'title: x',
    'series/s.yaml': aSeries('article: a', 'article: b'),
  };
  expect(problemsOf(files)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:2  A bracket is opened and not closed, or a comma is missing. Write the list as [one, two].",
      "content/promises/p.yaml:1  "note" is missing. Add it: One short line that stands under the title until the promise is kept.",
      "content/promises/p.yaml:1  "promised" is missing. Add it: The day on which it was first promised.",
    ]
  `);
});

test('previews what is hidden, marked', () => {
  const files = {
    'articles/a.mdx': anArticle({ extra: 'draft: true' }),
    'articles/b.mdx': anArticle({ published: '2027-01-01' }),
  };
  expect(libraryOf(files).articles).toEqual([]);
  const { library } = buildLibrary(sourcesOf(files), { now: NOW, preview: true });
  expect(library.articles.map(({ id, status }) => [id, status])).toEqual([
    ['b', 'scheduled'],
    ['a', 'draft'],
  ]);
});

test('refuses topics that would share an address, or have none, and takes a topic once', () => {
  const files = {
    'articles/a.mdx': anArticle({ title: 'A', extra: 'topics: [C++, "✨"]' }),
    'articles/b.mdx': anArticle({ title: 'B', extra: 'topics: [C#]' }),
  };
  expect(problemsOf(files)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:7  The topic "✨" has no letter or digit to make an address of. Name it in words.",
      "content/articles/b.mdx:7  The topic "C#" would have the same address as "C++". Choose one of the two, or say the difference in words.",
    ]
  `);
  expect(
    libraryOf({ 'articles/a.mdx': anArticle({ extra: 'topics: [Work, work]' }) }).articles[0]?.topics.length,
  ).toBe(1);
});

test('knows a change that cannot be, and keeps one that is still to come to itself', () => {
  expect(problemsOf({ 'articles/a.mdx': anArticle({ extra: 'updated: 2026-10-01' }) }))
    .toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:7  "updated" is 2026-10-01, before the piece was published. Write a day from 2026-11-01 on, or remove it.",
    ]
  `);
  expect(
    libraryOf({ 'articles/a.mdx': anArticle({ extra: 'updated: 2027-01-01' }) }).articles[0]?.updated,
  ).toBeUndefined();
});

test('keeps its own addresses to itself', () => {
  expect(problemsOf({ 'pages/search.mdx': '---\ntitle: S\nsummary: S.\nvoice: sincere\n---\n' }))
    .toMatchInlineSnapshot(`
    [
      "content/pages/search.mdx:1  The file has frontmatter, but no text after it. Write the text.",
      "content/pages/search.mdx:1  The site has its own page at /search/. Rename the file.",
    ]
  `);
});
