import { expect, test } from 'vitest';
import { readPublishedUrls } from '../../../src/content/published-urls.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { findLeftOut } from '../../../src/library/leave-out.ts';
import {
  anAnswer,
  anArticle,
  aMentor,
  aPromise,
  aQuestion,
  NOW,
  problemsOf,
  sourcesOf,
  type Files,
} from '../../content.ts';

const later = (id: string, published: string, body: string) => ({
  [`articles/${id}.mdx`]: anArticle({ title: `Memo ${id}`, published, body }),
});

test('says today what will lead nowhere on a day to come', () => {
  const files: Files = {
    ...later(
      'a',
      '2026-12-24',
      '[Engines](/topics/engines/), <Term>scope</Term> and [Ada](/mentors/ada-lovelace/).',
    ),
    'articles/b.mdx': anArticle({
      title: 'Memo b',
      published: '2027-01-01',
      extra: 'topics: [engines]',
      body: '<Term is="What is left.">scope</Term>',
    }),
    'questions/q/question.mdx': aQuestion().replace('published: 2026-11-01', 'published: 2027-01-01'),
    'questions/q/ada-lovelace.mdx': anAnswer(),
    'mentors/ada-lovelace.yaml': aMentor(),
  };
  expect(problemsOf(files)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  On 24 December 2026: "scope" is defined only in a piece that readers do not see yet. Define it here, <Term is="…">, or wait until that piece is published.",
      "content/articles/a.mdx:9  On 24 December 2026: The link to "/mentors/ada-lovelace/" leads to a page that readers do not see yet. Promise it with <Promise>, or wait until it is published.",
      "content/articles/a.mdx:9  On 24 December 2026: The link to "/topics/engines/" leads to a page that readers do not see yet. Promise it with <Promise>, or wait until it is published.",
    ]
  `);
  const early = { ...files, 'articles/a.mdx': files['articles/a.mdx']!.replace('2026-12-24', '2027-02-01') };
  expect(problemsOf(early)).toEqual([]);
});

test('says today that a promise will have lost its place among the open ones', () => {
  const files = {
    ...later('a', '2026-11-01', '[Soon](/series/#promised-soon) <Promise id="soon" />'),
    'promises/soon.yaml': aPromise(),
  };
  expect(problemsOf(files)).toEqual([]);
  const kept = {
    ...files,
    'articles/b.mdx': anArticle({ title: 'Memo b', published: '2026-12-24', extra: 'keeps: soon' }),
  };
  expect(problemsOf(kept)).toEqual([
    'content/articles/a.mdx:9  On 24 December 2026: The link to "/series/#promised-soon" leads to ' +
      'no place on that page. The places there are: none.',
  ]);
});

test('lets a link name a file that is published as it lies', () => {
  const { diagnostics } = buildLibrary(
    sourcesOf(later('a', '2026-11-01', '[It](/report.pdf#page=2), [that](/reprot.pdf).')),
    {
      now: NOW,
      files: new Set(['/report.pdf']),
    },
  );
  expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    'The link to "/reprot.pdf" leads to no page. Did you mean "/report.pdf"?',
  ]);
});

test('leaves a faulty scheduled piece out, and publishes the others on its day', () => {
  const sources = sourcesOf({
    ...later('good', '2026-12-24', 'Text.'),
    ...later('faulty', '2026-12-24', '<Nope />'),
    ...later('old', '2026-11-01', 'Text.'),
    'series/s.yaml':
      'title: S\nstandfirst: One.\nsummary: "Satire: one."\nvoice: satire\nparts:\n  - article: old\n  - article: faulty\n',
  });
  const on = (day: string, urls = '') => {
    const options = { now: new Date(day), publishedUrls: readPublishedUrls('content/addresses.txt', urls) };
    const { diagnostics } = buildLibrary(sources, options);
    const without = findLeftOut(sources, diagnostics, options);
    const rest = buildLibrary(sources, { ...options, without });
    return [[...without], rest.diagnostics.length, rest.library.articles.map(({ id }) => id), rest.isWhole];
  };
  const faulty = ['content/articles/faulty.mdx'];
  expect(on('2026-11-25')).toEqual([faulty, 0, ['old'], true]);
  expect(on('2026-12-24T12:00:00Z')).toEqual([faulty, 0, ['good', 'old'], true]);
  expect(on('2026-12-30')).toEqual([faulty, 0, ['good', 'old'], true]);
  // What readers know, and what has been late for more than a week, stops the build as any other mistake does.
  expect(on('2026-12-24T12:00:00Z', '/articles/faulty/\n').slice(0, 2)).toEqual([[], 1]);
  expect(on('2027-01-05').slice(0, 2)).toEqual([[], 1]);
});

test('leaves a question out with its answers, and no answer without its question', () => {
  const files = (published: string): Files => ({
    'questions/q/question.mdx': aQuestion().replace('published: 2026-11-01', `published: ${published}`),
    'questions/q/ada-lovelace.mdx': anAnswer({ body: '[[x]]' }),
    'mentors/ada-lovelace.yaml': aMentor(),
  });
  const leftOut = (published: string) => {
    const sources = sourcesOf(files(published));
    const options = { now: NOW, publishedUrls: readPublishedUrls('content/addresses.txt', '') };
    return [...findLeftOut(sources, buildLibrary(sources, options).diagnostics, options)];
  };
  expect(leftOut('2026-12-24')).toEqual([
    'content/questions/q/question.mdx',
    'content/questions/q/ada-lovelace.mdx',
  ]);
  expect(leftOut('2026-11-01')).toEqual([]);
});
