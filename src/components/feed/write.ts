import { getRssString } from '@astrojs/rss';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { escapeHtml } from '../../model/html.ts';
import { addressOf, changeOf, type FeedDocument, type FeedEntry } from '../../model/feeds.ts';
import { absolute, feedFormats, href, hub, site, type FeedFormat } from '../../site.ts';

/** A document with the content of each entry, in its order. */
export interface Written {
  document: FeedDocument;
  contents: readonly string[];
}

/** A feed document in one format: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
export async function writeFeed(written: Written, format: FeedFormat): Promise<string> {
  return { 'rss.xml': writeRss, 'atom.xml': writeAtom, 'feed.json': writeJson }[format.file](written);
}

const [RSS, ATOM, JSON_FEED] = feedFormats;

/** A browser shows the titles by this style alone; there is no XSLT. */
const STYLE = `<?xml-stylesheet type="text/css" href="${href('/feed.css')}"?>`;

async function writeRss({ document, contents }: Written): Promise<string> {
  const { feed, entries } = document;
  const change = changeOf(document);
  const xml = await getRssString({
    title: feed.title,
    description: feed.holds,
    site: absolute(feed.home),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/', fh: 'http://purl.org/syndication/history/1.0' },
    items: entries.map((entry, index) => ({ title: entry.title, link: entry.link, pubDate: entry.published, description: entry.correction ?? entry.piece.summary, categories: entry.categories, customData: ofItem(entry), content: contents[index] ?? '' })),
    customData: [
      ...linksOf(document, RSS).map(({ rel, href: to, type }) => `<atom:link href="${to}" rel="${rel}" type="${type}"/>`),
      ...(feed.isComplete ? ['<fh:complete/>'] : []),
      ...(document.archive === undefined ? [] : ['<fh:archive/>']),
      `<language>${site.language}</language><copyright>${escapeHtml(site.copyright)}</copyright><docs>https://www.rssboard.org/rss-specification</docs><ttl>720</ttl>`,
      `<image><url>${absolute(href('/icon.png'))}</url><title>${escapeHtml(feed.title)}</title><link>${absolute(feed.home)}</link></image>`,
      change === undefined ? '' : `<lastBuildDate>${change.toUTCString()}</lastBuildDate>`,
    ].join(''),
  });
  return xml.replace(/^<\?xml[^>]*\?>/, (head) => `${head}${STYLE}`);
}

function ofItem({ id }: FeedEntry): string {
  return `<guid isPermaLink="false">${escapeHtml(id)}</guid><dc:creator>${escapeHtml(site.name)}</dc:creator><source url="${absolute(href('/rss.xml'))}">${escapeHtml(site.name)}</source>`;
}

function writeAtom({ document, contents }: Written): Promise<string> {
  const { feed, entries } = document;
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
      entries: entries.map(({ id, title, link, published, updated, categories, correction, piece }, index) => ({
        id,
        title: { type: 'text', value: title },
        links: [{ href: link, rel: 'alternate', type: 'text/html' }],
        published,
        updated,
        authors: [{ name: site.name }],
        categories: categories.map((term) => ({ term })),
        summary: { type: 'text', value: correction ?? piece.summary },
        content: { type: 'html', value: contents[index] ?? '' },
      })),
    },
    { lenient: true },
  );
  const marks = [feed.isComplete ? '<fh:complete/>' : '', document.archive === undefined ? '' : '<fh:archive/>'].join('');
  return Promise.resolve(xml.replace(/^(<\?xml[^>]*\?>)\s*<feed ([^>]*)>/, (_, head: string, attributes: string) => `${head}${STYLE}\n<feed xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${site.language}" ${attributes}>${marks}`));
}

function writeJson({ document, contents }: Written): Promise<string> {
  const { feed, entries, home, previous } = document;
  const json = generateJsonFeed(
    {
      title: feed.title,
      description: feed.holds,
      home_page_url: absolute(feed.home),
      feed_url: absolute(addressOf({ home }, JSON_FEED)),
      ...(previous === undefined ? {} : { next_url: absolute(addressOf({ home: previous }, JSON_FEED)) }),
      icon: absolute(href('/icon.png')),
      language: site.language,
      authors: [{ name: site.name, url: absolute(href('/')) }],
      ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
      items: entries.map(({ id, title, link, published, updated, categories, correction, piece }, index) => ({ id, url: link, title, summary: correction ?? piece.summary, content_html: contents[index] ?? '', date_published: published, date_modified: updated, tags: categories, language: site.language })),
    },
    { lenient: true },
  );
  return Promise.resolve(JSON.stringify(json));
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
