import { expect, test } from 'vitest';
import { listOrders } from '../../../src/library/desk/answer-orders.ts';
import { aMentor, anAnswer, anArticle, aQuestion, libraryOf, problemsOf, type Files } from '../../content.ts';

const files: Files = {
  'questions/q/question.mdx': aQuestion({ answers: ['grace-hopper', 'ada-lovelace'] }),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'questions/q/grace-hopper.mdx': anAnswer({ date: '"2024-08"' }),
  'mentors/ada-lovelace.yaml': aMentor({ extra: 'roster: 2\n' }),
  'mentors/grace-hopper.yaml': aMentor({ name: 'Grace Hopper' }),
  'mentors/alan-turing.yaml': aMentor({ name: 'Alan Turing', extra: 'roster: 1\n' }),
};

test('offers an order only where it puts answers otherwise by what more than one of them has', () => {
  const ordersOf = (extra: readonly [date: string, views?: number][]) => {
    const names = ['ada-lovelace', 'grace-hopper', 'alan-turing'];
    const { questions } = libraryOf({
      ...files,
      'questions/q/question.mdx': aQuestion({ answers: names.slice(0, extra.length) }),
      ...Object.fromEntries(
        extra.map(([date, views], index) => [
          `questions/q/${names[index]}.mdx`,
          anAnswer({ date: `"${date}"`, ...(views === undefined ? {} : { extra: `views: ${views}` }) }),
        ]),
      ),
    });
    return listOrders(questions[0]!.answers);
  };
  expect(ordersOf([['12-05'], ['11-05']])).toEqual(['editors']);
  expect(ordersOf([['12-05'], ['2024-08']])).toEqual(['editors']);
  expect(ordersOf([['2024-08'], ['2025-08']])).toEqual(['editors', 'date']);
  expect(ordersOf([['2025-08'], ['2024-08']])).toEqual(['editors']);
  expect(ordersOf([['12-05', 3], ['12-05', 9], ['12-05']])).toEqual(['editors', 'views']);
  expect(ordersOf([['12-05'], ['12-05', 9]])).toEqual(['editors']);
});

test('gives a page only to mentors and companies with an answer, and sends readers of the others to the lists', () => {
  const library = libraryOf(files);
  expect(library.mentors.map(({ path }) => path)).toEqual([
    '/mentors/#alan-turing',
    '/mentors/ada-lovelace/',
    '/mentors/grace-hopper/',
  ]);
  expect(library.redirects).toEqual([
    { from: '/mentors/alan-turing/', path: '/mentors/', title: 'Alan Turing' },
  ]);
  const { companies, redirects } = libraryOf({
    ...files,
    'mentors/grace-hopper.yaml': aMentor({ name: 'Grace Hopper', extra: 'formerly: [Navy]' }),
  });
  expect(companies.map(({ path }) => path)).toEqual(['/companies/engine/', '/companies/#navy']);
  expect(redirects.map(({ from, path }) => [from, path])).toContainEqual(['/companies/navy/', '/companies/']);
});

test("keeps the editors' order of answers, and joins each to its mentor", () => {
  const { questions } = libraryOf(files);
  expect(questions[0]?.answers.map(({ number, mentor }) => [number, mentor.name])).toEqual([
    [1, 'Grace Hopper'],
    [2, 'Ada Lovelace'],
  ]);
});

test('orders mentors by the roster, then by name, and finds their answers', () => {
  const library = libraryOf(files);
  expect(library.mentors.map(({ id }) => id)).toEqual(['alan-turing', 'ada-lovelace', 'grace-hopper']);
  expect(library.mentors.map((mentor) => library.answersBy(mentor).length)).toEqual([0, 1, 1]);
});

test('leaves no trace of a hidden answer, nor of a mentor known only by it', () => {
  const hidden = { ...files, 'questions/q/grace-hopper.mdx': anAnswer({ extra: 'draft: true' }) };
  const library = libraryOf(hidden);
  expect(library.questions[0]?.answers.map(({ id }) => id)).toEqual(['q/ada-lovelace']);
  expect(library.mentors.map(({ id }) => id)).not.toContain('grace-hopper');
});

test('keeps the findings of visible mentors only', () => {
  const extra =
    'agree:\n  - point: Both.\n    mentors: [ada-lovelace, grace-hopper]\n  - point: One.\n    mentors: [grace-hopper]';
  const given = {
    ...files,
    'questions/q/question.mdx': aQuestion({ answers: ['grace-hopper', 'ada-lovelace'], extra }),
    'questions/q/grace-hopper.mdx': anAnswer({ extra: 'draft: true' }),
  };
  expect(
    libraryOf(given).questions[0]?.agree.map(({ point, mentors }) => [point, mentors.map(({ id }) => id)]),
  ).toEqual([['Both.', ['ada-lovelace']]]);
});

test('pairs a question with the satire that points to it', () => {
  const library = libraryOf({ ...files, 'articles/a.mdx': anArticle({ extra: 'straightAnswer: q' }) });
  const [article, question] = [library.articles[0]!, library.questions[0]!];
  expect(library.straightAnswerOf(article)).toEqual({
    voice: 'sincere',
    title: question.title,
    path: '/questions/q/',
    answers: 2,
  });
  expect(library.counterpartsOf(question)).toEqual([
    { voice: 'satire', title: article.title, path: '/articles/a/' },
  ]);
});

test('reads initials as people read letters, or takes those that the file gives', () => {
  const named = (name: string, extra = '') =>
    libraryOf({ 'mentors/m.yaml': aMentor({ name, extra: `roster: 1\n${extra}` }) }).mentors[0]?.initials;
  expect(named('Tasha Alfano', 'initials: TAl\n')).toBe('TAl');
  expect(problemsOf({ 'mentors/m.yaml': aMentor({ extra: 'roster: 1\ninitials: Lady\n' }) })).toEqual([
    'content/mentors/m.yaml:6  "initials" is "Lady". Write at most 3 letters.',
  ]);
  expect([named('Ada Lovelace'), named('Cher'), named('Virgilia Kaur Pruthi'), named('王 小明')]).toEqual([
    'AL',
    'C',
    'VP',
    '王小',
  ]);
});

test('says where a list and the files disagree', () => {
  const wrong = {
    'questions/q/question.mdx': aQuestion({
      answers: ['ada-lovelase', 'ada-lovelase'],
      extra: 'agree:\n  - point: So.\n    mentors: [nobody]',
    }),
    'questions/q/ada-lovelace.mdx': anAnswer(),
    'questions/r/alan.mdx': anAnswer(),
    'mentors/ada-lovelace.yaml': aMentor({ extra: 'roster: 1\n' }),
    'mentors/alan-turing.yaml': aMentor({ extra: 'roster: 1\n' }),
    'articles/a.mdx': anArticle({ extra: 'straightAnswer: qq' }),
  };
  expect(problemsOf(wrong)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:7  "straightAnswer" names "qq", but there is no such question. Write content/questions/qq/question.mdx.",
      "content/mentors/alan-turing.yaml:1  "Ada Lovelace" is the name of content/mentors/ada-lovelace.yaml too. Keep one record, or tell the two apart in the name.",
      "content/mentors/alan-turing.yaml:5  "roster" is 1, which is the place of content/mentors/ada-lovelace.yaml. Give each mentor a place of their own.",
      "content/questions/q/question.mdx:11  "answers" names "ada-lovelase", but there is no such answer to this question. Did you mean "ada-lovelace"?",
      "content/questions/q/question.mdx:12  "answers" names "ada-lovelase", but there is no such answer to this question. Did you mean "ada-lovelace"?",
      "content/questions/q/question.mdx:15  "agree" names "nobody", who does not answer this question. Name only mentors who answer here.",
      "content/questions/r/alan.mdx:1  The file is named for "alan", but there is no such mentor. Write the record: npm run new -- mentor --name "Alan" --slug alan",
      "content/questions/r/alan.mdx:1  There is no question "r". Write content/questions/r/question.mdx.",
    ]
  `);
});

test('refuses to say from what a date was inferred that has no year', () => {
  const dated = (date: string) =>
    problemsOf({
      ...files,
      'questions/q/ada-lovelace.mdx': anAnswer({ date, extra: 'dateInferred: the day of the session' }),
    });
  expect(dated('"2024-08"')).toEqual([]);
  expect(dated('"12-05"')).toEqual([
    'content/questions/q/ada-lovelace.mdx:7  "dateInferred" says from what the date was inferred, ' +
      'but the date has no year. Write the date with its year, or remove "dateInferred".',
  ]);
});

test('hides a question of which no answer is visible', () => {
  const hidden = {
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': anAnswer({ extra: 'draft: true' }),
    'mentors/ada-lovelace.yaml': aMentor(),
  };
  const { questions, mentors, pieces } = libraryOf(hidden);
  expect([questions, mentors, pieces]).toEqual([[], [], []]);
});

test('holds one record for one person', () => {
  const library = libraryOf(files);
  expect(library.mentors).toContain(library.questions[0]?.answers[0]?.mentor);
});
