import { expect, test } from 'vitest';
import { anArticle, aPromise, libraryOf, problemsOf } from '../../content.ts';

test('is kept from the moment a visible article says so', () => {
  const files = {
    'promises/p.yaml': aPromise(),
    'articles/a.mdx': anArticle({ published: '2026-11-20', extra: 'keeps: p' }),
  };
  expect(libraryOf(files).promises[0]?.keptBy?.path).toBe('/articles/a/');
  expect(libraryOf(files, new Date('2026-11-19T00:00:00Z')).promises[0]?.keptBy).toBeUndefined();
});

test('names an unknown promise in frontmatter and in a body', () => {
  const files = {
    'promises/insights.yaml': aPromise(),
    'articles/a.mdx': anArticle({
      extra: 'keeps: insight',
      body: 'See <Promise id="insihgts" /> and\n\n<Promise />',
    }),
  };
  expect(problemsOf(files)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:7  "keeps" names "insight", but there is no such promise. Did you mean "insights"?",
      "content/articles/a.mdx:10  <Promise> names "insihgts", but there is no such promise. Did you mean "insights"?",
      "content/articles/a.mdx:12  "id" is missing from <Promise>. Add it: The id of the promise.",
    ]
  `);
});

test('refuses two articles that keep one promise, hidden ones too', () => {
  const files = {
    'promises/p.yaml': aPromise(),
    'articles/a.mdx': anArticle({ extra: 'keeps: p' }),
    'articles/b.mdx': anArticle({ extra: 'draft: true\nkeeps: p' }),
  };
  expect(problemsOf(files)).toMatchInlineSnapshot(`
    [
      "content/articles/b.mdx:8  "keeps" names "p", which content/articles/a.mdx keeps already. Let one article keep it.",
    ]
  `);
});
