import { expect, test } from 'vitest';
import { announce, clip, dropTitle, explain, readExcerpt } from '../../../src/components/search/excerpts.ts';
import { isEmpty, readQuery, toggle, writeQuery } from '../../../src/components/search/query.ts';
import { dropCommon, findMeant, holds, isPhrase } from '../../../src/components/search/spelling.ts';
import { splitWords } from '../../../src/outputs/search/words.ts';

test('keeps a query in the address, and reads back what it wrote', () => {
  const params = new URLSearchParams('utm=x&q=old&topic=old');
  const query = {
    words: ' two words ',
    chosen: { topic: ['a & b', 'c,d'], mentor: ['Ada Lovelace'] },
    order: 'newest',
  } as const;
  writeQuery(query, params);
  expect(params.toString()).toBe(
    'utm=x&q=two+words&topic=a+%26+b&topic=c%2Cd&mentor=Ada+Lovelace&order=newest',
  );
  expect(readQuery(params)).toEqual({ ...query, words: 'two words' });
  expect(readQuery(new URLSearchParams('order=sideways&colour=red&kind=memo&kind=memo'))).toEqual({
    words: '',
    chosen: { kind: ['memo'] },
    order: 'best',
  });
});

test('asks nothing for nothing and for one letter, and something for a choice alone', () => {
  expect(['', ' ', 'a', 'ab'].map((words) => isEmpty({ words, chosen: {}, order: 'best' }))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(isEmpty({ words: '', chosen: { kind: ['memo'] }, order: 'best' })).toBe(false);
});

test('chooses a value, and takes it back', () => {
  const one = toggle({}, 'kind', 'memo');
  const two = toggle(one, 'kind', 'answer');
  expect([one, two, toggle(two, 'kind', 'memo'), toggle(one, 'kind', 'memo')]).toEqual([
    { kind: ['memo'] },
    { kind: ['memo', 'answer'] },
    { kind: ['answer'] },
    {},
  ]);
});

test('reads words without case, accents and marks, and leaves out what says nothing unless there is no more', () => {
  expect(splitWords('Élan’s “two-by-two”, 3 %')).toEqual(['elans', 'two', 'by', 'two', '3']);
  expect(dropCommon(['how', 'to', 'say', 'n'])).toEqual(['say']);
  expect(dropCommon(['how', 'to'])).toEqual(['how', 'to']);
  expect(['"a b"', ' “a b” ', '"a" b', 'a'].map(isPhrase)).toEqual([true, true, false, false]);
});

test('knows the other forms of a word, and not every word that begins alike', () => {
  const held = new Set(['estimates', 'bound', 'meeting']);
  expect(['estimate', 'estimating', 'boundries', 'meetings', 'an'].map((word) => holds(held, word))).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});

test('finds the word that was meant: a letter more, less, other or in another place', () => {
  const words = ['boundaries', 'metrics', 'shopify', 'zodiac', 'dunn'];
  expect(
    ['boundries', 'metircs', 'shopfy', 'zodaic', 'zodiacs', 'dun', 'xylophone', 'kubernetes'].map((word) =>
      findMeant(word, words),
    ),
  ).toEqual(['boundaries', 'metrics', 'shopify', 'zodiac', 'zodiac', undefined, undefined, undefined]);
  expect(findMeant('bryn', ['brain', 'bryan'])).toBe('bryan');
});

test('reads an excerpt as text, marks and all', () => {
  expect(readExcerpt('a &lt;b&gt; <mark>hit</mark>&amp;lt; end')).toEqual([
    { text: 'a <b> ', hit: false },
    { text: 'hit', hit: true },
    { text: '&lt; end', hit: false },
  ]);
});

test('shows of an excerpt what is not the title, and so much that the hit stands in it', () => {
  const textOf = (stretches: readonly { text: string }[]) => stretches.map(({ text }) => text).join('');
  const excerpt = readExcerpt('How to <mark>Wait</mark>. Sit down and <mark>wait</mark> for it.');
  expect(textOf(dropTitle(excerpt, 'How to Wait'))).toBe('Sit down and wait for it.');
  expect(dropTitle(excerpt, 'Another')).toEqual(excerpt);
  const long = `${'one '.repeat(30)}<mark>hit</mark> ${'two '.repeat(30)}`;
  expect(textOf(clip(readExcerpt(long), 9))).toBe('… one one one hit two two two two two  …');
  expect(textOf(clip(readExcerpt('A sentence.'), 9))).toBe('A sentence.');
});

test('announces none, one and many, and how many of them are answers', () => {
  expect([
    announce(0, {}),
    announce(1, { memo: 1 }),
    announce(12, { answer: 3, memo: 9 }),
    announce(2, { answer: 1 }),
    announce(2, { answer: 2 }),
  ]).toEqual(['Nothing found.', '1 result.', '12 results, 3 answers.', '2 results, 1 answer.', '2 results.']);
  expect(explain({ of: 'spelling', words: 'zodiac' })).toBe(
    'Nothing here is spelt like that. This is for “zodiac”.',
  );
});
