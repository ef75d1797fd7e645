/** A node of hast (syntax-tree/hast) or of its MDX, as Sätteri gives it. */
export interface Tree {
  type: string;
  children: Tree[];
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  name?: string | null;
  attributes?: { name?: string; value?: string | { value: string } | null }[];
  position?: { start: { line: number } };
}

/** A copy that stands alone. What Sätteri gives are parts of one long text, and each of them keeps the whole in memory. */
export function detach<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** How many words a text has, as spaces part them; a mark alone is none. From sign to sign: an expression needs twice as long. */
export function countWords(text: string): number {
  let words = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    if (!isInWord && isWordSign(text, at)) {
      isInWord = true;
      words += 1;
    } else if (isInWord && isSpace(text, at)) isInWord = false;
  }
  return words;
}

function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < ASCII)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /^\s/.test(text.charAt(at));
}

/** Below it, a sign is known by its number. */
const ASCII = 0x80;

/** A page has no style attribute (a policy without `unsafe-inline` refuses them): a cell is aligned by its class. */
export function alignByClass(properties: Record<string, unknown>): void {
  const side = /^text-align: ?(\w+)$/.exec(String(properties['style'] ?? ''))?.[1];
  if (side === undefined) return;
  delete properties['style'];
  properties['className'] = `to-${side}`;
}

/** A text with one space between two words. */
export function flatten(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** How often some words stand in a text. */
export function countIn(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}

/** All text below a node. */
export function textOf(node: Tree): string {
  return node.value ?? node.children?.map(textOf).join('') ?? '';
}
