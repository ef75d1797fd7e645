import { expect, test } from 'vitest';
import { orderAnswers } from '../../../src/library/desk/answer-orders.ts';
import { compareAnswers, countMoves } from '../../../src/library/desk/moves.ts';
import { anAnswer, aMentor, aQuestion, libraryOf, problemsOf, type Files } from '../../content.ts';

const MOVES = 'moves:\n  - id: ask\n    name: Ask first\n  - id: leave\n    name: Leave in the end';
const WHO = ['ada-lovelace', 'mary-somerville', 'sophie-germain'];

/** A question with three answers, of which each body is given. */
function files(ada: string, mary: string, sophie: string, extra: Record<string, string> = {}): Files {
  return {
    'questions/q/question.mdx': aQuestion({ answers: WHO, extra: MOVES }),
    'questions/q/ada-lovelace.mdx': anAnswer({ body: ada, date: '"2024-08"', extra: 'views: 5' }),
    'questions/q/mary-somerville.mdx': anAnswer({ body: mary, date: '"2025-01-02"', extra: 'views: 50' }),
    'questions/q/sophie-germain.mdx': anAnswer({ body: sophie, date: '"12-31"' }),
    ...Object.fromEntries(
      WHO.map((id) => [
        `mentors/${id}.yaml`,
        aMentor({
          name: id
            .split('-')
            .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
            .join(' '),
        }),
      ]),
    ),
    ...extra,
  };
}

const ASK = 'Begin. <Move id="ask">Ask, and <Move id="ask">ask again</Move></Move>.';
const LEAVE = '<Move id="leave">Leave</Move>.';
const STAY = 'Never <Move id="leave" stance="against">leave</Move>, and <Move id="ask">ask</Move>.';
/** The comparison, with plain spaces in its sentence. */
const comparisonOf = (all: Files) => {
  const comparison = compareAnswers(libraryOf(all).questions[0]!);
  return { ...comparison, consensus: comparison.consensus.replaceAll('\u00a0', ' ') };
};

test('makes the table from the marks alone, each cell leading to its passage', () => {
  const { mentors, rows, consensus } = comparisonOf(files(ASK, LEAVE, STAY));
  expect(mentors.map(({ id }) => id)).toEqual(WHO);
  expect(
    rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell && `${cell.stance} ${cell.path}`)]),
  ).toEqual([
    ['Ask first', 'for /questions/q/#ada-lovelace-ask', undefined, 'for /questions/q/#sophie-germain-ask'],
    [
      'Leave in the end',
      undefined,
      'for /questions/q/#mary-somerville-leave',
      'against /questions/q/#sophie-germain-leave',
    ],
  ]);
  expect(consensus).toBe(
    '2 of 3 advise: ask first; 1 of 3: leave in the end; 1 of 3 advises against: leave in the end.',
  );
});

test('leaves names their letters within a sentence', () => {
  const named = Object.fromEntries(
    Object.entries(files(ASK, `${ASK} ${LEAVE}`, ASK)).map(([path, text]) => [
      path,
      text.replace('name: Ask first', 'name: OKRs are not goals'),
    ]),
  );
  expect(comparisonOf(named).consensus).toBe('3 of 3 advise: OKRs are not goals; 1 of 3: leave in the end.');
});

test('counts again when a mark is another', () => {
  const three = comparisonOf(files(ASK, `${ASK} ${LEAVE}`, STAY));
  expect(three.consensus).toBe(
    '3 of 3 advise: ask first; 1 of 3: leave in the end; 1 of 3 advises against: leave in the end.',
  );
  expect(comparisonOf(files('Well.', LEAVE, ASK)).consensus).toBe('No two of the 3 make the same move.');
});

test('counts the moves of a mentor over all answers', () => {
  const library = libraryOf(files(ASK, LEAVE, STAY));
  const [sophie] = library.mentors.filter(({ id }) => id === 'sophie-germain');
  expect(countMoves(library.answersBy(sophie!))).toEqual([{ name: 'Ask first', count: 1 }]);
});

test('orders the answers as editors, by views, and by date as far as it has a year', () => {
  const { answers } = libraryOf(files(ASK, LEAVE, STAY)).questions[0]!;
  const ids = (order: 'editors' | 'views' | 'date') =>
    orderAnswers(answers, order).map(({ mentor }) => mentor.id.split('-')[0]);
  expect([ids('editors'), ids('views'), ids('date')]).toEqual([
    ['ada', 'mary', 'sophie'],
    ['mary', 'ada', 'sophie'],
    ['mary', 'ada', 'sophie'],
  ]);
});

test('refuses a mark that names no move, a move that nobody makes, and one that goes by two names', () => {
  const other = {
    'questions/r/question.mdx': aQuestion({ extra: MOVES.replace('Ask first', 'Ask last') }).replace(
      'What should',
      'Why should',
    ),
    'questions/r/ada-lovelace.mdx': anAnswer({ body: ASK }),
  };
  expect(problemsOf(files('<Move id="aks">Ask</Move>.', 'Well.', LEAVE, other))).toMatchInlineSnapshot(`
    [
      "content/questions/q/ada-lovelace.mdx:10  <Move> names "aks", which is no move of the question. Did you mean "ask"?",
      "content/questions/r/question.mdx:14  The move "ask" is called "Ask last" here, and "Ask first" in content/questions/q/question.mdx. Give it one name in both, or this one another id.",
      "content/questions/r/question.mdx:15  "moves" names "leave", but no answer makes it. Mark the passage with <Move id="leave">, or remove it.",
    ]
  `);
});

test('refuses a short answer that does not say what it rests on, or is too long', () => {
  const short = (body: string) =>
    problemsOf({
      ...files(ASK, LEAVE, STAY),
      'questions/q/question.mdx': aQuestion({ answers: WHO, extra: MOVES, body }),
    });
  expect(short('Ask <Cite by="ada-lovelace" />. Then leave.')).toMatchInlineSnapshot(`
    [
      "content/questions/q/question.mdx:21  "Then leave." does not say on which answers it rests. Write <Cite by="mentor, mentor" /> before its full stop.",
    ]
  `);
  expect(short('Ask, and leave <Cite by="ada-lovelace, mary-somervile" />.')).toMatchInlineSnapshot(`
    [
      "content/questions/q/question.mdx:21  <Cite> names "mary-somervile", who does not answer this question. Did you mean "mary-somerville"?",
      "content/questions/q/question.mdx:21  The short answer has 1 sentence. Say it in two to four.",
    ]
  `);
  expect(short('One <Cite by="ada-lovelace" />. '.repeat(5))).toMatchInlineSnapshot(`
    [
      "content/questions/q/question.mdx:21  The short answer has 5 sentences. Say it in two to four.",
    ]
  `);
});

test('keeps marks and citations where they mean something', () => {
  const stray = {
    'questions/q/ada-lovelace.mdx': anAnswer({ body: `${ASK} <Cite by="ada-lovelace" />` }),
    'pages/p.mdx': '---\ntitle: P\nsummary: P.\nvoice: sincere\n---\n\n<Move id="ask">Ask</Move>\n',
  };
  expect(problemsOf(files(ASK, LEAVE, STAY, stray))).toMatchInlineSnapshot(`
    [
      "content/pages/p.mdx:7  <Move> has nothing to say here. Mark the passages of answers with it.",
      "content/questions/q/ada-lovelace.mdx:9  <Cite> has nothing to say here. Write it in the short answer of a question.",
    ]
  `);
});

test('removes what a mentor has withdrawn everywhere, and keeps its place', () => {
  const gone = {
    'questions/q/mary-somerville.mdx': anAnswer({ body: 'Zanzibar.', extra: 'withdrawn: true' }),
  };
  const library = libraryOf({
    ...files(ASK, LEAVE, STAY),
    ...gone,
    'questions/q/question.mdx': aQuestion({
      answers: WHO,
      extra: 'moves:\n  - id: ask\n    name: Ask first\n  - id: leave\n    name: Leave in the end',
      body: 'Ask <Cite by="ada-lovelace" />. Or stay <Cite by="sophie-germain, mary-somerville" />.',
    }),
  });
  const [question] = library.questions;
  expect(question?.answers.map(({ mentor }) => mentor.id)).toEqual(['ada-lovelace', 'sophie-germain']);
  expect(question?.withdrawn).toEqual([{ id: 'mary-somerville', after: 1 }]);
  expect(library.mentors.map(({ id }) => id)).not.toContain('mary-somerville');
  const onlyHers = problemsOf({
    ...files(ASK, LEAVE, STAY),
    ...gone,
    'questions/q/question.mdx': aQuestion({
      answers: WHO,
      extra: MOVES,
      body: 'Ask <Cite by="ada-lovelace" />. Leave <Cite by="mary-somerville" />.',
    }),
  });
  expect(onlyHers).toMatchInlineSnapshot(`
    [
      "content/questions/q/question.mdx:21  "Leave." rests on what is withdrawn: mary-somerville. Remove it, or rest it on another answer.",
    ]
  `);
});

test('lets a digest quote nobody', () => {
  expect(
    problemsOf({
      ...files(ASK, LEAVE, STAY),
      'questions/q/sophie-germain.mdx': anAnswer({ body: STAY, extra: 'quote: Words.' }),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/questions/q/sophie-germain.mdx:7  A digest quotes nobody. Say it in our own words, or write the form under which the mentor permits it.",
    ]
  `);
  expect(
    problemsOf({
      ...files(ASK, LEAVE, STAY),
      'questions/q/sophie-germain.mdx': anAnswer({
        body: STAY,
        extra: `quote: ${'word '.repeat(41)}`,
      }).replace('form: digest', 'form: permission'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/questions/q/sophie-germain.mdx:7  "quote" is "word word word word word word word word word word word word …". Quote at most 40 words.",
    ]
  `);
});
