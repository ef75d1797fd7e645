import { propsOf, type Joined } from '../library/body-links.ts';
import { type BodyPart, type Use } from '../content/body.ts';
import { escapeHtml } from '../content/html.ts';

/** A component as HTML for feed readers: words, tables and pictures. `inner` is the HTML of what stands inside it. */
export type FeedRendition = (props: never, inner: string) => string;

/** A body as HTML, with each component in its feed rendition. */
export function writeFeedBody(
  parts: readonly BodyPart[],
  components: Record<string, FeedRendition>,
  joined: Joined,
): string {
  const write = (all: readonly BodyPart[]): string =>
    all.map((part) => (typeof part === 'string' ? part : writeUse(part))).join('');
  const writeUse = (use: Use): string => {
    const component = components[use.name];
    if (component === undefined) throw new Error(`<${use.name}> has no rendition for feeds.`);
    return component(propsOf(use, joined) as never, write(use.parts));
  };
  return write(parts);
}

/**
 * HTML of ours as any feed reader can show it: no class, no id, no script, and every address absolute. `link` is the
 * address of the piece, against which its own addresses are read. The HTML is ours or an author's who was checked, so
 * that a `>` always ends a tag.
 */
export function cleanFeedHtml(html: string, link: string): string {
  return html
    .replaceAll(/<(script|style|svg|noscript|template)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(
      /<(\/?)([a-z][a-z0-9-]*)((?:\s[^>]*)?)>/gi,
      (whole, end: string, tag: string, attributes: string) => {
        // Most are these.
        if (attributes === '' && PLAIN.has(tag)) return whole;
        const name = RENAMED[tag.toLowerCase()] ?? tag.toLowerCase();
        if (!ALLOWED.has(name)) return '';
        return end === ''
          ? `<${name}${cleanAttributes(name, attributes, link)}${VOID.has(name) ? '/' : ''}>`
          : `</${name}>`;
      },
    )
    .replaceAll(/\n\s*\n/g, '\n')
    .trim();
}

function cleanAttributes(tag: string, attributes: string, link: string): string {
  const kept = KEPT[tag];
  if (kept === undefined) return '';
  return [...attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)]
    .filter(([, name = '']) => kept.includes(name))
    .map(
      ([, name = '', value = '']) =>
        ` ${name}="${name === 'href' || name === 'src' ? resolve(value, link) : value}"`,
    )
    .join('');
}

/** A whole address, as an attribute has it. One that cannot be read leads to the piece. */
function resolve(value: string, link: string): string {
  const address = value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  const whole = URL.canParse(address, link) ? new URL(address, link) : new URL(link);
  return escapeHtml(/^(?:https?|mailto):$/.test(whole.protocol) ? whole.href : link).replaceAll(
    '"',
    '&quot;',
  );
}

/** Elements that feed readers know under another name. */
const RENAMED: Record<string, string> = { section: 'div', h1: 'h2' };

const KEPT: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
  td: ['colspan'],
  th: ['colspan'],
  time: ['datetime'],
};

const VOID = new Set(['br', 'hr', 'img']);

const ALLOWED = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'blockquote',
    'br',
    'cite',
    'code',
    'dd',
    'del',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ],
  ...[
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'samp',
    'small',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'time',
    'tr',
    'ul',
  ],
]);

/** Elements that stay as they are when they have no attributes. */
const PLAIN = new Set([...ALLOWED].filter((name) => !VOID.has(name)));
