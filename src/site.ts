/**
 * What is true of the whole site: its name, address, language and signposts.
 * Anyone may import it; it imports nothing.
 */

/** Where the site will be served. `SITE_URL` sets the origin, `BASE_PATH` the folder below it. */
const origin = readOrigin(process.env['SITE_URL'] ?? 'https://product-management.example');
const base = readBase(process.env['BASE_PATH'] ?? '/');

export const site = {
  name: '(product) Management',
  description:
    'Satire by product managers whose North Star is no work, only influence, beside straight answers from real mentors.',
  language: 'en-GB',
  /** A date written without a time begins at midnight in this zone. */
  timeZone: 'UTC',
  origin,
  base,
  /** Who mints the ids of the feeds (RFC 4151, section 2). It is not where the site lives: never change it. */
  tagAuthority: 'product-management.example',
  copyright: '© (product) Management. The texts are under CC BY 4.0.',
} as const;

/** The words in the masthead, in order. `voice` marks the two desks. */
export const navigation = [
  { label: 'Satire', path: '/articles/', voice: 'satire' },
  { label: 'Sincerely', path: '/questions/', voice: 'sincere' },
  { label: 'Series', path: '/series/', voice: undefined },
  { label: 'Subscribe', path: '/subscribe/', voice: undefined },
] as const;

/**
 * The feeds that are not of one series, topic or mentor: routes, autodiscovery, the subscribe page and OPML read this
 * list. Each lies at its `path`, in every format. `hub` would be a WebSub hub (W3C WebSub, section 4) to which the
 * site's host reports each change; without one, none is named.
 */
export const feeds = [
  {
    path: '/',
    of: 'everything',
    title: site.name,
    voice: undefined,
    holds: 'Everything, in full, each piece labelled with its voice.',
  },
  {
    path: '/articles/',
    of: 'satire',
    title: `The satire, ${site.name}`,
    voice: 'satire',
    holds: 'The memos alone. Nothing in them should be acted on.',
  },
  {
    path: '/questions/',
    of: 'sincere',
    title: `The sincere desk, ${site.name}`,
    voice: 'sincere',
    holds: 'Questions and answers alone, without a joke.',
  },
  {
    path: '/corrections/',
    of: 'updates',
    title: `Updates and corrections, ${site.name}`,
    voice: undefined,
    holds: 'Corrections, and the pieces that follow earlier ones up.',
  },
] as const;

export const hub: string | undefined = undefined;

/** How each feed is written. */
export const feedFormats = [
  { file: 'rss.xml', name: 'RSS', type: 'application/rss+xml' },
  { file: 'atom.xml', name: 'Atom', type: 'application/atom+xml' },
  { file: 'feed.json', name: 'JSON', type: 'application/feed+json' },
] as const;

export type FeedFormat = (typeof feedFormats)[number];

/**
 * Where readers can ask the desk, and where they can answer a question: a form, a mailbox, an issue tracker. What has no
 * address is not offered; only a page that takes answers tells search engines that it does.
 */
export const desk: { ask?: string; answer?: string } = {};

/**
 * Where somebody reports that the site is not safe (`security.txt`): a mailbox or a form. Without one it names the page of
 * corrections, on which there is a mailbox.
 */
export const security: { contact?: `mailto:${string}` | `https://${string}` } = {};

/** A path of this site (`/articles/`) as an address that works under the base path (`/pm/articles/`). */
export function href(path: `/${string}`): string {
  return site.base === '/' ? path : site.base.slice(0, -1) + path;
}

/** An address made by `href`, with its origin: `https://host/pm/articles/`. */
export function absolute(address: string): string {
  return new URL(address, site.origin).href;
}

function readOrigin(text: string): string {
  if (!URL.canParse(text))
    throw new Error(`SITE_URL is "${text}", which is not an address. Write it like https://example.org.`);
  const url = new URL(text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL is "${text}". Write only the origin (${url.origin}) and put the folder in BASE_PATH.`,
    );
  return url.origin;
}

function readBase(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~/-]*$/.test(inner)) throw new Error(`BASE_PATH is "${text}". Write a plain path such as /pm/.`);
  return inner === '' ? '/' : `/${inner}/`;
}
