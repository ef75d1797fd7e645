import { expect, test } from 'vitest';
import { announce, readExcerpt } from '../../src/components/search-results.ts';
import { listSearchDocuments, writeSearchPage, writeSearchRecord } from '../../src/model/search.ts';
import { aMentor, anAnswer, anArticle, aQuestion, aSeries, libraryOf } from '../content.ts';

test('makes an answer a result of its own', () => {
  const files = {
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': anAnswer({ extra: 'books:\n  - title: Notes\n    author: L. Menabrea' }),
    'mentors/ada-lovelace.yaml': aMentor(),
  };
  const answer = listSearchDocuments(libraryOf(files)).find(({ kind }) => kind === 'answer')!;
  expect(writeSearchRecord(answer, 'Do it well.')).toEqual({
    url: '/questions/q/#ada-lovelace',
    content: 'Ada Lovelace, Analyst, Engine. Do it. Do it well. Notes, L. Menabrea.',
    meta: { title: 'Ada Lovelace on: What should one do?', voice: 'sincere', kind: 'answer', detail: 'Analyst, Engine' },
    language: 'en',
  });
});

test('finds every kind of thing, each once, and nothing that readers may not see', () => {
  const files = {
    'articles/a.mdx': anArticle({ title: 'One & "two"' }),
    'articles/letter.mdx': anArticle({ published: '2026-10-01' }).replace('voice: satire', 'voice: sincere'),
    'articles/hidden.mdx': anArticle({ extra: 'draft: true' }),
    'series/s.yaml': aSeries('article: a'),
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': anAnswer(),
    'mentors/ada-lovelace.yaml': aMentor({ extra: 'formerly: [Looms]' }),
    'pages/about.mdx': '---\ntitle: About\nsummary: About.\nvoice: sincere\n---\n\nWe.\n',
  };
  const documents = listSearchDocuments(libraryOf(files));
  expect(documents.map(({ path, voice, kind, detail }) => [path, voice, kind, detail].join(' | '))).toMatchInlineSnapshot(`
    [
      "/articles/a/ | satire | memo | A series, part 1 of 1",
      "/articles/letter/ | sincere | letter | ",
      "/questions/q/ | sincere | question | 1 answer",
      "/questions/q/#ada-lovelace | sincere | answer | Analyst, Engine",
      "/series/s/ | satire | series | 1 part",
      "/companies/engine/ | sincere | company | 1 mentor",
      "/companies/looms/ | sincere | company | 1 mentor",
      "/mentors/ada-lovelace/ | sincere | mentor | Analyst, Engine",
      "/about/ | sincere | page | ",
    ]
  `);
  expect(writeSearchPage(documents[0]!, '<h2 id="x">X</h2>')).toMatchInlineSnapshot(`"<!doctype html><html lang="en"><body><main data-pagefind-meta="voice[data-voice], kind[data-kind], detail[data-detail]" data-voice="satire" data-kind="memo" data-detail="A series, part 1 of 1"><h1>One &amp; “two”</h1><p>One sentence.</p><h2 id="x">X</h2></main></body></html>"`);
  expect(documents.find(({ kind }) => kind === 'mentor')).toMatchObject({ lead: ['Analyst, Engine', 'Formerly Looms.'], tail: ['What should one do? Do it. As Analyst, Engine, December 5.'] });
});

test('reads an excerpt as text, marks and all', () => {
  expect(readExcerpt('a &lt;b&gt; <mark>hit</mark>&amp;lt; end')).toEqual([
    { text: 'a <b> ', hit: false },
    { text: 'hit', hit: true },
    { text: '&lt; end', hit: false },
  ]);
});

test('announces none, one and many', () => {
  expect([0, 1, 2].map((count) => announce('x', count))).toEqual(['Nothing found for “x”.', '1 result for “x”.', '2 results for “x”.']);
});
