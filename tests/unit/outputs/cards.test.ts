import { plateOf } from '../../../src/library/views/house-plate.ts';
import { expect, test } from 'vitest';
import { listCards } from '../../../src/outputs/cards/cards.ts';
import {
  aMentor,
  anAnswer,
  anArticle,
  aPromise,
  aQuestion,
  aSeries,
  libraryOf,
  type Files,
  sincerely,
} from '../../content.ts';

const sign = (name: string, from: string, to: string) =>
  `<Sign name="${name}" archetype="the Launcher" from="${from}" to="` +
  `${to}" forecast="A beta is favoured." techLead="T." designer="D.">\nBody.\n</Sign>`;

const FILES: Files = {
  'articles/one.mdx': anArticle({ title: 'One' }),
  'articles/two.mdx': anArticle({
    title: 'Two',
    published: '2026-11-03',
    extra: 'aliases: [deux, zwei]',
    body: `<Zodiac>\n\n${sign('Aries', '01-01', '06-30')}\n\n${sign('Taurus', '07-01', '12-31')}\n\n</Zodiac>`,
  }),
  'articles/letter.mdx': sincerely(anArticle({ title: 'A Letter', published: '2026-11-02' })),
  'articles/draft.mdx': anArticle({ title: 'Hidden', extra: 'draft: true' }),
  'articles/later.mdx': anArticle({ title: 'Later', published: '2027-01-01' }),
  'series/s.yaml': aSeries('article: one', 'promise: p'),
  'promises/p.yaml': aPromise(),
  'questions/q/question.mdx': aQuestion({ answers: ['ada-lovelace', 'charles-babbage'] }),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'questions/q/charles-babbage.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
  'mentors/charles-babbage.yaml': aMentor({ name: 'Charles Babbage' }).replace('company: Engine\n', ''),
};

const cardOf = (file: string, files = FILES) =>
  listCards(libraryOf(files)).find((card) => card.file === file);

test('draws one picture for each thing that is shared, each of another name, and none of what is hidden', () => {
  expect(listCards(libraryOf(FILES)).map(({ file }) => file)).toEqual([
    'cards/site.png',
    'cards/articles/deux.png',
    'cards/articles/deux/aries.png',
    'cards/articles/deux/taurus.png',
    'cards/articles/letter.png',
    'cards/articles/one.png',
    'cards/series/s.png',
    'cards/questions/q.png',
    'cards/mentors/ada-lovelace.png',
    'cards/mentors/charles-babbage.png',
  ]);
});

test('says the place in a series, or the day', () => {
  expect(cardOf('cards/articles/one.png')).toMatchObject({
    file: 'cards/articles/one.png',
    voice: 'satire',
    title: 'One',
    line: 'A series, part 1 of 2',
    marks: [
      { text: '1', isMarked: true },
      { text: '2', isMarked: false },
    ],
    plate: plateOf({ title: 'One' }),
  });
  expect(cardOf('cards/articles/letter.png')).toEqual({
    file: 'cards/articles/letter.png',
    voice: 'sincere',
    title: 'A Letter',
    line: '2 November 2026',
    marks: undefined,
  });
});

test('marks what a series has only promised', () => {
  expect(cardOf('cards/series/s.png')).toMatchObject({
    voice: 'satire',
    title: 'A series',
    line: '2 parts, of which 1 promised',
    marks: [
      { text: '1', isMarked: false },
      { text: '2', isMarked: true },
    ],
  });
});

test('says how many answer a question, and who', () => {
  expect(cardOf('cards/questions/q.png')).toMatchObject({
    voice: 'sincere',
    title: 'What should one do?',
    line: '2 answers',
    marks: [{ text: 'AL' }, { text: 'CB' }],
  });
});

test('introduces a mentor with role and company', () => {
  expect(cardOf('cards/mentors/ada-lovelace.png')).toMatchObject({
    voice: 'sincere',
    title: 'Ada Lovelace',
    line: 'Analyst, Engine',
    monogram: 'AL',
  });
  expect(cardOf('cards/mentors/charles-babbage.png')).toMatchObject({ line: 'Analyst' });
});

test('tells the quarter of a sign', () => {
  expect(cardOf('cards/articles/deux/taurus.png')).toMatchObject({
    voice: 'satire',
    title: 'Taurus, the Launcher',
    lead: 'This quarter: A beta is favoured.',
    line: '1 July to 31 December',
  });
});

test('names both voices in the site’s own', () => {
  expect(cardOf('cards/site.png')).toEqual({
    file: 'cards/site.png',
    title: '(product) Management',
    lead: 'No work, only influence.',
    line: 'Straight answers from real mentors.',
  });
});

test('keeps the address of a picture through every renaming', () => {
  const renamed = {
    ...FILES,
    'series/s.yaml': `aliases: [first, second]\n${FILES['series/s.yaml']}`,
    'mentors/ada-lovelace.yaml': aMentor({ extra: 'aliases: [ada]\n' }),
    'questions/q/question.mdx': aQuestion({
      answers: ['ada-lovelace', 'charles-babbage'],
      extra: 'aliases: [why]',
    }),
  };
  expect(
    ['articles/deux', 'series/first', 'mentors/ada', 'questions/why'].map(
      (name) => cardOf(`cards/${name}.png`, renamed)?.title,
    ),
  ).toEqual(['Two', 'A series', 'Ada Lovelace', 'What should one do?']);
});

test('sends the old addresses of a sign’s page on with those of its piece', () => {
  expect(libraryOf(FILES).redirects.filter(({ from }) => from.startsWith('/articles/zwei/'))).toEqual([
    { from: '/articles/zwei/', path: '/articles/two/', title: 'Two' },
    { from: '/articles/zwei/aries/', path: '/articles/two/aries/', title: 'Two' },
    { from: '/articles/zwei/taurus/', path: '/articles/two/taurus/', title: 'Two' },
  ]);
});

test('leaves out marks for which there is no room', () => {
  const parts = Array.from(
    { length: 10 },
    (_, index) => [`articles/p${index}.mdx`, anArticle({ title: `P${index}` })] as const,
  );
  const files = {
    ...Object.fromEntries(parts),
    'series/long.yaml': aSeries(...parts.map(([,], index) => `article: p${index}`)),
  };
  expect(cardOf('cards/articles/p4.png', files)).toMatchObject({
    line: 'A series, part 5 of 10',
    marks: undefined,
  });
});
