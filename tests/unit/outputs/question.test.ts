import { expect, test } from 'vitest';
import { viewMentor } from '../../../src/library/views/views.ts';
import { writeQuestion } from '../../../src/outputs/feeds/question-html.ts';
import { listByLetter } from '../../../src/outputs/search/alphabetical-index.ts';
import { listSearchDocuments } from '../../../src/outputs/search/documents.ts';
import { describePiece, describeQAPage } from '../../../src/outputs/structured-data.ts';
import { writeTextVersion } from '../../../src/outputs/text-version.ts';
import { aMentor, anAnswer, aQuestion, libraryOf } from '../../content.ts';

const library = libraryOf({
  'questions/q/question.mdx': aQuestion({
    extra: `askedAs: How to do <more>
editors:
  - title: A sentence to say
    text: Say "zebra" & wait.
  - title: When to stop?
    text: After a month.`,
  }),
  'questions/q/ada-lovelace.mdx': anAnswer({
    date: '"2024-08-14"',
    extra: `dateInferred: the day of the session
note: Okapi stands for nothing.
links:
  - title: A list
    url: https://list.example/`,
  }),
  'mentors/ada-lovelace.yaml': aMentor(),
});
const question = library.questions[0]!;
/** What is searched, but for the bodies. */
const documents = listSearchDocuments(library).map(({ post: _, ...document }) => document);
const feed = writeQuestion(question, {
  body: ({ kind }) => `<p>Body of the ${kind}.</p>`,
  cover: () => '',
});
const text = writeTextVersion(question, ({ kind }) => `Body of the ${kind}.`);

test("ends with the editors' help, under a heading that says whose it is, in feeds and in plain text", () => {
  expect(feed.slice(feed.indexOf('<hr/>'))).toBe(
    '<hr/><h2>From the editors</h2><p><strong>Ours, and no mentor’s.</strong></p><h3>' +
      'A sentence to say</h3><p>Say “zebra” &amp; wait.</p><h3>When to stop?</h3><p>After a month.</p>',
  );
  expect(text.slice(text.indexOf('FROM THE EDITORS'))).toBe(
    'FROM THE EDITORS. Ours, and no mentor’s.\n\nA sentence to say. Say “zebra” & wait.\n\nWhen to stop? After a month.\n',
  );
});

test("finds the editors' help by its words, under no mentor and in no answer", () => {
  const found = documents.filter((document) => JSON.stringify(document).includes('zebra'));
  expect(found.map(({ kind, title, path, facets }) => [kind, title, path, facets])).toEqual([
    [
      'editors’ help',
      'From the editors, on: What should one do?',
      '/questions/q/#from-the-editors',
      { voice: ['sincere'], topic: [] },
    ],
  ]);
  const listed = listByLetter(library).flatMap(({ entries }) => entries.map(({ title }) => title));
  expect(listed).not.toContain('From the editors, on: What should one do?');
});

test("tells machines that the editors' help is the publication's, and never that it is an answer", () => {
  expect(describePiece(question)).toMatchObject({
    citation: [{ author: { name: 'Ada Lovelace' } }],
    hasPart: {
      '@type': 'CreativeWork',
      name: 'From the editors',
      author: { '@type': 'Organization', name: '(product) Management' },
    },
  });
  expect(JSON.stringify(describeQAPage(question, {}))).not.toMatch(/zebra|editors|okapi/i);
});

test('keeps what the editors say of a source apart from the answer', () => {
  expect(feed).toContain('<p><small>From the editors, on the source: Okapi stands for nothing.</small></p>');
  expect(text).toContain('(From the editors, on the source: Okapi stands for nothing.)');
  expect(JSON.stringify(documents)).not.toContain('Okapi');
});

test('says from what a date was inferred, and gives machines no date by it', () => {
  for (const words of [feed, text])
    expect(words).toContain('14 August 2024, inferred from the day of the session.');
  expect(JSON.stringify(describeQAPage(question, {}))).not.toContain('2024');
  expect(documents.find(({ kind }) => kind === 'answer')).toMatchObject({
    date: '14 August 2024, inferred',
    order: '0',
  });
});

test('says how the source asked, and on which day it showed what it showed', () => {
  expect(feed).toContain(
    'as the source showed them on 1 November 2026, unless a note says otherwise. Asked there as: How to do &lt;more&gt;',
  );
  expect(text).toContain(
    'as the source showed them on 1 November 2026, unless a note says otherwise.\n\nAsked there as: How to do <more>',
  );
});

test('lists all that a mentor recommends: on the record, in feeds and in plain text', () => {
  expect(viewMentor(library.mentors[0]!, library).readings).toEqual([
    { title: 'A list', author: undefined, url: 'https://list.example/' },
  ]);
  expect(feed).toContain('<li><cite><a href="https://list.example/">A list</a></cite></li>');
  expect(text).toContain('Recommended reading: A list, https://list.example/.');
});
