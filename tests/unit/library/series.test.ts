import { expect, test } from 'vitest';
import { anArticle, aPromise, aSeries, libraryOf, problemsOf, type Files, sincerely } from '../../content.ts';

const files: Files = {
  'articles/one.mdx': anArticle({ title: 'One', published: '2026-11-03' }),
  'articles/two.mdx': anArticle({ title: 'Two', published: '2026-11-01' }),
  'promises/three.yaml': aPromise({ title: 'Three' }),
  'series/s.yaml': aSeries('article: one', 'article: two', 'promise: three'),
};
const place = (given: Files, id: string, now?: Date) => {
  const library = libraryOf(given, now);
  const article = library.articles.find((one) => one.id === id);
  return article && library.placeOf(article);
};

test('keeps the reading order, whatever the dates', () => {
  const two = place(files, 'two');
  expect(two?.number).toBe(2);
  expect(two?.series.parts.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  expect(two?.previous?.title).toBe('One');
  expect(two?.next?.promise).toBe('three');
  expect(place(files, 'one')?.previous).toBeUndefined();
});

test('turns a promise into the article that keeps it', () => {
  const kept = {
    ...files,
    'articles/late.mdx': anArticle({ title: 'Late', published: '2026-11-05', extra: 'keeps: three' }),
  };
  expect(place(kept, 'two')?.next?.path).toBe('/articles/late/');
  expect(place(kept, 'late')?.number).toBe(3);
});

test('keeps a promise a promise while its article is scheduled or a draft', () => {
  const late = (extra: string, published: string) => ({
    ...files,
    'articles/late.mdx': anArticle({ published, extra: `keeps: three${extra}` }),
  });
  expect(place(late('', '2026-12-01'), 'two')?.next?.promise).toBe('three');
  expect(place(late('\ndraft: true', '2026-11-01'), 'two')?.next?.promise).toBe('three');
});

test('leaves no gap where a part is not visible', () => {
  const hidden = { ...files, 'articles/one.mdx': anArticle({ extra: 'draft: true' }) };
  const two = place(hidden, 'two');
  expect([two?.number, two?.series.parts.length]).toEqual([1, 2]);
});

test('names the missing part, and the nearest right one', () => {
  const wrong = { ...files, 'series/s.yaml': aSeries('article: one', 'article: twoo', 'promise: four') };
  expect(problemsOf(wrong)).toMatchInlineSnapshot(`
    [
      "content/promises/three.yaml:1  Nobody makes the promise "three". Mention it in a piece, <Promise id="three" />, or give it a place in a series, - promise: three.",
      "content/series/s.yaml:7  "parts" names "twoo", but there is no such article. Did you mean "two"?",
      "content/series/s.yaml:8  "parts" names "four", but there is no such promise. Make it: npm run new -- promise --title "Four" --slug four",
    ]
  `);
});

test('refuses a part that stands twice, also by its promise', () => {
  const twice = {
    ...files,
    'articles/two.mdx': anArticle({ title: 'Two', extra: 'keeps: three' }),
    'series/t.yaml': aSeries('article: one').replaceAll(/[Aa] series/g, 'A course'),
  };
  expect(problemsOf(twice)).toMatchInlineSnapshot(`
    [
      "content/series/s.yaml:8  "parts" names "three", which stands earlier in this series already. Name each part once, in one series.",
      "content/series/t.yaml:6  "parts" names "one", which stands in content/series/s.yaml already. Name each part once, in one series.",
    ]
  `);
});

test('refuses two voices in one series', () => {
  const mixed = { ...files, 'articles/one.mdx': sincerely(anArticle()) };
  expect(problemsOf(mixed)).toMatchInlineSnapshot(`
    [
      "content/series/s.yaml:6  "one" is sincere, but the series is satire. Keep one voice in a series.",
    ]
  `);
});

test('walks past a promise to the nearest part that can be read', () => {
  const gap = { ...files, 'series/s.yaml': aSeries('article: one', 'promise: three', 'article: two') };
  expect(place(gap, 'one')?.next?.path).toBe('/articles/two/');
  expect(place(gap, 'two')?.previous?.path).toBe('/articles/one/');
  expect([place(gap, 'two')?.number, place(gap, 'two')?.series.parts.length]).toEqual([3, 3]);
});
