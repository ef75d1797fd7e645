import { expect, test } from 'vitest';
import { clip, dropTitle, readExcerpt } from '../../../src/components/search/excerpts.ts';
import { announce, explain } from '../../../src/components/search/results/explain.ts';
import { isSearchKey } from '../../../src/components/search/keys.ts';
import { listSpellings, listVariants, parseWords } from '../../../src/components/search/parse-words.ts';
import { isEmpty, readQuery, toggle, writeQuery } from '../../../src/components/search/query.ts';
import { dropCommon, findMeant } from '../../../src/components/search/spelling.ts';
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
});

test('reads phrases in any quotation marks, beside words, and without the marks between their words', () => {
  for (const text of [
    '"North Star" roadmap',
    '“North Star” roadmap',
    'roadmap „North Star“',
    '«North Star» roadmap',
  ])
    expect(parseWords(text)).toEqual({ phrases: ['North Star'], words: ['roadmap'] });
  expect(parseWords('"it arrived – as it does" "a—b / c" and').phrases).toEqual([
    'it arrived as it does',
    'a b c',
  ]);
  expect(parseWords('"—" what to say')).toEqual({ phrases: [], words: ['say'] });
  expect(parseWords('"half a phrase')).toEqual({ phrases: [], words: ['half', 'phrase'] });
  expect(listVariants('sons & daughters')).toEqual(['sons daughters', 'sons and daughters']);
  expect(listVariants('sons and daughters')).toEqual(['sons and daughters', 'sons daughters']);
});

test('asks for each way in which letters are written with those of the alphabet', () => {
  expect(listSpellings('Łódź')).toEqual(['lodz']);
  expect(listSpellings('“Søren Müller”')).toEqual(['"soren muller"', '"soeren mueller"']);
  expect(splitWords('Straße, Æneas, Œuvre, İstanbul, þing')).toEqual([
    'strasse',
    'aeneas',
    'oeuvre',
    'istanbul',
    'thing',
  ]);
});

test('is called by Ctrl or ⌘ with K, on any layout, and by no key alone nor while text is composed', () => {
  const key = (one: Partial<KeyboardEvent>) =>
    isSearchKey({ key: 'k', code: 'KeyK', ...one } as KeyboardEvent);
  expect([{ ctrlKey: true }, { metaKey: true }, { ctrlKey: true, key: 'K' }].map(key)).toEqual([
    true,
    true,
    true,
  ]);
  // Cyrillic; Dvorak, where K is in another place, and another letter is in the place of K.
  expect(key({ ctrlKey: true, key: 'л' })).toBe(true);
  expect(key({ ctrlKey: true, code: 'KeyV' })).toBe(true);
  expect(key({ ctrlKey: true, key: 't' })).toBe(false);
  for (const other of [{}, { key: '/' }, { ctrlKey: true, altKey: true }, { ctrlKey: true, shiftKey: true }])
    expect(key(other)).toBe(false);
  expect([key({ ctrlKey: true, isComposing: true }), key({ ctrlKey: true, keyCode: 229 })]).toEqual([
    false,
    false,
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
  expect(readExcerpt('(<mark>“one”,</mark> two')).toEqual([
    { text: '(', hit: false },
    { text: '“', hit: false },
    { text: 'one', hit: true },
    { text: '”,', hit: false },
    { text: ' two', hit: false },
  ]);
});

test('shows of an excerpt what is not the title, and so much that the hit stands in it', () => {
  const textOf = (stretches: readonly { text: string }[]) => stretches.map(({ text }) => text).join('');
  const excerpt = readExcerpt('How to <mark>Wait</mark>. Sit down and <mark>wait</mark> for it.');
  expect(textOf(dropTitle(excerpt, 'How to Wait'))).toBe('Sit down and wait for it.');
  expect(dropTitle(excerpt, 'Another')).toEqual(excerpt);
  const long = `${'one '.repeat(30)}<mark>hit</mark> ${'two '.repeat(30)}`;
  expect(textOf(clip(readExcerpt(long), 9))).toBe('… one one one hit two two two two two …');
  expect(textOf(clip(readExcerpt('A sentence.'), 9))).toBe('A sentence.');
  expect(
    textOf(
      clip(readExcerpt('We do <mark>not</mark> <mark>say</mark> <mark>no.</mark> <mark>No</mark> is'), 9),
    ),
  ).toBe('We do not say no. No is …');
});

test('announces none, one and many, by their kinds, and what was done with the query', () => {
  expect([
    announce(0, {}),
    announce(1, { memo: 1 }),
    announce(12, { answer: 3, memo: 9 }),
    announce(9, { memo: 3, answer: 2, company: 1, series: 1, term: 1, mentor: 1 }),
    announce(6, { memo: 2, answer: 2, company: 1, series: 1 }),
    announce(2, {}),
  ]).toEqual([
    'Nothing found.',
    '1 found: 1 memo.',
    '12 found: 9 memos, 3 answers.',
    '9 found: 3 memos, 2 answers, 1 company, 3 others.',
    '6 found: 2 answers, 2 memos, 1 company, 1 series.',
    '2 found.',
  ]);
  expect([
    explain({ meant: 'zodiac' }),
    explain({ absent: ['planet', 'cadence'] }),
    explain({ started: ['bou'] }),
    explain({ isLoose: true, isSome: true }),
    explain({}),
  ]).toEqual([
    'Nothing here is spelt like that. This is for “zodiac”.',
    'No piece, answer or name has “planet” or “cadence”.',
    'Nothing has “bou” as a whole word; these begin like it.',
    'Nothing has this word for word. Nothing has all of these words. These have some of them.',
    '',
  ]);
});
