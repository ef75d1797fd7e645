import { isBlock } from '../html.ts';
import type { Tree } from './hast.ts';

/**
 * A text as a typesetter would have it: curled quotation marks and apostrophes, dashes for two and three hyphens, an
 * ellipsis for three full stops. Sätteri's own would set "rock 'n' roll" and "the '90s and the boys' club" wrongly, and
 * frontmatter does not pass through it.
 */
export function typeset(text: string): string {
  return applyMarks(text, findMarks(text), 0);
}

/** Every text in a value, typeset. */
export function typesetAll(value: unknown): unknown {
  if (typeof value === 'string') return typeset(value);
  if (Array.isArray(value)) return value.map(typesetAll);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typesetAll(inner)]))
    : value;
}

/** Typesets the texts of a compiled body in place, each block as one text. Code and addresses stay as they are. */
export function typesetTree({ children }: Tree): void {
  let pieces: TextRun[] = [];
  const endBlock = () => {
    typesetPieces(pieces);
    pieces = [];
  };
  const visit = (node: Tree): void => {
    const name = node.tagName ?? node.name ?? '';
    if (node.type === 'text') pieces.push({ text: node.value ?? '', node });
    else if (name === 'br') pieces.push({ text: '\n' });
    else if (node.type === 'mdxJsxFlowElement' || isBlock(name)) {
      endBlock();
      if (name !== 'pre') node.children.forEach(visit);
      endBlock();
    } else if (isFixed(node, name)) {
      if (typeof node.properties?.['alt'] === 'string')
        node.properties['alt'] = typeset(node.properties['alt']);
      pieces.push({ text: 'x' });
    } else node.children.forEach(visit);
    if (/^[A-Z]/.test(name) && node.type === 'mdxJsxTextElement') typesetTree(node);
  };
  children.forEach(visit);
  endBlock();
}

/** What is a word to the text around it, whatever it holds: code, a picture, an address, an expression, a component. */
function isFixed(node: Tree, name: string): boolean {
  if (/^(?:code|kbd|samp|img)$|^[A-Z]/.test(name) || node.children === undefined) return true;
  const href = node.properties?.['href'];
  return typeof href === 'string' && href.endsWith(node.children[0]?.value ?? '\n');
}

function typesetPieces(pieces: readonly TextRun[]): void {
  const marks = findMarks(pieces.map(({ text }) => text).join(''));
  if (marks.length === 0) return;
  let start = 0;
  for (const { text, node } of pieces) {
    if (node !== undefined) node.value = applyMarks(text, marks, start);
    start += text.length;
  }
}

/** What is set in place of each mark in a text. */
function findMarks(text: string): Replacement[] {
  const marks: Replacement[] = [];
  if (!/["'-]|\.\.\./.test(text)) return marks;
  for (const { 0: typed, index: at } of text.matchAll(TYPED)) {
    const last = marks.at(-1);
    const before = last !== undefined && last.end === at ? last.set : text.charAt(at - 1);
    const after = text.slice(at + typed.length);
    const set =
      typed === '"' ? setDouble(before, after) : typed === "'" ? setSingle(before, after) : SET[typed]!;
    marks.push({ at, end: at + typed.length, set });
  }
  return marks;
}

/** `start` is where the text begins in that in which the marks were found. */
function applyMarks(text: string, marks: readonly Replacement[], start: number): string {
  let done = 0;
  let typeset = '';
  for (const { at, end, set } of marks) {
    if (at < start + done || end > start + text.length) continue;
    typeset += text.slice(done, at - start) + set;
    done = end - start;
  }
  return typeset + text.slice(done);
}

/** A mark opens before a word, at the beginning and after a space, and after what opens itself. */
function setDouble(before: string, after: string): string {
  const opens = OPENING.test(before) ? /^\S/ : DASH.test(before) ? /^[\p{L}\p{N}"'(]/u : undefined;
  return opens?.test(after) === true ? '“' : '”';
}

/** A mark opens where one like it closes later on; where letters or a century are left out, it is an apostrophe. */
function setSingle(before: string, after: string): string {
  const opens = (OPENING.test(before) || DASH.test(before)) && /^\S/.test(after);
  return opens && !LEFT_OUT.test(after) && /\S'(?![\p{L}\p{N}])/u.test(after) ? '‘' : '’';
}

const TYPED = /["']|(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)/g;
const SET: Record<string, string> = { '--': '–', '---': '—', '...': '…' };
const OPENING = /^$|[\s\p{Ps}\p{Pi}]/u;
const DASH = /[–—/]/;
const LEFT_OUT = /^(?:\d\ds?\b|n(?!\p{L})|(?:til|tis|twas|twere|twill|em)(?![\p{L}']))/iu;

/** A stretch of a block's text; one without a node stays as it is. */
interface TextRun {
  text: string;
  node?: Tree;
}

interface Replacement {
  at: number;
  end: number;
  set: string;
}
