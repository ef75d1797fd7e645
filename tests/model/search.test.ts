import { expect, test } from 'vitest';
import { announce, readExcerpt } from '../../src/components/search-results.ts';
import { buildAnswerRecord } from '../../src/model/search.ts';
import { aMentor, anAnswer, aQuestion, libraryOf } from '../content.ts';

test('makes an answer a result of its own', () => {
  const files = {
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': anAnswer({ extra: 'books:\n  - title: Notes\n    author: L. Menabrea' }),
    'mentors/ada-lovelace.yaml': aMentor(),
  };
  const library = libraryOf(files);
  const [answered] = library.answersBy(library.mentors[0]!);
  expect(buildAnswerRecord(answered!, 'Do it well.', '/')).toEqual({
    url: '/questions/q/#ada-lovelace',
    content: 'Ada Lovelace, Analyst, Engine. Do it. Do it well. Notes, L. Menabrea.',
    meta: { title: 'Ada Lovelace on: What should one do?', voice: 'sincere', kind: 'answer', detail: 'Analyst, Engine' },
  });
});

test('reads an excerpt as text, marks and all', () => {
  expect(readExcerpt('a &lt;b&gt; <mark>hit</mark>&amp;lt; end')).toEqual([
    { text: 'a <b> ', hit: false },
    { text: 'hit', hit: true },
    { text: '&lt; end', hit: false },
  ]);
});

test('announces none, one and many', () => {
  expect([0, 1, 2].map((count) => announce('x', count))).toEqual(['Nothing found for “x”.', '1 result for “x”.', '2 results for “x”.']);
});
