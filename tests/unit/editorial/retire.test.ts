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
  ['lost-too', ['/series/lost-too/ retired satire']],
  ['content/questions/lost/question.mdx', ['/questions/lost/ retired sincere']],
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
    '/articles/here/ still exists. Remove what makes it first; npm run check then lists what refers to it.',
  ],
  ['/', '/ still exists.'],
  [
    '/articles/once/',
    '/articles/once/ redirects to /articles/here/, so that no reader is lost. To retire it all the ' +
      'same, remove it from the "aliases" first.',
  ],
  ['/old/', '/old/ is retired already.'],
  [
    '/articles/lst/',
    '/articles/lst/ was never published, so there is nothing to retire. Did you mean "/articles/lost/"?',
  ],
  ['/nowhere/at/all/', '/nowhere/at/all/ was never published, so there is nothing to retire.'],
  [
    '/questions/why/#ada',
    '"/questions/why/#ada" is a fragment of a page. An answer is withdrawn with "withdrawn: true" in its file.',
  ],
  [
    'lost',
    '"lost" may be /articles/lost/ or /questions/lost/ or /series/lost/. Write the address that is meant.',
  ],
  ['here', '/articles/here/ still exists.'],
])('refuses kindly: %s', (address, sentence) => {
  expect(() => retire(publishedUrls, kept, ['/articles/lost/', address])).toThrow(sentence);
});
