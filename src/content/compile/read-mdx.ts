import { parseMdx } from '#parse-mdx';
import type { Diagnostic } from '../diagnostics.ts';
import type { Tree } from './hast.ts';
import { explainSyntax } from './mdx-errors.ts';

/** What is wrong at a line of a file. */
export type BodyFault = Pick<Diagnostic, 'line' | 'column' | 'message' | 'hint'>;

/** A body as a tree. */
export interface MdxRead {
  /** Nothing where no tree can be made. */
  tree: Tree | undefined;
  /** The text of which the tree was made: that of the author but for what was mended. */
  text: string;
  /** The line of the file for a line of that text. */
  lineOf: (line: number) => number;
  faults: BodyFault[];
  /** The lines of the file on which something was passed over: other faults beside them may follow from it. */
  passedOver: number[];
}

/**
 * Reads MDX. What Markdown has and MDX refuses is accepted where its meaning is plain: addresses in pointed brackets, an
 * element whose tags stand on the lines of its words, a paragraph that begins with the word export. Each syntax error is
 * passed over, so that all of them are told at once; one that follows from another is not told. `above` is the number of
 * lines before the body.
 */
export function readMdx(source: string, above: number): MdxRead {
  const reader = new MdxReader(source, above);
  while (!reader.isDone) reader.step();
  return reader;
}

class MdxReader implements MdxRead {
  tree: Tree | undefined;
  text: string;
  faults: BodyFault[] = [];
  passedOver: number[] = [];
  isDone = false;
  readonly #source: string;
  readonly #above: number;
  /** The lines that were added. */
  readonly #added: number[] = [];
  /** The elements of which a tag was passed over: the other tag is a stray one. */
  readonly #halved = new Set<string>();
  #work = MAX_CHARACTERS;
  /** Whether something was mended in front of which a column is not the author's any more. */
  #isMoved = false;

  constructor(source: string, above: number) {
    this.text = source;
    this.#source = source;
    this.#above = above;
  }

  lineOf = (line: number): number => line - this.#added.filter((added) => added <= line).length + this.#above;

  step(): void {
    try {
      this.#work -= this.text.length;
      const tree = parseMdx(this.text);
      const prose = findProse(tree, this.text);
      if (prose === undefined) this.#end(tree);
      else this.#replace(prose, 1, `&#${this.text.charCodeAt(prose)};`);
    } catch (error) {
      const place = placeOf(error, this.text);
      if (place !== undefined && this.#accept(place)) {
        this.#isMoved = true;
        return;
      }
      this.#report(error, place);
      if (place === undefined || this.#work < 0 || !this.#passOver(place)) this.#end(undefined);
    }
  }

  #end(tree: Tree | undefined): void {
    this.tree = tree;
    this.isDone = true;
  }

  #accept({ offset, said }: ErrorPlace): boolean {
    const rest = this.text.slice(offset);
    const [autolink, address = ''] = AUTOLINK.exec(rest) ?? [];
    if (autolink !== undefined && this.text.slice(offset - 2, offset) !== '](') {
      const target =
        (/^[a-z]+:/i.test(address) ? '' : /^www\./i.test(address) ? 'https://' : 'mailto:') + address;
      return this.#replace(
        offset,
        autolink.length,
        `[${address.replaceAll(/[\\`*_[\]~]/g, '\\$&')}](<${target}>)`,
      );
    }
    return this.#moveTag(offset, said);
  }

  /** Gives a tag that begins or ends what goes on over several paragraphs a line of its own, as MDX needs it. */
  #moveTag(offset: number, said: string): boolean {
    const rest = this.text.slice(offset);
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    const before = this.text.slice(start, offset);
    const opening = /^Expected a closing tag for `<([\w.]+)>`.* before the end of `paragraph`/.exec(
      said,
    )?.[1];
    if (opening !== undefined && /^\s*(?:(?:[-*+]|\d+[.)])\s+)?$/.test(before)) {
      const tag = TAG.exec(rest)?.[0] ?? '';
      const isClosed = new RegExp(`\\n[ \\t]*\\n[\\s\\S]*</${opening}>`).test(rest);
      if (isClosed && tag !== '' && /^[^\S\n]*\S/.test(rest.slice(tag.length)))
        return this.#breakLine(offset + tag.length, before.length);
    }
    if (
      /^Expected the closing tag `<\/[\w.]+>` either after the end of `paragraph`/.test(said) &&
      /\S/.test(before)
    )
      return this.#breakLine(offset, /^\s*/.exec(before)?.[0].length ?? 0);
    return false;
  }

  #breakLine(offset: number, indent: number): boolean {
    this.#added.push(this.text.slice(0, offset).split('\n').length + 1);
    return this.#replace(offset, 0, `\n${' '.repeat(indent)}`);
  }

  #replace(offset: number, length: number, by: string): boolean {
    this.text = this.text.slice(0, offset) + by + this.text.slice(offset + length);
    return true;
  }

  #report(error: unknown, place: ErrorPlace | undefined): void {
    const names = [
      /^<\/([\w.]+)/.exec(place === undefined ? '' : this.text.slice(place.offset))?.[1],
      /^Expected a closing tag for `<([^`]*)>`/.exec(place?.said ?? '')?.[1],
    ];
    if (names.some((name) => name !== undefined && this.#halved.has(name))) return;
    const { column, ...rest } = explainSyntax(error, this.text, this.lineOf);
    const fault = this.#isMoved || column === undefined ? rest : { ...rest, column };
    if (
      !this.faults.some(({ line }) => areBeside(line - this.#above, fault.line - this.#above, this.#source))
    )
      this.faults.push(fault);
  }

  /** Makes a harmless character of the one at which the compiler stopped. */
  #passOver({ offset, said }: ErrorPlace): boolean {
    const at = /[<{]/.test(this.text[offset] ?? '')
      ? offset
      : Math.max(...['<', '{'].map((mark) => this.text.lastIndexOf(mark, offset)));
    if (at < 0) return false;
    const name = /^<\/?([\w.]+)/.exec(this.text.slice(at))?.[1];
    if (name !== undefined) this.#halved.add(name);
    for (const [, open = ''] of said.matchAll(/closing tag for `<([^`]*)>`/g)) this.#halved.add(open);
    this.passedOver.push(this.lineOf(this.text.slice(0, at).split('\n').length));
    return this.#replace(at, 1, '‹');
  }
}

/** Whether two lines of a text stand in one paragraph: a fault of the one may follow from the other. */
export function areBeside(one: number, other: number, text: string): boolean {
  const lines = text.split('\n').slice(Math.min(one, other) - 1, Math.max(one, other));
  return lines.every((line) => line.trim() !== '');
}

/** Where the compiler stopped, and why. */
interface ErrorPlace {
  offset: number;
  said: string;
}

function placeOf(error: unknown, text: string): ErrorPlace | undefined {
  if (!(error instanceof Error) || error instanceof RangeError) return undefined;
  const [, line, column, said = ''] = /^(\d+):(\d+): ([\s\S]*)$/.exec(error.message) ?? [];
  if (line === undefined) return undefined;
  const lines = text.split('\n').slice(0, Number(line) - 1);
  return { offset: lines.reduce((sum, { length }) => sum + length + 1, 0) + Number(column) - 1, said };
}

/** Where a paragraph begins that the compiler takes for an import or an export because of its first word. */
function findProse({ children }: Tree, text: string): number | undefined {
  return children.find((node) => {
    if (node.type !== 'mdxjsEsm') return false;
    return !CODE.test(node.value ?? '') && /^[ie]/.test(text.slice(node.position?.start.offset));
  })?.position?.start.offset;
}

/** What an import or an export of JavaScript begins with (ECMAScript 2026, section 16.2). */
const CODE = oneOf([
  /^import\s*["']/,
  /^import\s*[\w$*{][^\n]*?\bfrom\s*["']/,
  /^export\s*[{*]/,
  /^export\s*(?:const|let|var)\s+[\w${[]+[^=\n]*=/,
  /^export\s*(?:default\s+)?(?:async\s+)?function\b[^(\n]*\(/,
  /^export\s*(?:default\s+)?class\b[^{\n]*\{/,
  /^export\s*default\s+(?:[\w$]+;?\s*$|[^\w\s])/,
]);

function oneOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'm');
}

/** An address in pointed brackets (CommonMark 0.31, section 6.5, and GFM's www). */
const AUTOLINK = /^<((?:https?:\/\/|mailto:|www\.)[^\s<>]+|[^\s<>@/"'=]+@[^\s<>@]+)>/i;

/** A whole tag. */
const TAG = /^<[\w.]+(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*>/;

/** How many characters are compiled for one body at most, again after each error. */
const MAX_CHARACTERS = 10_000_000;
