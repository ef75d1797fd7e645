import { expect, test } from 'vitest';
import { aMentor, anAnswer, anArticle, aQuestion, libraryOf, problemsOf, type Files } from '../../content.ts';

const files: Files = {
  'questions/q/question.mdx': aQuestion({ answers: ['grace-hopper', 'ada-lovelace'] }),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'questions/q/grace-hopper.mdx': anAnswer({ date: '"2024-08"' }),
  'mentors/ada-lovelace.yaml': aMentor({ extra: 'roster: 2\n' }),
  'mentors/grace-hopper.yaml': aMentor({ name: 'Grace Hopper' }),
  'mentors/alan-turing.yaml': aMentor({ name: 'Alan Turing', extra: 'roster: 1\n' }),
};

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

test('reads initials as people read letters', () => {
  const named = (name: string) =>
    libraryOf({ 'mentors/m.yaml': aMentor({ name, extra: 'roster: 1\n' }) }).mentors[0]?.initials;
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
