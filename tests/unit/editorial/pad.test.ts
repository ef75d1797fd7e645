import { expect, test } from 'vitest';
import { listPadFields, writePiece } from '../../../src/editorial/contribute/pad.ts';
import { mailAddress, newFileAddress } from '../../../src/editorial/contribute/send.ts';
import { completeProposal } from '../../../src/editorial/proposal.ts';
import { anArticle, aSeries, problemsOf } from '../../content.ts';

const VALUES = {
  title: 'On Desks: One',
  standfirst: 'One sentence.',
  summary: 'Satire: on desks.',
  voice: 'satire',
  published: '2026-11-20',
  topics: 'meetings,  trust,',
  'memo.to': 'All',
  keeps: '',
  body: 'Words.\n\n## More\n\nWords.',
};

test('has the fields of a new piece, and none that tells what became of it', () => {
  expect(listPadFields().map(({ name }) => name)).toEqual([
    ...['title', 'standfirst', 'summary', 'voice', 'published', 'topics', 'by'],
    ...['memo.to', 'memo.copy', 'memo.re', 'memo.stamp', 'straightAnswer', 'keeps', 'plate'],
  ]);
});

test('writes a file as the house does, which npm run accept takes', () => {
  const text = writePiece({ ...VALUES, series: 'course' });
  expect(text).toBe(`---
title: "On Desks: One"
standfirst: One sentence.
summary: "Satire: on desks."
voice: satire
published: 2026-11-20
topics: [meetings, trust]
memo:
  to: All
# series: course
---

Words.

## More

Words.
`);
  const here: Record<string, string> = {
    'articles/a.mdx': anArticle(),
    'series/course.yaml': aSeries('article: a'),
  };
  const files = completeProposal(
    { 'articles/on-desks-one.mdx': text },
    { today: '', read: (path) => here[path], slugify: String, mentors: [], topics: [], slugs: () => [] },
  );
  expect(problemsOf({ ...here, ...Object.fromEntries(files.map((file) => [file.path, file.text])) })).toEqual(
    [],
  );
});

test('writes nothing for what is not filled in', () => {
  expect(writePiece({})).toBe('---\n---\n\n\n');
});

test('begins a new file at the Git host, filled in where that can be', () => {
  const propose = (url: string, text = 'a b') => newFileAddress(url, 'main', 'content/articles/a.mdx', text);
  expect(propose('https://github.com/o/r')).toEqual({
    address: 'https://github.com/o/r/new/main?filename=content%2Farticles%2Fa.mdx&value=a%20b',
    isFilled: true,
  });
  expect(propose('https://github.com/o/r', 'x'.repeat(9000)).isFilled).toBe(false);
  expect(propose('https://gitlab.com/o/r').address).toBe(
    'https://gitlab.com/o/r/-/new/main?file_name=content%2Farticles%2Fa.mdx',
  );
  expect(propose('https://codeberg.org/o/r').address).toBe(
    'https://codeberg.org/o/r/_new/main/content/articles/a.mdx',
  );
});

test('writes an e-mail, and leaves out a text that is too long for an address', () => {
  expect(mailAddress('a@example.org', 'a.mdx', 'x\ny')).toEqual({
    address: 'mailto:a@example.org?subject=a.mdx&body=x%0D%0Ay',
    isFilled: true,
  });
  expect(mailAddress('a@example.org', 'a.mdx', 'é'.repeat(2000)).isFilled).toBe(false);
});
