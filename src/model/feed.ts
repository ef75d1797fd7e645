import sanitizeHtml from 'sanitize-html';
import { absolute, site } from '../site.ts';
import { isoDay } from './dates.ts';
import { KINDS, VOICES } from './kinds.ts';
import type { Library, Piece } from './types.ts';

/** One item of a feed, without its content. */
export interface FeedItem {
  piece: Piece;
  /** A `tag:` URI (RFC 4151) of the first slug that the piece had: it changes neither with its address nor with the site's. */
  id: string;
  title: string;
  link: string;
  published: Date;
  /** The voice first, then the topics. */
  categories: string[];
}

/** How many pieces the feed carries: the newest. */
export const FEED_LENGTH = 20;

/** The newest visible pieces as items, in the library's order: newest first. */
export function buildFeedItems(library: Library): FeedItem[] {
  return library.pieces.slice(0, FEED_LENGTH).map(buildItem);
}

/** The newest change that a reader could notice, if there is anything to read: what a feed calls its last build. */
export function lastChangeOf(pieces: readonly Piece[]): Date | undefined {
  const changes = pieces.map(({ published, updated }) => (updated ?? published).getTime());
  return changes.length === 0 ? undefined : new Date(Math.max(...changes));
}

/**
 * HTML as any feed reader can show it: every address absolute, and nothing but words, tables and pictures.
 * `link` is the address of the piece, against which its own addresses are read.
 */
export function cleanHtml(html: string, link: string): string {
  const resolve = (address: string | undefined) => (address !== undefined && URL.canParse(address, link) ? new URL(address, link).href : '');
  return sanitizeHtml(html, {
    allowedTags: ALLOWED,
    allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'], ol: ['start'], td: ['colspan'], th: ['colspan'], time: ['datetime'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    // What stands inside these is not prose either.
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'svg', 'template'],
    transformTags: {
      a: (tagName, { href, ...attributes }) => ({ tagName, attribs: { ...attributes, href: resolve(href) } }),
      img: (tagName, { src, ...attributes }) => ({ tagName, attribs: { ...attributes, src: resolve(src) } }),
    },
  })
    .replaceAll(/\n\s*\n/g, '\n')
    .trim();
}

/** The words of a piece of HTML, one space between blocks: what a search index reads. */
export function toPlainText(html: string): string {
  const spaced = html.replaceAll(/<\/(?:p|li|h\d|td|th|tr|figcaption)>/g, ' $&');
  const text = sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} });
  return decodeEntities(text).replaceAll(/\s+/g, ' ').trim();
}

function buildItem(piece: Piece): FeedItem {
  const { kind, firstSlug, voice, title, published, path, topics } = piece;
  return {
    piece,
    id: `tag:${site.tagAuthority},${isoDay(published)}:${KINDS[kind].folder}/${firstSlug}`,
    title: VOICES[voice].title(title),
    link: absolute(path),
    published,
    categories: [voice, ...topics.map(({ name }) => name)],
  };
}

/** The three references that sanitize-html writes. */
function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const ALLOWED = [
  'a', 'abbr', 'b', 'blockquote', 'br', 'cite', 'code', 'dd', 'del', 'dfn', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6',
  'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'time', 'tr', 'ul',
];
