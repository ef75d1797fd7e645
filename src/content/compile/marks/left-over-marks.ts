import type { Explanation } from '../../diagnostics.ts';
import type { Tree } from '../hast.ts';
import { findEmphasis } from './emphasis.ts';
import { LINK_RULES } from './link-rules.ts';
import { BLOCK_RULES } from './block-rules.ts';
import { LIST_RULES } from './list-rules.ts';
import { TABLE_RULES } from './table-rules.ts';
import type { TextRun } from './text-runs.ts';
import type { BodyFault } from '../read-mdx.ts';

/** What a mark is taken for, and what is said of it; nothing where it may be meant. */
export interface MarkRule {
  /** With the flag g. A placeholder stands for code, a picture or an address: see `OBJECT`. */
  pattern: RegExp;
  explain: (match: RegExpMatchArray, block: string) => Explanation | undefined;
}

/**
 * The marks of Markdown that the compiler has left in the texts of a tree, and that would be printed. `lineOf` gives the line of the file
 * for a line of the text that was compiled.
 */
export function findLeftOverMarks(
  tree: Tree,
  runs: readonly TextRun[],
  source: string,
  lineOf: (line: number) => number,
): BodyFault[] {
  const lineAt = (offset: number) => lineOf(source.slice(0, offset).split('\n').length);
  const marks = runs.filter(({ text }) => MARKS.test(text)).flatMap(findInRun);
  return [
    ...marks.map(({ offset, message, hint }) => ({ line: lineAt(offset), message, hint })),
    ...findOpenFences(tree, source).map(({ line, ...fault }) => ({ line: lineOf(line), ...fault })),
  ];
}

/** What a rule needs at least. Most paragraphs have none of it, and are passed over. */
const MARKS =
  /[[\]*_~`#^|=%$:+\\•▪◦●‣∙⁃&\t]|^-|^\s*\/\/|\n *(?:[-\d–—·]|\p{So}|\(?(?:[a-z\d]|ii)[.)]?[ \t])/iu;

/** Stands for what was told of already. */
const TOLD = '¶';

interface Mark extends Explanation {
  offset: number;
}

function findInRun({ text, offsetOf, block }: TextRun): Mark[] {
  let rest = text;
  const found = [...LINK_RULES, ...LIST_RULES, ...TABLE_RULES, ...BLOCK_RULES].flatMap(
    ({ pattern, explain }) =>
      [...rest.matchAll(pattern)].flatMap((match) => {
        const explanation = explain(match, block);
        if (explanation === undefined) return [];
        const [whole] = match;
        rest =
          rest.slice(0, match.index) + TOLD.repeat(whole.length) + rest.slice(match.index + whole.length);
        return [{ offset: offsetOf(match.index), ...explanation }];
      }),
  );
  const emphasis = findEmphasis(rest);
  return emphasis === undefined
    ? found
    : [...found, { offset: offsetOf(emphasis.index), ...emphasis.explanation }];
}

/** Blocks of code that go on to the end of the piece, or of what they stand in. */
function findOpenFences(node: Tree, source: string): BodyFault[] {
  const { position, children = [] } = node;
  if (node.tagName !== 'pre') return children.flatMap((child) => findOpenFences(child, source));
  if (position === undefined) return [];
  const lines = source.slice(position.start.offset, position.end.offset).split(/\r?\n/);
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return [];
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[ \t>]*/, '').trimEnd() : '';
  if (last.length >= fence.length && last === fence.charAt(0).repeat(last.length)) return [];
  return [
    {
      line: position.start.line,
      message: 'A block of code begins here and does not end.',
      hint: `Write ${fence} on a line of its own below the code.`,
    },
  ];
}
