import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPublishedUrls, listPublicUrls, listRetired } from '../../../src/library/published-urls.ts';
import { addNewUrls } from '../../../src/library/record/write-record.ts';
import {
  readPublishedUrls,
  formatPublishedUrls,
  type PublishedUrls,
} from '../../../src/content/published-urls.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { listFeedHomes, listFeeds } from '../../../src/library/feeds.ts';
import { listDiagnostics } from '../../../src/content/diagnostics.ts';
import {
  anAnswer,
  anArticle,
  aMentor,
  aPromise,
  aQuestion,
  aSeries,
  libraryOf,
  NOW,
  sourcesOf,
  type Files,
} from '../../content.ts';

const FILES: Files = {
  'articles/one.mdx': anArticle({ title: 'One', extra: 'topics: [a matter]' }),
  'articles/two.mdx': anArticle({ title: 'Two', extra: 'aliases: [zwei]' }),
  'series/course.yaml': `${aSeries('article: one', 'promise: soon')}aliases: [class]\n`,
  'promises/soon.yaml': aPromise(),
  'questions/why/question.mdx': aQuestion(),
  'questions/why/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': `${aMentor()}aliases: [ada]\n`,
};
const without = (...paths: string[]): Files =>
  Object.fromEntries(Object.entries(FILES).filter(([path]) => !paths.includes(path)));
const builtOf = (files: Files, now = NOW) => ({ now, ...buildLibrary(sourcesOf(files), { now }) });
const keptOf = (files: Files, now = NOW) => builtOf(files, now).kept;
const addTo = (publishedUrls: PublishedUrls) => addNewUrls(publishedUrls, builtOf(FILES).library, NOW);
const bookOf = (text: string): PublishedUrls => readPublishedUrls('content/addresses.txt', text);
const full = bookOf(addTo(bookOf('')).text);
const lostIn = (files: Files, publishedUrls = full) =>
  listDiagnostics(checkPublishedUrls(publishedUrls, builtOf(files))).map(
    ({ place, says }) => `${place} ${says}`,
  );
const addressesIn = (files: Files) =>
  checkPublishedUrls(full, builtOf(files)).map(({ message }) => /\/\S*(?=,)/.exec(message)?.[0]);

test('holds every page, feed and old address that somebody may keep, with where it leads', () => {
  const kept = keptOf(FILES);
  const standing = [
    '/',
    '/articles/one/',
    '/questions/why/',
    '/series/course/',
    '/mentors/ada-lovelace/',
    '/companies/engine/',
    '/topics/a-matter/',
    '/topics/',
    '/reading/',
    '/rss.xml',
    '/articles/feed.json',
    '/series/course/rss.xml',
    '/topics/a-matter/atom.xml',
    '/mentors/ada-lovelace/feed.json',
    '/search/',
    '/feeds.opml',
  ];
  expect(standing.filter((address) => kept.get(address) !== address)).toEqual([]);
  expect(
    [
      '/articles/zwei/',
      '/series/class/',
      '/series/class/rss.xml',
      '/mentors/ada/',
      '/mentors/ada/feed.json',
    ].map((address) => kept.get(address)),
  ).toEqual([
    '/articles/two/',
    '/series/course/',
    '/series/course/rss.xml',
    '/mentors/ada-lovelace/',
    '/mentors/ada-lovelace/feed.json',
  ]);
  expect(
    [...kept.keys()].filter((address) => /\/page\/|\/archive\/|\/by-|index\.txt|#|\/search\/./.test(address)),
  ).toEqual([]);
});

test('knows where every feed lies', () => {
  const library = libraryOf(FILES);
  expect(listFeedHomes(library)).toEqual(listFeeds(library).map(({ home }) => home));
});

test('is the same whatever the moment is, and holds no draft', () => {
  const later = {
    ...FILES,
    'articles/later.mdx': anArticle({ published: '2027-01-01', extra: 'topics: [another]' }),
  };
  const draft = { ...later, 'articles/draft.mdx': anArticle({ extra: 'draft: true\ntopics: [secret]' }) };
  expect(keptOf(later).has('/topics/another/')).toBe(true);
  for (const now of ['2026-10-01', '2026-11-25', '2027-02-01'])
    expect([...keptOf(draft, new Date(now)).keys()].toSorted()).toEqual([...keptOf(later).keys()].toSorted());
  expect(lostIn(draft)).toEqual([]);
});

test('says of each address that would be lost its line and what to do', () => {
  expect(lostIn(FILES)).toEqual([]);
  const line = full.lines.find(({ address }) => address === '/articles/two/')?.line;
  expect(lostIn(without('articles/two.mdx'))).toEqual([
    `content/addresses.txt:${line} Readers know /articles/two/, and nothing would be there any ` +
      'more. Undo what removed it; or name "two" among the "aliases" of what takes its place, as npm ' +
      'run rename does; or say that it is gone for good: npm run retire -- /articles/two/. If no ' +
      'reader ever saw it, remove this line.',
    expect.stringContaining('Readers know /articles/zwei/,'),
  ]);
});

test.each([
  [
    'a series, with its feeds and its old name',
    without('series/course.yaml', 'promises/soon.yaml'),
    [
      '/series/class/',
      '/series/class/atom.xml',
      '/series/class/feed.json',
      '/series/class/rss.xml',
      '/series/course/',
      '/series/course/atom.xml',
      '/series/course/feed.json',
      '/series/course/rss.xml',
    ],
  ],
  [
    'a topic, with the last piece about it',
    { ...FILES, 'articles/one.mdx': anArticle({ title: 'One' }) },
    [
      '/topics/a-matter/',
      '/topics/a-matter/atom.xml',
      '/topics/a-matter/feed.json',
      '/topics/a-matter/rss.xml',
    ],
  ],
  [
    'an old address, with its alias',
    { ...FILES, 'articles/two.mdx': anArticle({ title: 'Two' }) },
    ['/articles/zwei/'],
  ],
  [
    'a piece that is a draft again',
    { ...FILES, 'articles/two.mdx': anArticle({ title: 'Two', extra: 'draft: true\naliases: [zwei]' }) },
    ['/articles/two/'],
  ],
])('misses %s', (_, files, checkPublishedUrlFiles) => {
  expect(addressesIn(files)).toEqual(checkPublishedUrlFiles);
});

test('misses nothing that has another address now', () => {
  const { 'articles/two.mdx': two = '', ...others } = FILES;
  expect(lostIn({ ...others, 'articles/due.mdx': two.replace('[zwei]', '[zwei, two]') })).toEqual([]);
});

test('takes what is retired for gone, until something stands there again or leads on', () => {
  const publishedUrls = bookOf(
    full.lines
      .map(({ address }) =>
        address === '/articles/two/' || address === '/articles/zwei/' ? `${address} retired satire` : address,
      )
      .join('\n'),
  );
  const gone = without('articles/two.mdx');
  expect(lostIn(gone, publishedUrls)).toEqual([]);
  const { library } = buildLibrary(sourcesOf(gone), { now: NOW, publishedUrls });
  expect(library.retired).toEqual([
    { path: '/articles/two/', voice: 'satire' },
    { path: '/articles/zwei/', voice: 'satire' },
  ]);
  expect(listRetired(publishedUrls, keptOf(FILES))).toEqual([]);
  expect(addTo(publishedUrls).added).toEqual(['/articles/two/', '/articles/zwei/']);
  expect(addTo(publishedUrls).text).not.toContain('retired satire');
});

test('gains what is new, and keeps all that it held', () => {
  const { text, added } = addTo(bookOf('/articles/ancient/\n/zz/ retired sincere\n/search/\n'));
  const lines = text.trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('#')).toSorted()).toEqual(lines.slice(2));
  expect(lines).toEqual(
    expect.arrayContaining([
      '/articles/ancient/',
      '/zz/ retired sincere',
      '/search/',
      '/topics/a-matter/ topic 2026-11-25',
    ]),
  );
  expect([added.includes('/search/'), added.includes('/articles/one/')]).toEqual([false, true]);
  expect(addTo(bookOf(text))).toEqual({ text, added: [] });
});

test('reads what it writes, and what a merge has made of it', () => {
  const address = fc.stringMatching(/^\/[a-z0-9/.-]{0,20}$/);
  const first = fc.constantFrom('2026-11-20', '2026-11-20T15:00:00Z', '2026-11-20T09:00+01:00');
  const id = fc.option(fc.stringMatching(/^tag:[a-z0-9,:/-]{1,20}$/), { nil: undefined });
  const nothing = fc.constant(undefined);
  const retired = fc.constantFrom(undefined, 'satire' as const, 'sincere' as const);
  const bare = { kind: nothing, first: nothing, id: nothing, words: nothing };
  const dated = { kind: fc.stringMatching(/^[a-z]{2,8}$/), first, id, words: nothing };
  const words = fc.constantFrom('2026-11-20 It was five.', '2026-11-20 It is retired satire');
  const line = fc.oneof(
    fc.record({ address, ...bare, retired }),
    fc.record({ address, ...dated, retired }),
    fc.record({ address: address.map((one) => `${one}#correction-1`), ...dated, words, retired: nothing }),
  );
  const lines = fc.uniqueArray(line, { selector: (one) => one.address });
  fc.assert(
    fc.property(lines, (some) => {
      const publishedUrls = bookOf(formatPublishedUrls(some));
      expect(publishedUrls.diagnostics).toEqual([]);
      expect(publishedUrls.lines.map(({ line: _, ...rest }) => rest)).toEqual(
        some.toSorted((a, b) => (a.address < b.address ? -1 : 1)),
      );
    }),
  );
  const merged = bookOf('/b/\r\n\r\n/a/\r\n# A remark.\r\n/a/ retired sincere\r\n');
  expect(listRetired(merged, new Map())).toEqual([{ path: '/a/', voice: 'sincere' }]);
  expect(
    checkPublishedUrls(merged, {
      standing: new Map(),
      kept: new Map(),
      everything: libraryOf({}),
      now: NOW,
    }).map(({ line }) => line),
  ).toEqual([1]);
});

test.each([
  '<<<<<<< HEAD',
  'articles/one/',
  '/articles/one/ gone',
  '/articles/one/ retired',
  '/articles/one/#part',
  ' /about/',
])('says which line holds no address: %s', (line) => {
  expect(listDiagnostics(bookOf(`/about/\n${line}\n`).diagnostics)).toEqual([
    {
      place: 'content/addresses.txt:2',
      says: 'This line holds no address. Write one address, such as /articles/how-to/, or remove the line: npm run build adds what is new.',
    },
  ]);
});

test('lists what a library keeps as the library of that moment does', () => {
  const { library } = buildLibrary(
    sourcesOf({ ...FILES, 'articles/later.mdx': anArticle({ published: '2027-01-01' }) }),
    { now: NOW },
  );
  expect(listPublicUrls(library).has('/articles/later/')).toBe(false);
});
