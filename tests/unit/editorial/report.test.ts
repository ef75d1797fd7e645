import { expect, test } from 'vitest';
import { buildReport } from '../../../src/editorial/report.ts';
import { formatReport } from '../../../src/editorial/format-report.ts';
import { minutesOf } from '../../../src/library/views/wording.ts';
import { aMentor, anAnswer, anArticle, aPromise, aQuestion, aSeries, NOW, sourcesOf } from '../../content.ts';

const files = {
  'articles/one.mdx': anArticle({
    title: 'One',
    published: '2026-11-03',
    extra: 'topics: [work]\nstraightAnswer: q',
    body: 'See [two](/articles/two/) and <Promise id="p" />.',
  }),
  'articles/two.mdx': anArticle({
    title: 'Two',
    published: '2026-11-02',
    body: 'See [itself](/articles/two/).',
  }),
  'articles/alone.mdx': anArticle({
    title: 'Alone',
    published: '2026-11-01',
    body: '[alone](/articles/alone/)',
  }),
  'articles/draft.mdx': anArticle({ title: 'A draft', extra: 'draft: true\nkeeps: p' }),
  'articles/later.mdx': anArticle({ title: 'Later', published: '2027-02-01' }),
  'articles/soon.mdx': anArticle({ title: 'Soon', published: '2026-12-01', extra: 'keeps: r' }),
  'promises/p.yaml': aPromise({ title: 'Promised' }),
  'promises/r.yaml': aPromise({ title: 'Kept soon' }),
  'promises/s.yaml': aPromise({ title: 'Forgotten' }),
  'series/s.yaml': aSeries('article: soon'),
  'questions/q/question.mdx': aQuestion(),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor({ extra: 'roster: 1\n' }).replace(
    'recorded: 2026-11-01',
    'recorded: 2025-11-01',
  ),
  'mentors/alan-lamb.yaml': aMentor({ name: 'Alan Lamb', extra: 'roster: 2\n' }),
};

test('tells the editors everything that is open', () => {
  expect(formatReport(buildReport(sourcesOf(files), NOW))).toMatchInlineSnapshot(`
    "Drafts
      A draft (draft)

    Scheduled, the next first
      1 December 2026: Soon (soon)
      1 February 2027: Later (later)

    Promises, the open first
      Promised (p): open for 24 days, to be kept by A draft, which is a draft; made in One
      Kept soon (r): open for 24 days, to be kept by Soon, which is scheduled; mentioned nowhere
      Forgotten (s): open for 24 days; mentioned nowhere

    Satire without a straight answer
      Later (later)
      Soon (soon)
      Two (two)
      Alone (alone)
      A draft (draft)

    Mentors whose role was recorded more than a year ago
      Ada Lovelace, 1 November 2025

    Mentors with the same initials
      AL: Ada Lovelace, Alan Lamb

    Pieces without a topic
      Later (later)
      Soon (soon)
      Two (two)
      Alone (alone)
      A draft (draft)
      What should one do? (q)

    Pieces that nothing links to
      Later (later)
      Alone (alone)
      A draft (draft)

    Lengths
      1 word, 1 min: Later (later)
      1 word, 1 min: Soon (soon)
      3 words, 1 min: One (one)
      2 words, 1 min: Two (two)
      1 word, 1 min: Alone (alone)
      1 word, 1 min: A draft (draft)
      8 words, 1 min: What should one do? (q)
    "
  `);
});

test('tells of an answer that is a draft, and where a promise was announced that is kept since', () => {
  const later = {
    ...files,
    'articles/kept.mdx': anArticle({ title: 'Kept', published: '2026-11-04', extra: 'keeps: s' }),
    'series/s.yaml': aSeries('article: soon', 'promise: s'),
    'questions/q/question.mdx': aQuestion({ answers: ['ada-lovelace', 'grace-hopper'] }),
    'questions/q/grace-hopper.mdx': anAnswer({ extra: 'draft: true' }),
    'mentors/grace-hopper.yaml': aMentor({ name: 'Grace Hopper' }),
  };
  const desk = formatReport(buildReport(sourcesOf(later), NOW));
  expect(desk).toContain(
    'Drafts\n  A draft (draft)\n  Grace Hopper on What should one do? (q/grace-hopper)\n',
  );
  expect(desk).toContain('Forgotten (s): kept by Kept; made in A series\n');
  // What is kept stands after what is open.
  expect(desk.indexOf('Kept soon (r): open')).toBeLessThan(desk.indexOf('Forgotten (s): kept'));
  expect(desk.indexOf('Promised (p): open')).toBeLessThan(desk.indexOf('Forgotten (s): kept'));
});

test('says of each matter that there is none', () => {
  const desk = formatReport(buildReport([], NOW));
  expect(desk.match(/^ {2}none$/gm)?.length).toBe(9);
});

test('counts a minute for every 238 words, and never none', () => {
  expect([0, 100, 238, 1000].map(minutesOf)).toEqual([1, 1, 1, 4]);
});

test('says until when a scheduled build is sure to run, and which pieces would wait', () => {
  const text = formatReport(buildReport(sourcesOf(files), NOW, new Date('2026-11-20T23:30:00Z')));
  expect(text.slice(text.indexOf('The last day'))).toMatchInlineSnapshot(`
    "The last day on which a scheduled build is sure to run
      18 January 2027: the last commit is of 20 November 2026, and GitHub stops scheduled workflows in a repository without activity for 60 days.
      Commit anything before; where it has stopped, enable the workflow again under Actions.
      1 February 2027: Later (later) would wait
    "
  `);
  expect(formatReport(buildReport(sourcesOf(files), NOW))).not.toContain('scheduled build');
});
