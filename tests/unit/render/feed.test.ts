import { afterEach, expect, test, vi } from 'vitest';
import { writeFeed } from '../../../src/outputs/feeds/write-feed.ts';
import { listDocuments, listFeeds } from '../../../src/library/feeds.ts';
import { checkDocument } from '../../../src/build/check-site/check-document.ts';
import { feedFormats } from '../../../src/site.ts';
import { anArticle, libraryOf } from '../../content.ts';

const library = libraryOf({
  'articles/a.mdx': anArticle({ title: 'A </item> & </entry>', extra: 'topics: [work]' }),
  'articles/b.mdx': anArticle({ title: 'B', published: '2026-11-02', extra: 'topics: [work, play]' }),
});
const [everything, work, play] = ['/', '/topics/work/', '/topics/play/'].map(
  (home) => listDocuments(listFeeds(library).find((feed) => feed.home === home)!)[0]!,
);
const HTML = '<p>One “quoted” & <strong>two</strong></p>';
const picture = () => ({
  src: 'https://example.org/a.png',
  width: 1200,
  height: 630,
  type: 'image/png',
  alt: 'A "picture" & <more>',
});
const whole = (parts: readonly Buffer[]) => Buffer.concat(parts).toString();

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(feedFormats)(
  'writes an entry once for all documents that carry it, and gives what is new in each as a document: $name',
  async (format) => {
    vi.stubEnv('DEV', false);
    const rendered: string[] = [];
    const write = (document: typeof everything) =>
      writeFeed(document!, format, {
        picture,
        render: (entry) => {
          rendered.push(entry.title);
          return HTML;
        },
      });
    const [first, second, third] = [await write(play), await write(work), await write(everything)];
    // The content was written with the first of the formats.
    expect(rendered).toEqual(
      format === feedFormats[0] ? ['B (satire)', 'A </item> & </entry> (satire)'] : [],
    );
    for (const { parts, added } of [first, second, third])
      expect([
        checkDocument(`/${format.file}`, whole(parts)),
        checkDocument(`/${format.file}`, ...added),
      ]).toEqual([[], []]);
    const titles = ({ added }: typeof first) =>
      ['articles/a/', 'articles/b/'].map((path) => added.join('').includes(path));
    expect([titles(first), titles(second), titles(third)]).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
    const itemsOf = (parts: readonly Buffer[]) => parts.filter((part) => second.parts.includes(part));
    expect(itemsOf(third.parts).length).toBeGreaterThanOrEqual(6);
    expect(
      whole(third.parts).split(
        format.name === 'JSON'
          ? JSON.stringify(HTML)
          : HTML.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      ),
    ).toHaveLength(3);
  },
);

test('finds what is wrong in an item where it is new', async () => {
  vi.stubEnv('DEV', false);
  const broken = libraryOf({ 'articles/c.mdx': anArticle({ title: 'C' }) });
  const [document] = listDocuments(listFeeds(broken)[0]!);
  const { added } = await writeFeed(document!, feedFormats[0], {
    picture,
    render: () => '<p>\u0001</p>',
  });
  expect(checkDocument('/rss.xml', ...added)[0]?.says).toContain('cannot be read');
});

test('writes an entry anew in a preview, where it changes and keeps its id', async () => {
  const words = ['<p>Before.</p>', '<p>After.</p>'];
  for (const word of words)
    expect(whole((await writeFeed(work!, feedFormats[2], { picture, render: () => word })).parts)).toContain(
      JSON.stringify(word),
    );
});

test.each(feedFormats)('gives each entry its picture: $name', async (format) => {
  const { parts } = await writeFeed(work!, format, { picture, render: () => HTML });
  if (format.name === 'JSON') {
    const { items } = JSON.parse(whole(parts)) as { items: { image: string }[] };
    return expect(items.map(({ image }) => image)).toEqual(Array(2).fill('https://example.org/a.png'));
  }
  const media = whole(parts).match(/<media:content.*?<\/media:content>/g);
  expect(media).toHaveLength(2);
  expect(media![0]).toBe(
    '<media:content url="https://example.org/a.png" type="image/png" medium="image" width="1200" ' +
      'height="630"><media:description type="plain">A "picture" &amp; &lt;more&gt;</media:description>' +
      '</media:content>',
  );
});
