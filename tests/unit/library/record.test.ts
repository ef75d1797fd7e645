import { expect, test } from 'vitest';
import { readPublishedUrls, type PublishedUrls } from '../../../src/content/published-urls.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { listDocuments, listFeeds, type FeedEntry } from '../../../src/library/feeds.ts';
import { checkPublishedUrls } from '../../../src/library/published-urls.ts';
import { addNewUrls } from '../../../src/library/record/write-record.ts';
import { listDiagnostics } from '../../../src/content/diagnostics.ts';
import type { Library } from '../../../src/library/types.ts';
import { anArticle, sourcesOf, type Files } from '../../content.ts';

const EMPTY = readPublishedUrls('content/addresses.txt', '');

/** One real build: the site of a moment, and the record after it. */
function publish(files: Files, day: string, publishedUrls: PublishedUrls = EMPTY) {
  const now = new Date(day);
  const built = buildLibrary(sourcesOf(files), { now, publishedUrls });
  const { text, added } = addNewUrls(publishedUrls, built.library, now);
  const record = readPublishedUrls('content/addresses.txt', text);
  const lost = checkPublishedUrls(publishedUrls, { ...built, now });
  return { ...built, text, added, record, says: lost.map(({ message }) => message) };
}

const feedOf = (library: Library, home = '/') => listFeeds(library).find((feed) => feed.home === home)!;
const idsIn = (library: Library, home = '/') => feedOf(library, home).entries.map(({ id }) => id);
const dated = ({ published, title }: FeedEntry) => `${published.toISOString()} ${title}`;
const lineOf = (text: string, address: string) =>
  text.split('\n').find((line) => line.startsWith(`${address} `));

const FIRST: Files = { 'articles/one.mdx': anArticle({ title: 'One', published: '2026-11-14' }) };
const TAG = 'tag:product-management.example,2026-11-14:articles/one';

test('records address, kind, first appearance and id', () => {
  const { text } = publish(FIRST, '2026-11-14T15:00:00Z');
  expect(lineOf(text, '/articles/one/')).toBe(`/articles/one/ article 2026-11-14 ${TAG}`);
  expect(lineOf(text, '/rss.xml')).toBe('/rss.xml feed 2026-11-14');
  expect(lineOf(text, '/robots.txt')).toBe('/robots.txt file 2026-11-14');
  expect(lineOf(text, '/search/')).toBe('/search/ page 2026-11-14');
});

test('enters a scheduled piece on its day and no sooner, so that it can be postponed', () => {
  const early = publish(FIRST, '2026-11-15');
  const scheduled = { ...FIRST, 'articles/two.mdx': anArticle({ title: 'Two', published: '2026-12-24' }) };
  const before = publish(scheduled, '2026-12-01', early.record);
  expect(before.text).not.toContain('/articles/two/');
  const draft = { ...FIRST, 'articles/two.mdx': anArticle({ title: 'Two', extra: 'draft: true' }) };
  expect(publish(draft, '2026-12-02', before.record).says).toEqual([]);
  const onTheDay = publish(scheduled, '2026-12-24T00:05:00Z', before.record);
  expect(lineOf(onTheDay.text, '/articles/two/')).toContain(
    '/articles/two/ article 2026-12-24T00:05:00Z tag:',
  );
  expect(publish(draft, '2026-12-25', onTheDay.record).says).toEqual([
    'Readers know /articles/two/, and "draft: true" hides it.',
  ]);
  const later = { ...FIRST, 'articles/two.mdx': anArticle({ title: 'Two', published: '2027-01-06' }) };
  expect(publish(later, '2026-12-25', onTheDay.record).says).toEqual([
    'Readers know /articles/two/, and nothing would be there until a later day.',
  ]);
});

test('does not take a site that was made for a day to come for one that readers saw', () => {
  const early = publish(FIRST, '2026-11-15');
  const files = { ...FIRST, 'articles/two.mdx': anArticle({ title: 'Two', published: '2026-12-24' }) };
  const rehearsed = publish(files, '2026-12-24', early.record);
  const after = publish(FIRST, '2026-11-16', rehearsed.record);
  expect(after.says).toEqual([]);
  expect(after.text).toBe(early.text);
  // A site of the past is made beside the present record, and takes nothing from it.
  const past = new Date('2026-11-20');
  const { library } = buildLibrary(sourcesOf(files), { now: past, publishedUrls: rehearsed.record });
  expect(addNewUrls(rehearsed.record, library, past, new Date('2026-12-25')).text).toBe(rehearsed.text);
});

test('keeps the id of a piece whose date, title or slug changes', () => {
  const { record } = publish(FIRST, '2026-11-14');
  const changes: Files[] = [
    { 'articles/one.mdx': anArticle({ title: 'One', published: '2026-11-20' }) },
    { 'articles/one.mdx': anArticle({ title: 'Another One', published: '2026-10-02' }) },
    {
      'articles/first.mdx': anArticle({ title: 'One', published: '2026-11-20', extra: 'aliases: [one]' }),
    },
  ];
  for (const files of changes) {
    const { library, text } = publish(files, '2026-11-25', record);
    expect(feedOf(library).entries.map(({ id, published }) => [id, published.toISOString()])).toEqual([
      [TAG, '2026-11-14T00:00:00.000Z'],
    ]);
    expect(library.pieces[0]?.firstSlug).toBe('one');
    const again = publish(files, '2026-11-26', readPublishedUrls('content/addresses.txt', text));
    expect([idsIn(again.library), again.text]).toEqual([[TAG], text]);
  }
  const { text } = publish(changes[2]!, '2026-11-25', record);
  expect(lineOf(text, '/articles/first/')).toBe(`/articles/first/ article 2026-11-25 ${TAG}`);
});

test('puts what was a draft for long on top, says so, and leaves full archives alone', () => {
  const many = Object.fromEntries(
    Array.from({ length: 45 }, (_, at) => [
      `articles/memo-${at}.mdx`,
      anArticle({ title: `Memo ${at}`, published: `2026-${at < 25 ? '09' : '10'}-${10 + (at % 20)}` }),
    ]),
  );
  const before = publish(many, '2026-11-20');
  const archivesOf = (library: Library) =>
    listDocuments(feedOf(library))
      .filter(({ archive }) => archive !== undefined)
      .map(({ archive, entries }) => [archive, entries.map(({ id }) => id)]);
  const files = { ...many, 'articles/drawer.mdx': anArticle({ title: 'Drawer', published: '2026-04-02' }) };
  const after = publish(files, '2026-11-30T15:00:00Z', before.record);
  expect(dated(feedOf(after.library).entries[0]!)).toBe('2026-11-30T15:00:00.000Z Drawer (satire)');
  expect(after.library.pieces[0]?.published).toEqual(new Date('2026-04-02'));
  expect(archivesOf(after.library)).toEqual(archivesOf(before.library));
  expect(listDiagnostics(after.warnings)).toEqual([
    {
      place: 'content/articles/drawer.mdx:6',
      says:
        '"Drawer" appears for the first time, dated 242 days ago. Lists and feeds show it as new; its ' +
        'page says 2 April 2026. Write another "published" if that is not meant.',
    },
  ]);
  const next = publish(files, '2026-12-01', after.record);
  expect(idsIn(next.library)).toEqual(idsIn(after.library));
  expect(next.warnings).toEqual([]);
  // A date that is corrected moves nothing out of an archive.
  const mended = { ...files, 'articles/memo-3.mdx': anArticle({ title: 'Memo 3', published: '2026-11-29' }) };
  expect(archivesOf(publish(mended, '2026-12-02', next.record).library)).toEqual(archivesOf(before.library));
});

test('gives what appears in the afternoon the time at which it appears', () => {
  const { record } = publish(FIRST, '2026-11-15');
  const files = { ...FIRST, 'articles/two.mdx': anArticle({ title: 'Two', published: '2026-11-20' }) };
  const { library } = publish(files, '2026-11-20T15:00:00.250Z', record);
  expect(dated(feedOf(library).entries[0]!)).toBe('2026-11-20T15:00:00.000Z Two (satire)');
});

test('begins with the dates that pieces have where nothing was published before', () => {
  const { library, warnings } = publish(FIRST, '2026-11-25');
  expect(dated(feedOf(library).entries[0]!)).toBe('2026-11-14T00:00:00.000Z One (satire)');
  expect(warnings).toEqual([]);
});

test('reads a record from before days were in it, and completes it', () => {
  const bare = readPublishedUrls('content/addresses.txt', '/articles/one/\n/about/\n');
  const { library, text, says } = publish(FIRST, '2026-11-25', bare);
  expect(dated(feedOf(library).entries[0]!)).toBe('2026-11-14T00:00:00.000Z One (satire)');
  expect(says).toEqual(['Readers know /about/, and nothing would be there any more.']);
  expect(lineOf(text, '/articles/one/')).toBe(`/articles/one/ article 2026-11-14 ${TAG}`);
});

const corrected = (...corrections: [date: string, text: string][]): Files => ({
  'articles/one.mdx': anArticle({
    title: 'One',
    published: '2026-11-14',
    extra: `corrections:\n${corrections.map(([date, text]) => `  - date: ${date}\n    text: ${text}`).join('\n')}`,
  }),
});
const idsOf = (library: Library) =>
  Object.fromEntries(
    feedOf(library, '/corrections/').entries.map(({ id, correction }) => [correction, id.slice(TAG.length)]),
  );
const DESK = 'The desk had four legs, not five.';
const LAMP = 'The lamp was not lit.';

test.each<[string, [string, string][], Record<string, string>]>([
  [
    'an earlier one',
    [
      ['2026-11-28', LAMP],
      ['2026-11-29', DESK],
    ],
    { [DESK]: '/corrections/1', [LAMP]: '/corrections/2' },
  ],
  [
    'one of the same day below',
    [
      ['2026-11-29', DESK],
      ['2026-11-29', LAMP],
    ],
    { [DESK]: '/corrections/1', [LAMP]: '/corrections/2' },
  ],
  [
    'one of the same day above',
    [
      ['2026-11-29', LAMP],
      ['2026-11-29', DESK],
    ],
    { [DESK]: '/corrections/1', [LAMP]: '/corrections/2' },
  ],
  ['another date', [['2026-11-28', DESK]], { [DESK]: '/corrections/1' }],
  ['other words', [['2026-11-29', 'It had four legs.']], { 'It had four legs.': '/corrections/1' }],
])('keeps the id of a correction that gets %s', (_, corrections, ids) => {
  const { record: first } = publish(FIRST, '2026-11-15');
  const { record, text } = publish(corrected(['2026-11-29', DESK]), '2026-11-29T09:00:00Z', first);
  expect(lineOf(text, '/articles/one/#correction-1')).toBe(
    `/articles/one/#correction-1 correction 2026-11-29T09:00:00Z ${TAG}/corrections/1 2026-11-29 ${DESK}`,
  );
  const after = publish(corrected(...corrections), '2026-11-30T10:00:00Z', record);
  expect(idsOf(after.library)).toEqual(ids);
  expect(idsOf(publish(corrected(...corrections), '2026-12-01', after.record).library)).toEqual(ids);
  const late = feedOf(after.library, '/corrections/').entries.find(({ correction }) => correction === LAMP);
  expect(late?.published).toEqual(late && new Date('2026-11-30T10:00:00Z'));
});

test('takes no date from an old address that another piece had', () => {
  const { record } = publish(FIRST, '2026-11-15');
  const two = (extra = ''): Files => ({
    'articles/two.mdx': anArticle({ title: 'Two', published: '2026-11-20', extra }),
  });
  const both = publish({ ...FIRST, ...two() }, '2026-11-20T09:00:00Z', record);
  const { library } = publish(two('aliases: [one]'), '2026-11-25', both.record);
  expect(feedOf(library).entries.map(dated)).toEqual(['2026-11-20T09:00:00.000Z Two (satire)']);
});

test('gives no number again when a correction is taken back', () => {
  const { record } = publish(corrected(['2026-11-28', LAMP], ['2026-11-29', DESK]), '2026-11-29');
  const gone = publish(corrected(['2026-11-28', LAMP]), '2026-11-30', record);
  const again = publish(corrected(['2026-11-28', LAMP], ['2026-12-01', 'Again.']), '2026-12-01', gone.record);
  expect(idsOf(again.library)).toEqual({ [LAMP]: '/corrections/1', 'Again.': '/corrections/3' });
});

test('takes the earlier of two lines for one thing, which a merge may leave', () => {
  const text = `/articles/one/ article 2026-11-20T08:00:00Z ${TAG}\n/articles/one/ article 2026-11-16T09:00:00Z tag:a,2026:b\n`;
  const record = readPublishedUrls('content/addresses.txt', text);
  const { library, text: after } = publish(FIRST, '2026-11-25', record);
  expect(feedOf(library).entries.map(({ id, published }) => [id, published.toISOString()])).toEqual([
    ['tag:a,2026:b', '2026-11-16T09:00:00.000Z'],
  ]);
  expect(after.match(/^\/articles\/one\/ .*/gm)).toEqual([
    '/articles/one/ article 2026-11-16T09:00:00Z tag:a,2026:b',
  ]);
});
