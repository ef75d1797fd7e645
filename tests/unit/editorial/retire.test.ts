import { expect, test } from 'vitest';
import { type PublicUrls } from '../../../src/library/published-urls.ts';
import { readPublishedUrls } from '../../../src/content/published-urls.ts';
import { retire } from '../../../src/editorial/retire.ts';

const publishedUrls = readPublishedUrls(
  'content/addresses.txt',
  [
    '/',
    '/articles/here/',
    '/articles/once/',
    '/articles/lost/',
    '/questions/lost/',
    '/series/lost/',
    '/series/lost/rss.xml',
    '/series/lost-too/',
    '/mentors/ada/',
    '/mentors/ada/rss.xml',
    '/old/ retired sincere',
  ].join('\n'),
);
const kept: PublicUrls = new Map([
  ['/', '/'],
  ['/articles/here/', '/articles/here/'],
  ['/articles/once/', '/articles/here/'],
  ['/mentors/ada/', '/mentors/ada/'],
]);
const marks = (text: string) => text.split('\n').filter((line) => line.includes(' retired '));

test.each([
  ['/articles/lost/', ['/articles/lost/ retired satire']],
  ['articles/lost', ['/articles/lost/ retired satire']],
  ['https://product-management.example/articles/lost', ['/articles/lost/ retired satire']],
  ['/questions/lost/', ['/questions/lost/ retired sincere']],
  ['/series/lost/', ['/series/lost/ retired satire', '/series/lost/rss.xml retired satire']],
  ['/mentors/ada/rss.xml', ['/mentors/ada/rss.xml retired sincere']],
])('marks what is gone, and the feeds below it: %s', (address, lines) => {
  const { text, retired } = retire(publishedUrls, kept, [address]);
  expect(marks(text)).toEqual(['/old/ retired sincere', ...lines].toSorted());
  expect(retired).toEqual(lines.map((line) => line.split(' ')[0]));
  expect(text.split('\n').filter((line) => line.startsWith('/')).length).toBe(publishedUrls.lines.length);
});

test('marks several at once, in the voice that is asked for', () => {
  expect(marks(retire(publishedUrls, kept, ['/articles/lost/', '/questions/lost/'], 'sincere').text)).toEqual(
    ['/articles/lost/ retired sincere', '/old/ retired sincere', '/questions/lost/ retired sincere'],
  );
});

test.each([
  [
    '/articles/here/',
    '/articles/here/ still stands. Remove what makes it first; npm run check then says what else names it.',
  ],
  ['/', '/ still stands.'],
  [
    '/articles/once/',
    '/articles/once/ leads to /articles/here/, so that nobody who comes there is lost. If it is to be gone all the same, take it out of the "aliases" first.',
  ],
  ['/old/', '/old/ is gone for good already.'],
  [
    '/articles/lst/',
    '/articles/lst/ was never published, so that nobody can miss it. Did you mean "/articles/lost/"?',
  ],
  ['/nowhere/at/all/', '/nowhere/at/all/ was never published, so that nobody can miss it.'],
  [
    '/questions/why/#ada',
    '"/questions/why/#ada" is a place on a page. An answer is taken down with "withdrawn: true" in its file.',
  ],
])('refuses kindly: %s', (address, sentence) => {
  expect(() => retire(publishedUrls, kept, ['/articles/lost/', address])).toThrow(sentence);
});
