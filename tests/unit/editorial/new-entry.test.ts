import { expect, test } from 'vitest';
import { addToList } from '../../../src/editorial/edit-yaml.ts';
import { planEntry } from '../../../src/editorial/new-entry.ts';
import type { ContentKind } from '../../../src/content/kinds.ts';
import type { NewEntryOptions } from '../../../src/editorial/workspace.ts';
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

const FILES: Files = {
  'articles/a.mdx': anArticle(),
  'articles/b.mdx': anArticle({ title: 'B' }),
  'series/s.yaml': aSeries('article: a', 'promise: p'),
  'promises/p.yaml': aPromise(),
  'questions/q/question.mdx': aQuestion(),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
};
const workspace = {
  today: '2026-11-24',
  read: (path: string) => FILES[path],
  slugify: (title: string) =>
    title
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '',
  mentors: [{ id: 'ada-lovelace', name: 'Ada Lovelace', aliases: ['a-lovelace'] }],
  topics: [] as string[],
  slugs: (kind: ContentKind) => (kind === 'series' ? ['s'] : kind === 'question' ? ['q'] : []),
};

/** The content with a new file in it. */
function withNew(kind: ContentKind, options: NewEntryOptions): Files {
  const { files, additions } = planEntry(kind, options, workspace);
  const added = { ...FILES, ...Object.fromEntries(files.map(({ path, text }) => [path, text])) };
  for (const { path, field, item } of additions) added[path] = addToList(added[path] ?? '', field, item);
  return added;
}

test.each<[ContentKind, NewEntryOptions, string[]]>([
  ['article', { title: 'A Thing', series: 's', topics: ['meetings'] }, ['articles/a-thing.mdx']],
  ['article', { title: 'Kept', keeps: 'p', series: 's', picture: true }, ['articles/kept/index.mdx']],
  [
    'question',
    { title: 'Why?', mentor: 'Mary Somerville', date: '12-05' },
    ['mentors/mary-somerville.yaml', 'questions/why/mary-somerville.mdx', 'questions/why/question.mdx'],
  ],
  [
    'answer',
    { question: 'q', mentor: 'mary-somerville', date: '2024-08' },
    ['mentors/mary-somerville.yaml', 'questions/q/mary-somerville.mdx'],
  ],
  ['mentor', { name: 'Mary Somerville' }, ['mentors/mary-somerville.yaml']],
  ['promise', { title: 'Soon', series: 's' }, ['promises/soon.yaml']],
])('begins a file that is valid as it stands: %s %o', (kind, options, paths) => {
  const files = withNew(kind, options);
  expect(
    Object.keys(files)
      .filter((path) => FILES[path] === undefined)
      .sort(),
  ).toEqual(paths);
  expect(problemsOf(files)).toEqual([]);
});

test('names every field that the file could have, with what it is for', () => {
  const text = withNew('article', { title: 'A Thing' })['articles/a-thing.mdx'] ?? '';
  expect(text).toContain('# straightAnswer: The question that answers the same matter seriously.');
  expect(text).toContain('published: 2026-11-24\ndraft: true\n');
});

test('takes the role that is on record, and never makes up a date', () => {
  expect(
    withNew('answer', { question: 'q', mentor: 'mary-somerville', date: '12-05', role: 'Astronomer' })[
      'questions/q/mary-somerville.mdx'
    ],
  ).toContain('role: Astronomer\n');
  expect(() => planEntry('answer', { question: 'q', mentor: 'mary-somerville' }, workspace)).toThrow(
    'A new answer needs --date.',
  );
});

test.each<[ContentKind, NewEntryOptions, string]>([
  ['article', {}, 'A new article needs --title.'],
  [
    'article',
    { title: '!!!' },
    'The title gives no address. Choose one with --slug: lower-case letters, digits and single hyphens.',
  ],
  [
    'article',
    { title: 'A' },
    'articles/a.mdx is there already. Choose another slug with --slug, or edit that file.',
  ],
  ['article', { title: 'X', series: 'nope' }, 'There is no series "nope".'],
  ['article', { title: 'X', series: 'sx' }, 'There is no series "sx". There are: s.'],
  [
    'article',
    { title: 'X', date: '2026-12-01' },
    'A new article has no --date. The day on which it appears is --published.',
  ],
  ['mentor', { name: 'X', series: 's' }, 'A new mentor has no --series.'],
  ['article', { title: 'X', voice: 'funny' }, 'Write "satire" or "sincere".'],
  [
    'article',
    { title: 'X', published: 'tomorrow' },
    'Write a day such as 2026-11-22, or a day, a time and its zone such as 2026-11-22T09:00:00Z.',
  ],
  ['series', { title: 'X' }, 'A new series needs its first part: --article or --promise.'],
  ['answer', { question: 'nope', mentor: 'x', date: '12-05' }, 'There is no question "nope".'],
])('says what is missing, taken or wrong: %s %o', (kind, options, sentence) => {
  expect(() => planEntry(kind, options, workspace)).toThrow(sentence);
});

test('lets a series begin with any article', () => {
  expect(problemsOf({ ...withNew('series', { title: 'New', article: 'b' }) })).toEqual([
    'content/series/new.yaml:2  "standfirst" still says "One sentence: what the whole series undertakes.". Write the real one.',
    'content/series/new.yaml:3  "summary" still says "Satire: one line that says plainly what this is.". Write the real one.',
  ]);
});

test('makes what a message says is missing, by the command that it names', () => {
  const missing: Files = { ...FILES, 'articles/a.mdx': anArticle({ extra: 'keeps: a-new-thing' }) };
  const [sentence = ''] = problemsOf(missing);
  const [, title, slug] = /npm run new -- promise --title "([^"]+)" --slug (\S+)$/.exec(sentence) ?? [];
  const { files } = planEntry('promise', { title, slug }, workspace);
  expect(
    problemsOf({ ...missing, ...Object.fromEntries(files.map(({ path, text }) => [path, text])) }),
  ).toEqual([]);
});

test('writes an answer that its question lists already, once', () => {
  const listed = { ...FILES, 'questions/q/question.mdx': aQuestion({ answers: ['ada-lovelace', 'mary'] }) };
  const [sentence = ''] = problemsOf(listed);
  expect(sentence).toContain('npm run new -- answer --question q --mentor mary --date <the date>');
  const options = { question: 'q', mentor: 'mary', date: '2024-08' };
  const { files, additions } = planEntry('answer', options, {
    ...workspace,
    read: (path) => (listed as Files)[path],
  });
  expect(additions).toEqual([]);
  const draft = Object.fromEntries(files.map(({ path, text }) => [path, text.replace('draft: true\n', '')]));
  expect(problemsOf({ ...listed, ...draft }).filter((problem) => !problem.includes('still says'))).toEqual(
    [],
  );
});

test.each([
  'Ada Lovelase',
  'Lovelace Ada',
  'Adá Lovelace',
  'A. Lovelace',
  'Dr. Ada Lovelace',
  'ada-lovelase',
  'a-lovelace',
])('asks before it writes the record of somebody who is known: %s', (mentor) => {
  const plan = (newMentor = false) =>
    planEntry('question', { title: 'Why?', mentor, date: '2024', newMentor }, workspace);
  expect(() => plan()).toThrow(
    ' resembles Ada Lovelace, whose record is there: mentors/ada-lovelace.yaml. Nothing was written. If ' +
      'that is who answers, write --mentor ada-lovelace; if it is somebody else, add --new-mentor.',
  );
  expect(plan(true).files.map(({ path }) => path)).toHaveLength(3);
});

test.each(['Ada King', 'Adam Smith', 'Grace Lovelace', 'Mary Somerville'])(
  'takes somebody else for somebody else: %s',
  (mentor) => {
    expect(planEntry('question', { title: 'Why?', mentor, date: '12-05' }, workspace).files).toHaveLength(3);
  },
);

test('files a piece under the topics that there are, and says what was meant', () => {
  const kept = { ...workspace, topics: ['meetings', 'OKRs'] };
  const plan = (topic: string) => planEntry('article', { title: 'X', topics: [topic] }, kept);
  expect(plan('okrs').files[0]?.text).toContain('topics: [okrs]');
  expect(() => plan('meetigns')).toThrow('There is no topic "meetigns". Did you mean "meetings"?');
  expect(() => plan('quokkas')).toThrow('npm run new -- topic --name "quokkas"');
  const { files, next } = planEntry('topic', { name: 'OKRs', about: 'Goals.' }, workspace);
  expect([files[0]?.path, next]).toEqual([
    'topics/okrs.yaml',
    'Write it in topics/okrs.yaml. A piece is filed under it with "topics: [OKRs]".',
  ]);
  expect(files[0]?.text).toMatch(/^name: OKRs\nabout: Goals\.\n# formerly: /);
});
