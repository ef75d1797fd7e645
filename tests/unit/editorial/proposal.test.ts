import { expect, test } from 'vitest';
import { completeProposal, writeWish } from '../../../src/editorial/proposal.ts';
import {
  anAnswer,
  anArticle,
  aMentor,
  aPromise,
  aQuestion,
  aSeries,
  problemsOf,
  type Files,
} from '../../content.ts';

const HERE: Files = {
  'articles/good.mdx': anArticle({ body: '<Promise id="soon" /> is announced.' }),
  'series/course.yaml': aSeries('article: good'),
  'promises/soon.yaml': aPromise(),
  'questions/why/question.mdx': aQuestion({ extra: 'moves:\n  - id: begin\n    name: Begin' }),
  'questions/why/ada-lovelace.mdx': anAnswer({ body: 'Do <Move id="begin">it</Move>.' }),
  'mentors/ada-lovelace.yaml': aMentor(),
};
const complete = (written: Files, here = HERE) =>
  completeProposal(written, {
    today: '2026-11-20',
    read: (path) => here[path],
    slugify: (title) => title,
    mentors: [{ id: 'ada-lovelace', name: 'Ada Lovelace', aliases: [] }],
    topics: [],
    slugs: () => [],
  });
const filesOf = (written: Files) =>
  Object.fromEntries(complete(written).map(({ path, text }) => [path, text]));
const wished = (series: string, extra = '') =>
  anArticle({
    title: 'Another memo',
    extra: `${extra}${extra === '' ? '' : '\n'}${writeWish(series)}`.trim(),
  });

test('gives a piece the line in the series that it asks for, and removes the request', () => {
  const files = filesOf({ 'articles/another.mdx': wished('course') });
  expect(Object.keys(files)).toEqual(['articles/another.mdx', 'series/course.yaml']);
  expect(files['series/course.yaml']).toBe(`${HERE['series/course.yaml']}  - article: another\n`);
  expect(files['articles/another.mdx']).not.toContain('# series');
  expect(problemsOf({ ...HERE, ...files })).toEqual([]);
});

test('gives no second line to what keeps a promise of the series, or stands in it', () => {
  const here = { ...HERE, 'series/course.yaml': aSeries('article: good', 'promise: soon') };
  expect(
    complete({ 'articles/kept.mdx': wished('course', 'keeps: soon') }, here).map(({ path }) => path),
  ).toEqual(['articles/kept.mdx']);
  expect(complete({ 'articles/good.mdx': wished('course') }).map(({ path }) => path)).toEqual([
    'articles/good.mdx',
  ]);
});

test('asks before it takes somebody who is known for a new mentor', () => {
  const answer = { 'questions/why/ada-lovelase.mdx': anAnswer() };
  expect(() => complete(answer)).toThrow(
    'questions/why/ada-lovelase.mdx names "ada-lovelase", which resembles Ada Lovelace, whose ' +
      'record is there: mentors/ada-lovelace.yaml. Nothing was written. If that is who answers, call ' +
      'the file ada-lovelace.mdx; if it is somebody else, write the record first: npm run new -- ' +
      'mentor --name "Ada Lovelase" --slug ada-lovelase --new-mentor',
  );
  const here = { ...HERE, 'mentors/ada-lovelase.yaml': aMentor({ name: 'Ada Lovelase' }) };
  expect(complete(answer, here).map(({ path }) => path)).toContain('questions/why/question.mdx');
});

test('adds an answer to its question, with its moves and a new mentor', () => {
  const answer = anAnswer({ body: 'Do <Move id="begin">it</Move>, and <Move id="go-on">go on</Move>.' });
  const proposed = complete({ 'questions/why/charles-babbage.mdx': answer });
  expect(proposed.map(({ path, isNew }) => [path, isNew])).toEqual([
    ['questions/why/charles-babbage.mdx', true],
    ['mentors/charles-babbage.yaml', true],
    ['questions/why/question.mdx', false],
  ]);
  const [, mentor, question] = proposed.map(({ text }) => text);
  expect(mentor).toMatch(/^name: Charles Babbage\nrole: Analyst\ncompany: Engine\n/);
  expect(question).toContain('  - ada-lovelace\n  - charles-babbage\n');
  expect(question).toContain('  - id: go-on\n    name: Go on\n');
  expect(question?.match(/id: begin/g)).toHaveLength(1);
});

test('takes a piece, a promise and an answer as one change, and asks for nothing twice', () => {
  const files = filesOf({
    'articles/another.mdx': wished('course'),
    'promises/later.yaml': `${writeWish('course')}${aPromise({ title: 'Later' })}`,
    'questions/why/charles-babbage.mdx': anAnswer(),
    'mentors/charles-babbage.yaml': aMentor({ name: 'Charles Babbage' }),
  });
  expect(files['series/course.yaml']).toContain('  - article: another\n  - promise: later\n');
  expect(files['mentors/charles-babbage.yaml']).toBe(aMentor({ name: 'Charles Babbage' }));
});

test('says what a proposal asks for that is not there', () => {
  expect(() => complete({ 'articles/another.mdx': wished('nowhere') })).toThrow(
    'There is no series "nowhere".',
  );
  expect(() => complete({ 'questions/what/ada-lovelace.mdx': anAnswer() })).toThrow(
    'questions/what/ada-lovelace.mdx answers "what", and there is no such question.',
  );
});
