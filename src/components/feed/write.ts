import { getRssString } from '@astrojs/rss';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { DocumentParts } from '../../loaders/documents.ts';
import { addressOf, changeOf, type FeedDocument, type FeedEntry } from '../../model/feeds.ts';
import { escapeHtml } from '../../model/html.ts';
import { absolute, feedFormats, href, hub, site, type FeedFormat } from '../../site.ts';

/** The content of an entry as HTML. */
export type Render = (entry: FeedEntry) => Promise<string>;

/**
 * A feed document in one format: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1, in UTF-8. Its entries stand in other
 * documents too, and each is written once: a site has many more of them than pages.
 */
export async function writeFeed(document: FeedDocument, format: FeedFormat, render: Render): Promise<DocumentParts> {
  const { write, frame, between } = WRITERS[format.file];
  const { contents, items } = keptFor(format);
  const added: string[] = [];
  const missing = document.entries.filter(({ id }) => !items.has(id));
  for (const [at, [head, tail]] of (await write(missing)).entries()) {
    const entry = missing[at]!;
    const known = contents.get(entry.id);
    const html = known === undefined ? await render(entry) : '';
    const escaped = escapeHtml(html);
    const content = known ?? { xml: keep(escaped), json: keep(JSON.stringify(html)) };
    contents.set(entry.id, content);
    items.set(entry.id, [keep(head), content[format === JSON_FEED ? 'json' : 'xml'], keep(tail)]);
    added.push(head, format === JSON_FEED ? '""' : escaped, tail, between);
  }
  const [before, after] = await frame(document);
  const separator = Buffer.from(between);
  const carried = document.entries.flatMap(({ id }, at) => [...(at === 0 ? [] : [separator]), ...items.get(id)!]);
  return { parts: [Buffer.from(before), ...carried, Buffer.from(after)], added: [before, ...added.slice(0, -1), after] };
}

/** The content of an entry as it stands in a document. To look through it again for each format would be most of the work. */
interface Content {
  xml: Buffer;
  json: Buffer;
}

/** A text as bytes. Many share one piece of memory: to ask for it ten thousand times takes longer than to write to it. */
function keep(text: string): Buffer {
  const most = 3 * text.length;
  if (most > slab.length) slab = Buffer.allocUnsafeSlow(Math.max(SLAB, most));
  const bytes = slab.subarray(0, slab.write(text));
  slab = slab.subarray(bytes.length);
  return bytes;
}

const SLAB = 4_000_000;

let slab = Buffer.alloc(0);

/** What was written for this build: the content of each entry, and the items of one format. */
interface Kept {
  contents: Map<string, Content>;
  items: Map<string, readonly Buffer[]>;
}

/** The documents of one format are made one after the other: the items of another need not be kept. */
function keptFor(format: FeedFormat): Kept {
  // In a preview a piece changes and keeps its id.
  if (import.meta.env.DEV) return { contents: new Map(), items: new Map() };
  if (kept.format !== format) kept = { format, contents: kept.contents, items: new Map() };
  return kept;
}

/** How entries are written, each before and after its content, what stands between two, and the document before and after all. */
interface Writer {
  write: (entries: readonly FeedEntry[]) => Promise<Frame[]>;
  frame: (document: FeedDocument) => Promise<Frame>;
  between: string;
}

type Frame = readonly [before: string, after: string];

const WRITERS: Record<FeedFormat['file'], Writer> = {
  'rss.xml': { write: writeRssItems, frame: writeRss, between: '\n' },
  'atom.xml': { write: writeAtomEntries, frame: writeAtom, between: '\n' },
  'feed.json': { write: writeJsonItems, frame: writeJson, between: ',' },
};

const [RSS, ATOM, JSON_FEED] = feedFormats;

let kept: Kept & { format?: FeedFormat } = { contents: new Map(), items: new Map() };

/** The year in which our feeds got their names: one that is empty has not changed since. */
const NAMED = new Date('2026-01-01T00:00:00Z');

/** A browser shows the titles by this style alone; there is no XSLT. */
const STYLE = `<?xml-stylesheet type="text/css" href="${href('/feed.css')}"?>`;

const NAMESPACES = { content: 'http://purl.org/rss/1.0/modules/content/', atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/', fh: 'http://purl.org/syndication/history/1.0' };

async function writeRssItems(entries: readonly FeedEntry[]): Promise<Frame[]> {
  if (entries.length === 0) return [];
  const items = entries.map(({ title, link, published, categories, correction, piece }) => ({
    title,
    link,
    pubDate: published,
    description: correction ?? piece.summary,
    categories,
    source: { url: absolute(href('/rss.xml')), title: site.name },
    content: '.',
  }));
  const xml = await getRssString({ title: '.', description: '.', site: site.origin, xmlns: NAMESPACES, items });
  const written = take(xml, '<item>', '</item>').split(/(?<=<\/item>)/);
  return written.map((item, at) => {
    // The package takes the link for the id. To give it ours as XML, it would have to parse them.
    const named = item.replace(/<guid .*?<\/guid>/, () => `<guid isPermaLink="false">${escapeHtml(entries[at]!.id)}</guid><dc:creator>${escapeHtml(site.name)}</dc:creator>`);
    return around(named, '<content:encoded>', '.', '</content:encoded>');
  });
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

/** One after the other: in a title that stands as CDATA, an end tag would not end an entry. */
function writeAtomEntries(entries: readonly FeedEntry[]): Promise<Frame[]> {
  return Promise.resolve(
    entries.map(({ id, title, link, published, updated, categories, correction, piece }) => {
      const entry = {
        id,
        title: { type: 'text', value: title },
        links: [{ href: link, rel: 'alternate', type: 'text/html' }],
        published,
        updated,
        authors: [{ name: site.name }],
        categories: categories.map((term) => ({ term })),
        summary: { type: 'text', value: correction ?? piece.summary },
        content: { type: 'html', value: '.' },
      };
      const xml = generateAtomFeed({ id: '.', title: { type: 'text', value: '.' }, updated, entries: [entry] }, { lenient: true });
      return around(take(xml, '<entry>', '</entry>'), '<content type="html">', '.', '</content>');
    }),
  );
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

function writeJsonItems(entries: readonly FeedEntry[]): Promise<Frame[]> {
  const items = entries.map(({ id, title, link, published, updated, categories, correction, piece }) => ({ id, url: link, title, summary: correction ?? piece.summary, content_html: '.', date_published: published, date_modified: updated, tags: categories, language: site.language }));
  const feed = generateJsonFeed({ title: '.', items }, { lenient: true }) as { items?: object[] };
  return Promise.resolve((feed.items ?? []).map((item) => around(JSON.stringify(item), '"content_html":', '"."', '')));
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

/** An item before and after its content, which is put in later: nothing need look through it again. `content` stands for it. */
function around(item: string, startTag: string, content: string, endTag: string): Frame {
  const [before, after, ...more] = item.split(startTag + content + endTag);
  if (after === undefined || more.length > 0) throw new Error(`A feed item has not one place for its content: ${item}`);
  return [before + startTag, endTag + after];
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
