import { escapeHtml } from '../content/html.ts';
import { propsOf, type Joined } from '../library/body-links.ts';
import { type BodyPart, type Use } from '../content/body.ts';

/** A component in plain text. `inner` is the plain text of what stands inside it. */
export type TextRendition = (props: never, inner: string) => string;

/** A body in plain text, with an empty line between two blocks: for search, `llms.txt` and e-mail. */
export function writePlainText(
  parts: readonly BodyPart[],
  components: Record<string, TextRendition>,
  joined: Joined,
): string {
  const write = (all: readonly BodyPart[]): string =>
    tidy(all.map((part) => (typeof part === 'string' ? readRun(part) : writeUse(part))).join(''));
  const writeUse = (use: Use): string => {
    const component = components[use.name];
    if (component === undefined) throw new Error(`<${use.name}> has no rendition in plain text.`);
    const text = component(propsOf(use, joined) as never, write(use.parts));
    return use.isInline ? text : `\n\n${text}\n\n`;
  };
  return write(parts);
}

/**
 * A body as HTML that holds its words, its headings with their ids, and components in plain text: what a search reads.
 */
export function writeSearchBody(
  parts: readonly BodyPart[],
  components: Record<string, TextRendition>,
  joined: Joined,
): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const text = escapeHtml(writePlainText([part], components, joined));
      return part.isInline ? text : `<p>${text}</p>`;
    })
    .join('');
}

/** The words of a run. Its tags are ours, so that a `>` always ends one. */
function readRun(html: string): string {
  const text = (html.includes(' data-footnote') ? numberNotes(html) : html)
    .replaceAll(/\n/g, ' ')
    .replaceAll(/ ?<(\/?)([a-z0-9-]+)[^>]*> ?/gi, (tag, end: string, name: string) => {
      const mark = (end === '' ? BEFORE : AFTER)[name];
      return mark ?? tag.replaceAll(/<[^>]*>/g, '');
    });
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Footnotes as `[1]`, in the text and before the note itself, without the way back. */
function numberNotes(html: string): string {
  let number = 0;
  return html
    .replaceAll(/<sup><a [^>]*data-footnote-ref[^>]*>([^<]*)<\/a><\/sup>/g, '[$1]')
    .replaceAll(/ ?<a [^>]*data-footnote-backref[^>]*>.*?<\/a>/g, '')
    .replaceAll(/<li id="user-content-fn-[^>]*>\s*(?:<p>)?/g, () => `<p>[${(number += 1)}] `);
}

/** Blocks are an empty line apart, and no line begins or ends with a space. */
function tidy(text: string): string {
  return text
    .replaceAll(/[ \t]{2,}|\t/g, ' ')
    .replaceAll(/ ?(?:\| ?)?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/ ?\| ?$/, '')
    .trim();
}

const BLOCKS = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'pre',
  'blockquote',
  'section',
  'div',
  'hr',
  'table',
];
const all = (names: readonly string[], mark: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, mark]));

const BEFORE: Record<string, string> = {
  ...all(BLOCKS, '\n\n'),
  ...all(['br', 'dt', 'dd', 'tr'], '\n'),
  li: '\n- ',
};
const AFTER: Record<string, string> = { ...all(BLOCKS, '\n\n'), ...all(['th', 'td'], ' | ') };
