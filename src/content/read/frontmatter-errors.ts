import { isCollection, isScalar, type YAMLError } from 'yaml';
import type { Explanation } from '../diagnostics.ts';
import type { YamlNode } from './frontmatter.ts';
import { quoteLine } from '../right-form.ts';
import { HASH_IN_LIST, MESSAGES, OPEN_BRACKET, OPEN_QUOTE, TOO_DEEP } from './yaml-messages.ts';

/** What is wrong in a YAML text, and where. */
export interface YamlMistake extends Explanation {
  offset: number;
}

/** The parser's first error in the words of an author, at the offset where it was made. */
export function explainYaml(
  errors: readonly YAMLError[],
  nodes: readonly YamlNode[],
  text: string,
): YamlMistake | undefined {
  // Of two errors at one offset, the longer says more: a key that goes on over several lines.
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0] || b.pos[1] - a.pos[1]);
  const first = sorted.find(({ code }) => code === 'RESOURCE_EXHAUSTION') ?? sorted[0];
  if (first === undefined) return undefined;
  if (first.code === 'RESOURCE_EXHAUSTION') return { offset: first.pos[0], ...TOO_DEEP };
  const [offset, end] = first.pos;
  return (
    explainQuote(offset, nodes, text) ??
    explainBracket(offset, nodes, text) ?? {
      offset,
      ...(MESSAGES[first.code]?.({ offset, end, ...lineAround(text, offset) }) ?? {
        message: `The YAML cannot be read: ${first.message}.`,
        hint: 'Correct the line; two spaces indent, and a text with a colon in it needs quotation marks.',
      }),
    }
  );
}

/** A quotation mark that is not closed, for which the parser names the end of the text. */
function explainQuote(offset: number, nodes: readonly YamlNode[], text: string): YamlMistake | undefined {
  const open = nodes.find(({ node }) => {
    if (!isScalar(node) || !node.type?.startsWith('QUOTE_')) return false;
    const [start, end] = node.range;
    return end === offset && (end === start + 1 || text[end - 1] !== text[start]);
  });
  return open && { offset: open.node.range[0], ...OPEN_QUOTE };
}

/** An error inside a list in brackets: one is not closed, a comma is missing, or a comment hides both. */
function explainBracket(offset: number, nodes: readonly YamlNode[], text: string): YamlMistake | undefined {
  const inside = nodes.findLast(({ node }) => {
    if (!isCollection(node) || node.flow !== true) return false;
    const [start, end] = node.range;
    return start < offset && (offset < end || text[end - 1] !== (text[start] === '[' ? ']' : '}'));
  });
  if (inside === undefined) return undefined;
  const [start, end] = inside.node.range;
  // Quoted texts are passed over.
  const [hash] = [...text.slice(start, end).matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|(?<=[\s[{,])#/g)].filter(
    ([match]) => match === '#',
  );
  return hash === undefined
    ? { offset: Math.min(offset, start), ...OPEN_BRACKET }
    : { offset: start + hash.index, ...HASH_IN_LIST };
}

/** The line of an offset, before and from it, the line above it, and the line with its value in quotation marks. */
function lineAround(
  text: string,
  offset: number,
): { before: string; after: string; above: string; quoted: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return {
    before: text.slice(start, offset),
    after: /.*/y.exec(text.slice(offset))?.[0] ?? '',
    above: text.slice(0, start).trimEnd().split('\n').at(-1) ?? '',
    quoted: quoteLine(text, offset),
  };
}
