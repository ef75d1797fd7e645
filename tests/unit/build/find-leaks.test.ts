import { expect, test } from 'vitest';
import fc from 'fast-check';
import { listHiddenWords, WordFinder } from '../../../src/build/check-site/find-leaks.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { anAnswer, anArticle, aMentor, aQuestion, NOW, sourcesOf, type Files } from '../../content.ts';

const FILES: Files = {
  'articles/shown.mdx': anArticle({
    title: 'What All of Us Know',
    body: 'Nobody minds these seven words at all.',
  }),
  'articles/draft.mdx': anArticle({
    title: 'What Nobody of Us Knows',
    extra: 'draft: true',
    body:
      'These are words, seven of them, **in a** body, one that nobody may read. Short.\n\nAnd [a ' +
      'link](/about/) that leads on to where we are.',
  }),
  'articles/later.mdx': anArticle({ title: 'Later', published: '2027-01-01', body: 'Soon.' }),
  'questions/later/question.mdx': aQuestion().replace('published: 2026-11-01', 'published: 2027-01-01'),
  'questions/later/ada-lovelace.mdx': anAnswer({
    body: 'Whoever answers this before its day has come is early.',
  }),
  'mentors/ada-lovelace.yaml': aMentor(),
};
const hiddenIn = (files: Files) => {
  const { library, everything } = buildLibrary(sourcesOf(files), { now: NOW });
  return listHiddenWords(library, everything, (file) => files[file.replace('content/', '')] ?? '');
};

test('knows the addresses, the titles, the names and the sentences that only hidden files have', () => {
  const { words, files } = hiddenIn(FILES);
  expect([...words]).toEqual([
    ['These are words, seven of them', 'content/articles/draft.mdx'],
    ['body, one that nobody may read', 'content/articles/draft.mdx'],
    ['that leads on to where we are', 'content/articles/draft.mdx'],
    ['Whoever answers this before its day has come is early', 'content/questions/later/ada-lovelace.mdx'],
    ['/articles/later/', 'content/articles/later.mdx'],
    ['/articles/draft/', 'content/articles/draft.mdx'],
    ['/questions/later/', 'content/questions/later/question.mdx'],
    ['/mentors/ada-lovelace/', 'content/mentors/ada-lovelace.yaml'],
    ['/companies/engine/', ''],
    ['What Nobody of Us Knows', 'content/articles/draft.mdx'],
    ['What should one do', 'content/questions/later/question.mdx'],
    ['Ada Lovelace', 'content/mentors/ada-lovelace.yaml'],
  ]);
  expect([...files]).toEqual([
    'content/articles/later.mdx',
    'content/articles/draft.mdx',
    'content/questions/later/question.mdx',
    'content/questions/later/ada-lovelace.mdx',
    'content/mentors/ada-lovelace.yaml',
  ]);
});

test('has nothing to look for where everything is published', () => {
  expect(hiddenIn({ 'articles/shown.mdx': FILES['articles/shown.mdx']! }).words.size).toBe(0);
});

test('finds each word wherever it stands, and nothing else', () => {
  const finder = new WordFinder([
    'What Nobody of Us Knows',
    '/articles/draft/',
    'What Nobody sees at all',
    'too short',
  ]);
  expect(finder.findIn('/articles/draft/')).toEqual(['/articles/draft/']);
  expect(
    finder.findIn('<a href="/articles/draft/">What Nobody of Us Knows</a> too short What Nobody of Us Knows'),
  ).toEqual(['/articles/draft/', 'What Nobody of Us Knows']);
  expect(finder.findIn('What Nobody of us knows /articles/drafts/')).toEqual([]);
});

test('finds what indexOf finds, in any text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '👩'), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, text, (words, before, after) => {
      const finder = new WordFinder(words);
      for (const word of words)
        if (word.length >= 10) expect(finder.findIn(before + word + after)).toContain(word);
      expect(finder.findIn(before).every((word) => before.includes(word))).toBe(true);
    }),
  );
});
