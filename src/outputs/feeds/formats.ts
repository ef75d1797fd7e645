import { getRssString } from '@astrojs/rss';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { addressOf, changeOf, type FeedDocument, type FeedEntry } from '../../library/feeds.ts';
import { escapeHtml, writeAttributes } from '../../content/html.ts';
import { absolute, feedFormats, href, hub, site, type FeedFormat } from '../../site.ts';

/** How entries are written, each before and after its content, what stands between two, and the document before and after all. */
export interface FormatWriter {
  write: (entries: readonly ShownEntry[]) => Promise<Frame[]>;
  frame: (document: FeedDocument) => Promise<Frame>;
  between: string;
  notation: 'xml' | 'json';
}

/** A picture of an entry, beside its content (Media RSS 1.5.1). */
export interface EntryPicture {
  src: string;
  width: number;
  height: number;
  type: string;
  alt: string;
}

type ShownEntry = FeedEntry & { picture: EntryPicture };

type Frame = readonly [before: string, after: string];

/** RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1, each by the name of its file. */
export const WRITERS: Record<FeedFormat['file'], FormatWriter> = {
  'rss.xml': { write: writeRssItems, frame: writeRss, between: '\n', notation: 'xml' },
  'atom.xml': { write: writeAtomEntries, frame: writeAtom, between: '\n', notation: 'xml' },
  'feed.json': { write: writeJsonItems, frame: writeJson, between: ',', notation: 'json' },
};

const [RSS, ATOM, JSON_FEED] = feedFormats;

/** The year in which our feeds got their names: one that is empty has not changed since. */
const NAMED = new Date('2026-01-01T00:00:00Z');

/** A browser shows the titles by this style alone; there is no XSLT. */
const STYLE = `<?xml-stylesheet type="text/css" href="${href('/feed.css')}"?>`;

const NAMESPACES = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};

async function writeRssItems(entries: readonly ShownEntry[]): Promise<Frame[]> {
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
  const xml = await getRssString({
    title: '.',
    description: '.',
    site: site.origin,
    xmlns: NAMESPACES,
    items,
  });
  const written = take(xml, '<item>', '</item>').split(/(?<=<\/item>)/);
  return written.map((item, at) => {
    // The package takes the link for the id. To give it ours as XML, it would have to parse them.
    const named = item.replace(
      /<guid .*?<\/guid>/,
      () =>
        `<guid isPermaLink="false">${escapeHtml(entries[at]!.id)}</guid>${writeCreators(entries[at]!)}${writeMedia(entries[at]!.picture)}`,
    );
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
      ...linksOf(document, RSS).map(
        ({ rel, href: to, type }) => `<atom:link href="${to}" rel="${rel}" type="${type}"/>`,
      ),
      ...(feed.isComplete ? ['<fh:complete/>'] : []),
      ...(document.archive === undefined ? [] : ['<fh:archive/>']),
      `<language>${site.locale}</language><copyright>${escapeHtml(site.copyright)}</copyright><docs>` +
        'https://www.rssboard.org/rss-specification</docs><ttl>720</ttl>',
      `<image><url>${absolute(href('/icon.png'))}</url><title>${escapeHtml(feed.title)}</title><link>${absolute(feed.home)}</link></image>`,
      change === undefined ? '' : `<lastBuildDate>${change.toUTCString()}</lastBuildDate>`,
    ].join(''),
  });
  return split(
    xml.replace(/^<\?xml[^>]*\?>/, (head) => `${head}${STYLE}`),
    '</channel>',
  );
}

/** One after the other: in a title that stands as CDATA, an end tag would not end an entry. */
function writeAtomEntries(entries: readonly ShownEntry[]): Promise<Frame[]> {
  return Promise.resolve(
    entries.map((one) => {
      const { id, title, link, published, updated, categories, correction, piece, picture } = one;
      const entry = {
        id,
        title: { type: 'text', value: title },
        links: [{ href: link, rel: 'alternate', type: 'text/html' }],
        published,
        updated,
        authors: authorsOf(one, 'uri'),
        categories: categories.map((term) => ({ term })),
        summary: { type: 'text', value: correction ?? piece.summary },
        content: { type: 'html', value: '.' },
      };
      const xml = generateAtomFeed(
        { id: '.', title: { type: 'text', value: '.' }, updated, entries: [entry] },
        { lenient: true },
      );
      const [before, after] = around(
        take(xml, '<entry>', '</entry>'),
        '<content type="html">',
        '.',
        '</content>',
      );
      return [before, after.replace(/(?=<\/entry>$)/, () => writeMedia(picture))] as const;
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
  const marks = [
    feed.isComplete ? '<fh:complete/>' : '',
    document.archive === undefined ? '' : '<fh:archive/>',
  ].join('');
  const framed = xml.replace(
    /^(<\?xml[^>]*\?>)\s*<feed ([^>]*)>/,
    (_, head: string, attributes: string) =>
      `${head}${STYLE}\n<feed xmlns:fh="${NAMESPACES.fh}" xmlns:media="${NAMESPACES.media}" xml:lang="` +
      `${site.locale}" ${attributes}>${marks}`,
  );
  return Promise.resolve(split(framed, '</feed>'));
}

function writeJsonItems(entries: readonly ShownEntry[]): Promise<Frame[]> {
  const items = entries.map((entry) => ({
    id: entry.id,
    url: entry.link,
    title: entry.title,
    summary: entry.correction ?? entry.piece.summary,
    image: entry.picture.src,
    content_html: '.',
    date_published: entry.published,
    date_modified: entry.updated,
    tags: entry.categories,
    language: site.locale,
    ...(entry.piece.by.length === 0 ? {} : { authors: authorsOf(entry, 'url') }),
  }));
  const feed = generateJsonFeed({ title: '.', items }, { lenient: true }) as { items?: object[] };
  return Promise.resolve(
    (feed.items ?? []).map((item) => around(JSON.stringify(item), '"content_html":', '"."', '')),
  );
}

function writeJson({ feed, home }: FeedDocument): Promise<Frame> {
  const json = generateJsonFeed(
    {
      title: feed.title,
      description: feed.holds,
      home_page_url: absolute(feed.home),
      feed_url: absolute(addressOf({ home }, JSON_FEED)),
      icon: absolute(href('/icon.png')),
      language: site.locale,
      authors: [{ name: site.name, url: absolute(href('/')) }],
      ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
      items: [],
    },
    { lenient: true },
  ) as Record<string, unknown>;
  const { items: _, ...facts } = json;
  return Promise.resolve([`${JSON.stringify(facts).slice(0, -1)},"items":[`, ']}']);
}

function writeMedia({ src, width, height, type, alt }: EntryPicture): string {
  const content = writeAttributes({ url: src, type, medium: 'image', width, height });
  return `<media:content${content}><media:description type="plain">${escapeHtml(alt)}</media:description></media:content>`;
}

/** Who signs an entry: those who wrote it, or else the house. `address` is what a format calls the address of somebody. */
function authorsOf<Address extends string>(
  { piece: { by } }: FeedEntry,
  address: Address,
): ({ name: string } & { [key in Address]?: string })[] {
  if (by.length === 0) return [{ name: site.name }] as ReturnType<typeof authorsOf<Address>>;
  return by.map(({ name, path }) => ({ name, [address]: absolute(path) })) as ReturnType<
    typeof authorsOf<Address>
  >;
}

function writeCreators(entry: FeedEntry): string {
  return authorsOf(entry, 'uri')
    .map(({ name }) => `<dc:creator>${escapeHtml(name)}</dc:creator>`)
    .join('');
}

/** An element of a document, from the first of its marks to the last. */
function take(xml: string, from: string, to: string): string {
  return xml.slice(xml.indexOf(from), xml.lastIndexOf(to) + to.length);
}

/**
 * An item before and after its content, which is put in later: nothing need look through it again. `content` stands for
 * it, in the first place that there is: what an author wrote is escaped, or comes after.
 */
function around(item: string, startTag: string, content: string, endTag: string): Frame {
  const at = item.indexOf(startTag + content + endTag) + startTag.length;
  return [item.slice(0, at), item.slice(at + content.length)];
}

/** A document before its last end tag, and from there. */
function split(xml: string, endTag: string): Frame {
  const at = xml.lastIndexOf(endTag);
  return [xml.slice(0, at), xml.slice(at)];
}

/** Where a document is, and its way through the history (RFC 5005, section 4). */
function linksOf(
  { home, feed, archive, previous, next }: FeedDocument,
  format: FeedFormat,
): { rel: string; href: string; type: string }[] {
  const link = (rel: string, to: string | undefined) =>
    to === undefined ? [] : [{ rel, href: absolute(addressOf({ home: to }, format)), type: format.type }];
  return [
    ...link('self', home),
    ...(archive === undefined ? [] : link('current', feed.home)),
    ...link('prev-archive', previous),
    ...link('next-archive', next),
    ...(hub === undefined ? [] : [{ rel: 'hub', href: hub, type: format.type }]),
  ];
}
