import { expect, test } from 'vitest';
import { describePiece, describeQAPage } from '../../../src/outputs/structured-data.ts';
import { anAnswer, aMentor, aQuestion, libraryOf, problemsOf, type Files } from '../../content.ts';

const FILES: Files = {
  'questions/q/question.mdx': aQuestion({
    answers: ['ada-lovelace', 'mary-somerville'],
    extra: 'topics: [engines, trust]\nmoves:\n  - id: ask\n    name: Ask first',
  }),
  'questions/q/ada-lovelace.mdx': anAnswer({
    body: '<Move id="ask">Ask</Move>.',
    extra:
      'books:\n  - title: The Engine\n    author: C. Babbage\nlinks:\n  - title: A Table\n    url: https://a.example/',
  }).replace('company: Engine', 'company: Engine Works'),
  'questions/q/mary-somerville.mdx': anAnswer({
    date: '"2024-08-14"',
    extra: 'books:\n  - title: The engine\n    author: C. Babbage',
  }).replace('company: Engine', 'company: Observatory'),
  'questions/r/question.mdx': aQuestion({
    summary: 'Another question.',
    extra: 'topics: [trust]\nmoves:\n  - id: ask\n    name: Ask first',
  })
    .replace('What should', 'Why should')
    .replace('2026-11-01\nsource', '2026-11-02\nsource'),
  'questions/r/ada-lovelace.mdx': anAnswer({ body: '<Move id="ask">Ask</Move>.' }),
  'questions/s/question.mdx': aQuestion({ summary: 'A third question.', extra: 'topics: [engines]' }).replace(
    'What should',
    'Where should',
  ),
  'questions/s/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor({ extra: 'formerly: [Countess at Ockham]\n' }),
  'mentors/mary-somerville.yaml': aMentor({ name: 'Mary Somerville' }),
  'companies/engine.yaml': 'name: Engine\nnames: [Engine Works]\n',
};

test('lists a company once under all its names, with who is, answered and was there', () => {
  const { companies } = libraryOf(FILES);
  const told = companies.map(({ id, now, answers, formerly }) => [
    id,
    now.map(({ id: who }) => who),
    answers.length,
    formerly.map(({ id: who }) => who),
  ]);
  expect(told).toEqual([
    ['engine', ['ada-lovelace', 'mary-somerville'], 3, []],
    ['observatory', [], 1, ['mary-somerville']],
    ['ockham', [], 0, ['ada-lovelace']],
  ]);
});

test('gathers what is recommended, each thing once, with everybody who does', () => {
  const { readings } = libraryOf(FILES);
  expect(readings.map(({ title, by }) => [title, by.map(({ answer }) => answer.mentor.id)])).toEqual([
    ['The Engine', ['ada-lovelace', 'mary-somerville']],
    ['A Table', ['ada-lovelace']],
  ]);
});

test('relates questions by their moves first, and says what they share', () => {
  const library = libraryOf(FILES);
  const q = library.questions.find(({ id }) => id === 'q')!;
  expect(library.relatedTo(q).map(({ path, shared }) => [path, shared])).toEqual([
    ['/questions/r/', ['Ask first', 'trust']],
    ['/questions/s/', ['engines']],
  ]);
});

test('refuses a name that two companies claim', () => {
  expect(problemsOf({ ...FILES, 'companies/works.yaml': 'name: Works\nnames: [engine works]\n' })).toEqual([
    'content/companies/works.yaml:2  "engine works" is a name of the company in ' +
      'content/companies/engine.yaml already. Let one of the two have it.',
  ]);
});

test('tells machines of a QAPage only what Google asks for, and never a date that is not whole', () => {
  const question = libraryOf(FILES).questions.find(({ id }) => id === 'q')!;
  expect(describePiece(question)).toMatchObject({
    '@type': 'Article',
    about: { '@type': 'Question', name: question.title },
  });
  const data = describeQAPage(question, {
    'q/ada-lovelace': 'The whole of it.',
    'q/mary-somerville': 'All.',
  });
  expect(data).toMatchObject({
    '@type': 'QAPage',
    mainEntity: { '@type': 'Question', name: question.title, answerCount: 2 },
  });
  const text = JSON.stringify(data);
  expect(text).toContain('"text":"The whole of it."');
  expect(text.match(/"datePublished":"[^"]*"/g)).toEqual([
    '"datePublished":"2026-11-01T00:00:00.000Z"',
    '"datePublished":"2024-08-14"',
  ]);
  expect(text).not.toMatch(/upvoteCount|12-05/);
});
