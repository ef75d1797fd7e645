import { expect, test } from 'vitest';
import { anArticle, aSeries, libraryOf, problemsOf } from '../content.ts';

test('lists the newest first, and pieces of one day by their slug', () => {
  const files = {
    'articles/b.mdx': anArticle({ published: '2026-11-02' }),
    'articles/c.mdx': anArticle({ published: '2026-11-03' }),
    'articles/a.mdx': anArticle({ published: '2026-11-02' }),
  };
  expect(libraryOf(files).articles.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('knows what was published just before and just after', () => {
  const library = libraryOf({
    'articles/a.mdx': anArticle({ published: '2026-11-01' }),
    'articles/b.mdx': anArticle({ published: '2026-11-02' }),
    'articles/c.mdx': anArticle({ published: '2026-11-03' }),
  });
  const around = library.articles.map((article) => library.publishedAround(article)).map(({ before, after }) => [before?.id, after?.id]);
  expect(around).toEqual([['b', undefined], ['a', 'c'], [undefined, 'b']]);
});

test('makes one topic of two spellings, and keeps the letters of every script', () => {
  const { topics } = libraryOf({
    'articles/a.mdx': anArticle({ published: '2026-11-02', extra: 'topics: [Managing Up, "路线图 ✨"]' }),
    'articles/b.mdx': anArticle({ published: '2026-11-01', extra: 'topics: [managing  up, C++]' }),
  });
  expect(topics.map(({ id, articles }) => [id, articles.length])).toEqual([['c', 1], ['managing-up', 2], ['路线图', 1]]);
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
      "content/articles/a.mdx:3  The YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the line; two spaces indent, and a text with a colon in it needs quotation marks.",
      "content/promises/p.yaml:1  "note" is missing. Add it: One short line that stands under the title until the promise is kept.",
      "content/promises/p.yaml:1  "promised" is missing. Add it: The day on which it was first promised.",
    ]
  `);
});
