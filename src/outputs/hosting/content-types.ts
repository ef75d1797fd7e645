import { lookup } from 'mrmime';

/**
 * The type of what is sent for a path of the site, with its character set where it is text. A folder is its page. A feed has
 * the type of its ending, as hosts send it: browsers show `application/rss+xml` without its style.
 */
export function contentTypeOf(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const name = last.includes('.') ? last : 'index.html';
  const type = OTHERS[name.slice(name.lastIndexOf('.') + 1)] ?? lookup(name) ?? BYTES;
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}

/** What the list of types does not know. */
const OTHERS: Readonly<Record<string, string>> = { opml: 'text/x-opml', ico: 'image/x-icon' };

const BYTES = 'application/octet-stream';

const TEXT = /^text\/|[/+](?:xml|json|javascript)$/;
