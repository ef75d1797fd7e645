import { readCited } from '../body.ts';
import type { BodyFacts } from '../source.ts';
import { flatten, type Tree } from './hast.ts';
import { site } from '../../site.ts';

/** Whether a file's body is the short answer to a question. */
export function isShortAnswer(file: string): boolean {
  return file.endsWith('/question.mdx');
}

/**
 * The sentences of a short answer, each with the mentors that it cites (sentences as Unicode has them, UAX 29).
 * `lineOf` gives the line of the file for a line of the tree.
 */
export function readSentences(tree: Tree, lineOf: (line: number) => number): BodyFacts['sentences'] {
  return tree.children
    .filter(({ type }) => type === 'element' || type.startsWith('mdxJsx'))
    .flatMap((block) => {
      const cited: string[][] = [];
      const line = lineOf(block.position?.start.line ?? 1);
      const text = flatten(textWithMarks(block, cited));
      return [...segmenter.segment(text)]
        .map(({ segment }) => ({
          text: segment.replaceAll(new RegExp(` ?${MARK}`, 'g'), '').trim(),
          by: [...segment.matchAll(new RegExp(MARK, 'g'))].flatMap(() => cited.shift() ?? []),
          line,
        }))
        .filter(({ text: words }) => words !== '');
    });
}

/** The text below a node, with a mark for each citation, whose mentors are added to a list. */
function textWithMarks(node: Tree, cited: string[][]): string {
  if (node.name !== 'Cite')
    return node.value ?? (node.children ?? []).map((child) => textWithMarks(child, cited)).join('');
  const by = node.attributes?.find(({ name }) => name === 'by')?.value;
  cited.push(readCited(typeof by === 'string' ? by : ''));
  return MARK;
}

/** A character that no text has: it belongs to nobody (Unicode, private use). */
const MARK = '\uE000';

const segmenter = new Intl.Segmenter(site.locale, { granularity: 'sentence' });
