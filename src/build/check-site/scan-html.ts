import { unescapeHtml } from '../../content/html.ts';

/** A start tag as it stands in a page. */
export interface StartTag {
  /** In lower case. */
  name: string;
  /** Each attribute that has a value, in the order in which they stand. */
  attributes: readonly AttributePair[];
  /** The tag itself, `<a href="/about/">`. */
  written: string;
  /** The content of an element that holds nothing but text: a style, a script, a title. */
  text: string;
}

export type AttributePair = readonly [name: string, value: string];

/** Who is told of each tag. */
export interface Visitor {
  start: (tag: StartTag) => void;
  end: (name: string) => void;
}

/**
 * Goes through the tags of a page once (WHATWG HTML, section 13.2.5). It reads pages that components of ours have
 * written, in which every tag is whole; a parser that mends what anybody writes needs three to ten times the time.
 */
export function scanHtml(html: string, visitor: Visitor): void {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const next = html.charCodeAt(at + 1);
    if (next === SLASH) {
      const close = endOf(html, '>', at);
      visitor.end(
        html
          .slice(at + 2, close - 1)
          .trimEnd()
          .toLowerCase(),
      );
      at = close;
    } else if (next === EXCLAMATION)
      at = html.startsWith('<!--', at) ? endOf(html, '-->', at) : endOf(html, '>', at);
    else at = readStart(html, at, visitor);
  }
}

const SLASH = 0x2f;
const EXCLAMATION = 0x21;

/** A tag with all its attributes: what an author writes in one opens nothing. */
const START = /<([a-z][\w:-]*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/iy;

/** Elements whose content is text, whatever it looks like. */
const TEXT_ONLY: ReadonlySet<string> = new Set(['style', 'script', 'title', 'textarea']);

function readStart(html: string, at: number, visitor: Visitor): number {
  START.lastIndex = at;
  const match = START.exec(html);
  // A sign that opens nothing is text.
  if (match === null) return at + 1;
  const [written, spelled = '', inside = ''] = match;
  const name = spelled.toLowerCase();
  const after = START.lastIndex;
  const close = TEXT_ONLY.has(name) ? html.indexOf(`</${spelled}`, after) : -1;
  visitor.start({
    name,
    attributes: readAttributes(inside),
    written,
    text: close === -1 ? '' : html.slice(after, close),
  });
  return close === -1 ? after : close;
}

/** From sign to sign: an expression would need half the time of the whole check for it. */
function readAttributes(inside: string): readonly AttributePair[] {
  let equals = inside.indexOf('=');
  if (equals === -1) return NONE;
  const attributes: AttributePair[] = [];
  for (let from = 0; equals !== -1; equals = inside.indexOf('=', from)) {
    const name = inside.slice(from, equals).trimEnd();
    let start = equals + 1;
    while (isSpace(inside.charCodeAt(start))) start += 1;
    const quote = inside.charAt(start);
    const isQuoted = quote === '"' || quote === "'";
    const end = isQuoted ? inside.indexOf(quote, start + 1) : endOfWord(inside, start);
    attributes.push([
      name.slice(startOfLastWord(name)),
      unescapeHtml(inside.slice(isQuoted ? start + 1 : start, end)),
    ]);
    from = isQuoted ? end + 1 : end;
  }
  return attributes;
}

function isSpace(code: number): boolean {
  return code <= 0x20;
}

function startOfLastWord(text: string): number {
  let at = text.length;
  while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

const NONE: readonly AttributePair[] = [];

/** Where something ends that has begun at `at`; at the end of the page where it never does. */
function endOf(html: string, sign: string, at: number): number {
  const found = html.indexOf(sign, at);
  return found === -1 ? html.length : found + sign.length;
}

/** The value of an attribute of a tag, where it has one. */
export function valueOf({ attributes }: Pick<StartTag, 'attributes'>, name: string): string | undefined {
  for (const [own, value] of attributes) if (own === name) return value;
  return undefined;
}
