import { expect, test } from 'vitest';
import { isShort, listByLetter, pageLetters } from '../../../src/outputs/search/alphabetical-index.ts';
import { writeSearchPage } from '../../../src/outputs/search/document-html.ts';
import { listSearchDocuments } from '../../../src/outputs/search/documents.ts';
import { listVocabulary } from '../../../src/outputs/search/vocabulary.ts';
import { aMentor, anAnswer, anArticle, aQuestion, aSeries, libraryOf, sincerely } from '../../content.ts';

const EXHIBIT =
  '<Exhibit title="A Figure" basis="None.">\n\nBody.\n\n</Exhibit>\n\n<Term is="To agree.">align</Term>';
const FILES = {
  'articles/a.mdx': anArticle({ title: 'One & "two"', extra: 'topics: [weights]', body: EXHIBIT }),
  'articles/letter.mdx': sincerely(anArticle({ published: '2026-10-01' })),
  'articles/hidden.mdx': anArticle({ extra: 'draft: true' }),
  'series/s.yaml': aSeries('article: a'),
  'questions/q/question.mdx': aQuestion({ extra: 'topics: [weights]' }),
  'questions/q/ada-lovelace.mdx': anAnswer({ extra: 'books:\n  - title: Notes\n    author: L. Menabrea' }),
  'mentors/ada-lovelace.yaml': aMentor({ extra: 'formerly: [Looms]' }),
  'pages/about.mdx': '---\ntitle: About\nsummary: About.\nvoice: sincere\n---\n\nWe.\n',
};

test('finds every kind of thing, each once, and nothing that readers may not see', () => {
  const documents = listSearchDocuments(libraryOf(FILES));
  expect(
    documents.map(({ path, title, kind, detail, date, order }) =>
      [path, title, kind, detail, date, order].join(' | '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "/articles/a/ | One & “two” | memo | A series, part 1 of 1 | 1 November 2026 | 2026-11-01",
      "/questions/q/ | What should one do? | question | 1 answer | 1 November 2026 | 2026-11-01",
      "/exhibits/a-figure/ | A Figure | exhibit | One & “two” | 1 November 2026 | 2026-11-01",
      "/articles/letter/ | A memo | letter |  | 1 October 2026 | 2026-10-01",
      "/series/s/ | A series | series | 1 part |  | 0",
      "/questions/q/#ada-lovelace | Ada Lovelace on: What should one do? | answer | Analyst, Engine | 5 December, year not given | 0",
      "/mentors/ada-lovelace/ | Ada Lovelace | mentor | Analyst, Engine |  | 0",
      "/companies/engine/ | Engine | company | 1 mentor |  | 0",
      "/topics/weights/ | weights | topic | 1 memo, 1 question |  | 0",
      "/about/ | About | page |  |  | 0",
      "/house-style/#align | align | term | House style. Used in One & “two” |  | 0",
      "/reading/#notes-l-menabrea | Notes | recommended | L. Menabrea |  | 0",
    ]
  `);
  expect(
    documents.map(({ path, facets }) =>
      [path, ...Object.entries(facets).map(([facet, values]) => `${facet}: ${values.join(', ')}`)].join(
        ' | ',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "/articles/a/ | voice: satire | series: A series | topic: weights",
      "/questions/q/ | voice: sincere | topic: weights | mentor: Ada Lovelace | company: Engine",
      "/exhibits/a-figure/ | voice: satire | series: A series | topic: weights",
      "/articles/letter/ | voice: sincere | series:  | topic: ",
      "/series/s/ | voice: satire | series: A series",
      "/questions/q/#ada-lovelace | voice: sincere | topic: weights | mentor: Ada Lovelace | company: Engine",
      "/mentors/ada-lovelace/ | voice: sincere | mentor: Ada Lovelace | company: Engine",
      "/companies/engine/ | voice: sincere | company: Engine",
      "/topics/weights/ | voice: satire, sincere | topic: weights",
      "/about/ | voice: sincere",
      "/house-style/#align | voice: satire",
      "/reading/#notes-l-menabrea | voice: sincere | mentor: Ada Lovelace",
    ]
  `);
});

test('writes a document for Pagefind, with its marks, and its words by their weight', () => {
  const documents = listSearchDocuments(libraryOf(FILES));
  expect(writeSearchPage(documents[0]!, '<h2 id="x">X</h2>')).toMatchInlineSnapshot(
    `"<!doctype html><html lang="en"><body><main><i data-pagefind-meta="voice[data-v]" data-v="satire"></i><i data-pagefind-meta="kind[data-v]" data-v="memo"></i><i data-pagefind-meta="detail[data-v]" data-v="A series, part 1 of 1"></i><i data-pagefind-meta="date[data-v]" data-v="1 November 2026"></i><i data-pagefind-meta="alias[data-v]" data-v="a, weights"></i><i data-pagefind-filter="voice[data-v]" data-v="satire"></i><i data-pagefind-filter="series[data-v]" data-v="A series"></i><i data-pagefind-filter="topic[data-v]" data-v="weights"></i><i data-pagefind-filter="kind[data-v]" data-v="memo"></i><i data-pagefind-sort="date[data-v]" data-v="2026-11-01"></i><h1 data-pagefind-weight="7">One﻿&amp; “two”</h1><p data-pagefind-weight="4">One sentence.</p><h2 id="x">X</h2></main></body></html>"`,
  );
  expect(
    writeSearchPage(
      documents.find(({ kind }) => kind === 'answer')!,
      '<p>Do it well.</p>',
    ),
  ).toMatchInlineSnapshot(
    `"<!doctype html><html lang="en"><body><main><i data-pagefind-meta="voice[data-v]" data-v="sincere"></i><i data-pagefind-meta="kind[data-v]" data-v="answer"></i><i data-pagefind-meta="detail[data-v]" data-v="Analyst, Engine"></i><i data-pagefind-meta="date[data-v]" data-v="5 December, year not given"></i><i data-pagefind-meta="about[data-v]" data-v="q, weights"></i><i data-pagefind-filter="voice[data-v]" data-v="sincere"></i><i data-pagefind-filter="topic[data-v]" data-v="weights"></i><i data-pagefind-filter="mentor[data-v]" data-v="Ada Lovelace"></i><i data-pagefind-filter="company[data-v]" data-v="Engine"></i><i data-pagefind-filter="kind[data-v]" data-v="answer"></i><i data-pagefind-sort="date[data-v]" data-v="0"></i><h1 data-pagefind-weight="3">Ada Lovelace on: What should one do?</h1><p data-pagefind-weight="4">Do it.</p><p>Do it well.</p><p data-pagefind-weight="1">Notes, L. Menabrea.</p></main></body></html>"`,
  );
});

test('knows the words of titles and names, without case and accents', () => {
  expect(
    listVocabulary(
      listSearchDocuments(libraryOf({ ...FILES, 'articles/a.mdx': anArticle({ title: 'Élan, a Memo' }) })),
    ),
  ).toEqual(expect.arrayContaining(['elan', 'memo', 'lovelace', 'engine']));
});

test('lists everything by letter, people by their last name, and pages only what is too long', () => {
  const letters = listByLetter(libraryOf(FILES));
  expect(letters.map(({ letter, entries }) => `${letter}: ${entries.map(({ title }) => title).join(', ')}`))
    .toMatchInlineSnapshot(`
      [
        "A: About, align",
        "E: Engine",
        "F: A Figure",
        "L: Lovelace, Ada",
        "M: A memo",
        "N: Notes",
        "O: One & “two”",
        "S: A series",
        "W: weights, What should one do?",
      ]
    `);
  expect([isShort(letters), pageLetters(letters)]).toEqual([true, []]);
  const many = [
    {
      ...letters[0]!,
      entries: Array.from({ length: 401 }, (_, index) => ({
        title: `A${index}`,
        path: `/${index}/`,
        kind: 'memo',
      })),
    },
  ];
  expect(pageLetters(many).map(({ address, items }) => [address, items.length])).toEqual([
    ['/search/a/', 200],
    ['/search/a/page/2/', 200],
    ['/search/a/page/3/', 1],
  ]);
});
