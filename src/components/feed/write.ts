import { getRssString } from '@astrojs/rss';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { addressOf, changeOf, type FeedDocument, type FeedEntry } from '../../model/feeds.ts';
import { escapeHtml } from '../../model/html.ts';
import { absolute, feedFormats, href, hub, site, type FeedFormat } from '../../site.ts';

/** The content of an entry as HTML. */
export type Render = (entry: FeedEntry) => Promise<string>;

/**
 * A feed document in one format: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1, in UTF-8. Items are joined as bytes: a
 * site has many more of them than pages.
 */
export async function writeFeed(document: FeedDocument, format: FeedFormat, render: Render): Promise<Uint8Array<ArrayBuffer>> {
  const { item, frame, between } = WRITERS[format.file];
  const items: Buffer[] = [];
  for (const entry of document.entries) items.push(await once(entry, format, async () => Buffer.from(await item(entry, await render(entry)))));
  const [before, after] = await frame(document);
  const separator = Buffer.from(between);
  return Buffer.concat([Buffer.from(before), ...items.flatMap((one, at) => (at === 0 ? [one] : [separator, one])), Buffer.from(after)]);
}

/** Several feeds carry one entry, which is the same in all of them: it is written once for each format. */
function once(entry: FeedEntry, { file }: FeedFormat, write: () => Promise<Buffer>): Promise<Buffer> {
  // In a preview a piece changes and keeps its id.
  if (import.meta.env.DEV) return write();
  if (written.file !== file) written = { file, items: new Map() };
  const item = written.items.get(entry.id) ?? write();
  written.items.set(entry.id, item);
  return item;
}

/** The documents of one format are made one after the other: what was written for another need not be kept. */
let written: { file: FeedFormat['file'] | undefined; items: Map<string, Promise<Buffer>> } = { file: undefined, items: new Map() };

/** How an entry is written, what stands between two, and the document before and after them. */
interface Writer {
  item: (entry: FeedEntry, content: string) => Promise<string>;
  frame: (document: FeedDocument) => Promise<Frame>;
  between: string;
}

type Frame = readonly [before: string, after: string];

const WRITERS: Record<FeedFormat['file'], Writer> = {
  'rss.xml': { item: writeRssItem, frame: writeRss, between: '\n' },
  'atom.xml': { item: writeAtomEntry, frame: writeAtom, between: '\n' },
  'feed.json': { item: writeJsonItem, frame: writeJson, between: ',' },
};

const [RSS, ATOM, JSON_FEED] = feedFormats;

/** The year in which our feeds got their names: one that is empty has not changed since. */
const NAMED = new Date('2026-01-01T00:00:00Z');

/** A browser shows the titles by this style alone; there is no XSLT. */
const STYLE = `<?xml-stylesheet type="text/css" href="${href('/feed.css')}"?>`;

const NAMESPACES = { content: 'http://purl.org/rss/1.0/modules/content/', atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/', fh: 'http://purl.org/syndication/history/1.0' };

async function writeRssItem({ id, title, link, published, categories, correction, piece }: FeedEntry, content: string): Promise<string> {
  const customData = `<guid isPermaLink="false">${escapeHtml(id)}</guid><dc:creator>${escapeHtml(site.name)}</dc:creator><source url="${absolute(href('/rss.xml'))}">${escapeHtml(site.name)}</source>`;
  // The content is most of an item; it is put in afterwards, so that nothing looks through it again.
  const item = { title, link, pubDate: published, description: correction ?? piece.summary, categories, customData, content: '.' };
  const xml = await getRssString({ title: '.', description: '.', site: site.origin, xmlns: NAMESPACES, items: [item] });
  const [before, after] = split(take(xml, '<item>', '</item>').replace('<content:encoded>.', '<content:encoded>'), '</content:encoded>');
  return before + escapeHtml(content) + after;
}

async function writeRss(document: FeedDocument): Promise<Frame> {
  const { feed } = document;
  const change = changeOf(document);
  const xml = await getRssString({
    title: feed.title,
    description: feed.holds,
    site: absolute(feed.home),
    xmlns: NAMESPACES,
    items: [],
    customData: [
      ...linksOf(document, RSS).map(({ rel, href: to, type }) => `<atom:link href="${to}" rel="${rel}" type="${type}"/>`),
      ...(feed.isComplete ? ['<fh:complete/>'] : []),
      ...(document.archive === undefined ? [] : ['<fh:archive/>']),
      `<language>${site.language}</language><copyright>${escapeHtml(site.copyright)}</copyright><docs>https://www.rssboard.org/rss-specification</docs><ttl>720</ttl>`,
      `<image><url>${absolute(href('/icon.png'))}</url><title>${escapeHtml(feed.title)}</title><link>${absolute(feed.home)}</link></image>`,
      change === undefined ? '' : `<lastBuildDate>${change.toUTCString()}</lastBuildDate>`,
    ].join(''),
  });
  return split(xml.replace(/^<\?xml[^>]*\?>/, (head) => `${head}${STYLE}`), '</channel>');
}

function writeAtomEntry({ id, title, link, published, updated, categories, correction, piece }: FeedEntry, content: string): Promise<string> {
  const entry = {
    id,
    title: { type: 'text', value: title },
    links: [{ href: link, rel: 'alternate', type: 'text/html' }],
    published,
    updated,
    authors: [{ name: site.name }],
    categories: categories.map((term) => ({ term })),
    summary: { type: 'text', value: correction ?? piece.summary },
    content: { type: 'html', value: content },
  };
  return Promise.resolve(take(generateAtomFeed({ id: '.', title: { type: 'text', value: '.' }, updated, entries: [entry] }, { lenient: true }), '<entry>', '</entry>'));
}

function writeAtom(document: FeedDocument): Promise<Frame> {
  const { feed } = document;
  const xml = generateAtomFeed(
    {
      id: `tag:${site.tagAuthority},2026:feeds${feed.home.slice(site.base.length - 1)}`,
      title: { type: 'text', value: feed.title },
      subtitle: { type: 'text', value: feed.holds },
      updated: changeOf(document) ?? NAMED,
      rights: { type: 'text', value: site.copyright },
      icon: absolute(href('/favicon.svg')),
      authors: [{ name: site.name, uri: absolute(href('/')) }],
      links: [{ href: absolute(feed.home), rel: 'alternate', type: 'text/html' }, ...linksOf(document, ATOM)],
    },
    { lenient: true },
  );
  const marks = [feed.isComplete ? '<fh:complete/>' : '', document.archive === undefined ? '' : '<fh:archive/>'].join('');
  const framed = xml.replace(/^(<\?xml[^>]*\?>)\s*<feed ([^>]*)>/, (_, head: string, attributes: string) => `${head}${STYLE}\n<feed xmlns:fh="${NAMESPACES.fh}" xml:lang="${site.language}" ${attributes}>${marks}`);
  return Promise.resolve(split(framed, '</feed>'));
}

function writeJsonItem({ id, title, link, published, updated, categories, correction, piece }: FeedEntry, content: string): Promise<string> {
  const { items } = generateJsonFeed({ title: '.', items: [{ id, url: link, title, summary: correction ?? piece.summary, content_html: content, date_published: published, date_modified: updated, tags: categories, language: site.language }] }, { lenient: true }) as { items: object[] };
  return Promise.resolve(JSON.stringify(items[0]));
}

function writeJson({ feed, home }: FeedDocument): Promise<Frame> {
  const json = generateJsonFeed(
    {
      title: feed.title,
      description: feed.holds,
      home_page_url: absolute(feed.home),
      feed_url: absolute(addressOf({ home }, JSON_FEED)),
      icon: absolute(href('/icon.png')),
      language: site.language,
      authors: [{ name: site.name, url: absolute(href('/')) }],
      ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
      items: [],
    },
    { lenient: true },
  ) as Record<string, unknown>;
  const { items: _, ...facts } = json;
  return Promise.resolve([`${JSON.stringify(facts).slice(0, -1)},"items":[`, ']}']);
}

/** An element of a document, from the first of its marks to the last. */
function take(xml: string, from: string, to: string): string {
  return xml.slice(xml.indexOf(from), xml.lastIndexOf(to) + to.length);
}

/** A document before its last end tag, and from there. */
function split(xml: string, endTag: string): Frame {
  const at = xml.lastIndexOf(endTag);
  return [xml.slice(0, at), xml.slice(at)];
}

/** Where a document is, and its way through the history (RFC 5005, section 4). */
function linksOf({ home, feed, archive, previous, next }: FeedDocument, format: FeedFormat): { rel: string; href: string; type: string }[] {
  const link = (rel: string, to: string | undefined) => (to === undefined ? [] : [{ rel, href: absolute(addressOf({ home: to }, format)), type: format.type }]);
  return [
    ...link('self', home),
    ...(archive === undefined ? [] : link('current', feed.home)),
    ...link('prev-archive', previous),
    ...link('next-archive', next),
    ...(hub === undefined ? [] : [{ rel: 'hub', href: hub, type: format.type }]),
  ];
}
