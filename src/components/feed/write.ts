import { getRssString } from '@astrojs/rss';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { addressOf, changeOf, type FeedDocument, type FeedEntry } from '../../model/feeds.ts';
import { escapeHtml } from '../../model/html.ts';
import { absolute, feedFormats, href, hub, site, type FeedFormat } from '../../site.ts';

/** The content of an entry as HTML. */
export type Render = (entry: FeedEntry) => Promise<string>;

/** A feed document in one format: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
export async function writeFeed(document: FeedDocument, format: FeedFormat, render: Render): Promise<string> {
  const { item, frame } = WRITERS[format.file];
  const items: string[] = [];
  for (const entry of document.entries) items.push(await once(entry, format, async () => item(entry, await render(entry))));
  return frame(document, items);
}

/** Several feeds carry one entry, which is the same in all of them: it is written once for each format. */
function once(entry: FeedEntry, { file }: FeedFormat, write: () => Promise<string>): Promise<string> {
  // In a preview a piece changes and keeps its id.
  if (import.meta.env.DEV) return write();
  if (written.file !== file) written = { file, texts: new Map() };
  const text = written.texts.get(entry.id) ?? write();
  written.texts.set(entry.id, text);
  return text;
}

/** The documents of one format are made one after the other: what was written for another need not be kept. */
let written: { file: FeedFormat['file'] | undefined; texts: Map<string, Promise<string>> } = { file: undefined, texts: new Map() };

/** How an entry is written, and a document around its entries. */
const WRITERS: Record<FeedFormat['file'], { item: (entry: FeedEntry, content: string) => Promise<string>; frame: (document: FeedDocument, items: string[]) => Promise<string> }> = {
  'rss.xml': { item: writeRssItem, frame: writeRss },
  'atom.xml': { item: writeAtomEntry, frame: writeAtom },
  'feed.json': { item: writeJsonItem, frame: writeJson },
};

const [RSS, ATOM, JSON_FEED] = feedFormats;

/** A browser shows the titles by this style alone; there is no XSLT. */
const STYLE = `<?xml-stylesheet type="text/css" href="${href('/feed.css')}"?>`;

const NAMESPACES = { content: 'http://purl.org/rss/1.0/modules/content/', atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/', fh: 'http://purl.org/syndication/history/1.0' };

async function writeRssItem({ id, title, link, published, categories, correction, piece }: FeedEntry, content: string): Promise<string> {
  const customData = `<guid isPermaLink="false">${escapeHtml(id)}</guid><dc:creator>${escapeHtml(site.name)}</dc:creator><source url="${absolute(href('/rss.xml'))}">${escapeHtml(site.name)}</source>`;
  // The content is most of an item; it is put in afterwards, so that nothing looks through it again.
  const item = { title, link, pubDate: published, description: correction ?? piece.summary, categories, customData, content: '.' };
  const xml = await getRssString({ title: '.', description: '.', site: site.origin, xmlns: NAMESPACES, items: [item] });
  return put(take(xml, '<item>', '</item>').replace('<content:encoded>.', '<content:encoded>'), [escapeHtml(content)], '</content:encoded>');
}

async function writeRss(document: FeedDocument, items: string[]): Promise<string> {
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
  return put(xml, items, '</channel>').replace(/^<\?xml[^>]*\?>/, (head) => `${head}${STYLE}`);
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

function writeAtom(document: FeedDocument, items: string[]): Promise<string> {
  const { feed } = document;
  const xml = generateAtomFeed(
    {
      id: `tag:${site.tagAuthority},2026:feeds${feed.home.slice(site.base.length - 1)}`,
      title: { type: 'text', value: feed.title },
      subtitle: { type: 'text', value: feed.holds },
      updated: changeOf(document) ?? new Date(0),
      rights: { type: 'text', value: site.copyright },
      icon: absolute(href('/favicon.svg')),
      authors: [{ name: site.name, uri: absolute(href('/')) }],
      links: [{ href: absolute(feed.home), rel: 'alternate', type: 'text/html' }, ...linksOf(document, ATOM)],
    },
    { lenient: true },
  );
  const marks = [feed.isComplete ? '<fh:complete/>' : '', document.archive === undefined ? '' : '<fh:archive/>'].join('');
  const framed = xml.replace(/^(<\?xml[^>]*\?>)\s*<feed ([^>]*)>/, (_, head: string, attributes: string) => `${head}${STYLE}\n<feed xmlns:fh="${NAMESPACES.fh}" xml:lang="${site.language}" ${attributes}>${marks}`);
  return Promise.resolve(put(framed, items, '</feed>'));
}

function writeJsonItem({ id, title, link, published, updated, categories, correction, piece }: FeedEntry, content: string): Promise<string> {
  const { items } = generateJsonFeed({ title: '.', items: [{ id, url: link, title, summary: correction ?? piece.summary, content_html: content, date_published: published, date_modified: updated, tags: categories, language: site.language }] }, { lenient: true }) as { items: object[] };
  return Promise.resolve(JSON.stringify(items[0]));
}

function writeJson({ feed, home }: FeedDocument, items: string[]): Promise<string> {
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
  return Promise.resolve(`${JSON.stringify(facts).slice(0, -1)},"items":[${items.join(',')}]}`);
}

/** An element of a document, from the first of its marks to the last. */
function take(xml: string, from: string, to: string): string {
  return xml.slice(xml.indexOf(from), xml.lastIndexOf(to) + to.length);
}

/** A document with elements before its last end tag. */
function put(xml: string, items: readonly string[], before: string): string {
  const at = xml.lastIndexOf(before);
  return `${xml.slice(0, at)}${items.join('\n')}${xml.slice(at)}`;
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
