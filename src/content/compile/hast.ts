import type { Properties } from '../body.ts';

/** A node of hast (syntax-tree/hast) or of its MDX, as Sätteri gives it. */
export interface Tree {
  type: string;
  children: Tree[];
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  name?: string | null;
  attributes?: { name?: string; value?: string | { value: string } | null }[];
  /** Where it stands in the text; lines and columns count from 1, offsets from 0 (UTF-16). */
  position?: { start: Point; end: Point };
}

interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A copy that stands alone. What Sätteri gives are parts of one long text, and each of them keeps the whole in memory. */
export function detach<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** How many words a text has, as spaces part them; a mark alone is none. A regular expression takes twice as long. */
export function countWords(text: string): number {
  let words = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    if (!isInWord && isWordCharacter(text, at)) {
      isInWord = true;
      words += 1;
    } else if (isInWord && isSpace(text, at)) isInWord = false;
  }
  return words;
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < ASCII)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /^\s/.test(text.charAt(at));
}

/** Below it, a character is known by its code. */
const ASCII = 0x80;

/**
 * The properties of a hast element under the names of HTML's attributes: `class`, `data-footnote-ref` and
 * `aria-describedby` for `className`, `dataFootnoteRef` and `ariaDescribedBy`.
 */
export function readProperties(properties: Record<string, unknown> = {}): Properties {
  const pairs = Object.entries(properties).map(([name, value]) => [
    attributeName(name),
    Array.isArray(value) ? value.join(' ') : value,
  ]);
  return Object.fromEntries(pairs) as Properties;
}

function attributeName(property: string): string {
  if (property.startsWith('aria')) return `aria-${property.slice(4).toLowerCase()}`;
  if (property.startsWith('data'))
    return property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return REACT_NAMES[property] ?? property.toLowerCase();
}

/** Attributes that JSX and hast name differently from HTML. */
export const REACT_NAMES: Record<string, string> = { className: 'class', htmlFor: 'for' };

/** A page has no style attribute (a policy without `unsafe-inline` refuses them): a cell is aligned by its class. */
export function alignByClass({ style, ...properties }: Properties): Properties {
  const side = /^text-align: ?(\w+)$/.exec(String(style ?? ''))?.[1];
  return side === undefined ? properties : { ...properties, class: `to-${side}` };
}

/** Whether a tree has more levels than some number. */
export function isDeeperThan(tree: Tree, levels: number): boolean {
  let level: Tree[] = [tree];
  for (let depth = 0; depth <= levels; depth += 1) level = level.flatMap(({ children = [] }) => children);
  return level.length > 0;
}

/** A text with one space between two words. */
export function flatten(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The beginning of a text, as messages show it. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** How often some words stand in a text. */
export function countIn(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}

/** All text below a node, without the numbers of footnotes. */
export function textOf(node: Tree): string {
  if (node.properties?.['dataFootnoteRef'] !== undefined) return '';
  return node.value ?? node.children?.map(textOf).join('') ?? '';
}
