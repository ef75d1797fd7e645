import { digestOf } from '#parse-mdx';
import { site } from '../../site.ts';
import type { BodyNode } from '../body.ts';
import { findBegun, isUnwritten } from '../placeholders.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { BodyFacts } from '../source.ts';
import { countIn, flatten, isDeeperThan, shorten, textOf } from './hast.ts';
import { lintMarkdown } from './marks/lint-markdown.ts';
import { isShortAnswer, readSentences } from './citations.ts';
import { findLeftOverMarks } from './marks/left-over-marks.ts';
import { findDeepest, findTooDeep, TOO_DEEP } from './mdx-errors.ts';
import { areBeside, readMdx, type BodyFault } from './read-mdx.ts';
import { listTextRuns } from './marks/text-runs.ts';
import { typesetTree } from './smart-punctuation.ts';
import { findMisreadMarkdown } from './marks/misread-markdown.ts';
import { TreeVisitor } from './visit-tree.ts';

/** A body in all that is ever needed of it. */
export interface Body {
  facts: BodyFacts;
  tree: BodyNode[];
  diagnostics: Diagnostic[];
}

/**
 * Compiles an MDX body, once for all renditions, and collects its
 * facts on the way. `above` is the number of lines before the body, so that every line named is the author's own.
 * Whatever is wrong becomes a problem; nothing is thrown.
 */
export function compileBody(file: string, text: string, above: number): Body {
  const digest = digestOf(text);
  const facts: BodyFacts = {
    digest,
    components: [],
    links: [],
    pictures: [],
    headings: [],
    ids: [],
    begun: findBegun(text, above),
    notes: [],
    terms: [],
    exhibits: [],
    pulled: [],
    moves: [],
    sentences: [],
    words: 0,
  };
  const deep = findTooDeep(text);
  if (deep !== undefined)
    return { facts, tree: [], diagnostics: [{ file, line: deep + above, ...TOO_DEEP }] };
  const { tree, text: compiled, lineOf, faults, passedOver } = readMdx(takeSignature(text), above);
  if (faults.length > 0) facts.isBroken = true;
  const at = (fault: BodyFault): Diagnostic => ({ file, ...fault });
  if (tree === undefined) return { facts, tree: [], diagnostics: faults.map(at) };
  if (isDeeperThan(tree, MAX_DEPTH))
    return { facts, tree: [], diagnostics: [at({ line: findDeepest(text) + above, ...TOO_DEEP })] };
  const runs = listTextRuns(tree, compiled);
  const marks = findLeftOverMarks(tree, runs, compiled, lineOf);
  for (const { text: words, offsetOf } of runs.filter((run) => isUnwritten(run.text)))
    facts.begun.push({
      text: shorten(flatten(words)),
      line: lineOf(compiled.slice(0, offsetOf(0)).split('\n').length),
    });
  const misread = findMisreadMarkdown(tree, compiled).map(({ line = 1, ...fault }) => ({
    line: lineOf(line),
    ...fault,
  }));
  typesetTree(tree);
  const visitor = new TreeVisitor(facts, compiled, lineOf);
  const body = visitor.all(tree.children);
  if (isShortAnswer(file) && facts.isBroken !== true) facts.sentences = readSentences(tree, lineOf);
  for (const quote of facts.pulled) quote.isTold = countIn(flatten(textOf(tree)), quote.text) > 1;
  const { notes, blocks } = lintMarkdown(text, above);
  const causes = [...faults, ...blocks].map(({ line }) => line).concat(passedOver);
  const others = [...visitor.faults, ...notes, ...marks, ...misread].filter(
    ({ line }) => !causes.some((cause) => areBeside(cause - above, line - above, text)),
  );
  return { facts, tree: body, diagnostics: [...faults, ...blocks, ...others].map(at) };
}

/** How many elements may stand in each other. The renderer of pages goes as deep as the body. */
const MAX_DEPTH = 100;

/**
 * A line that begins with a hyphen and the publication's name is a signature and no list: it gets a dash. At the end of
 * a piece it is removed, since the layout signs there. Lines and columns stay as they are.
 */
export function takeSignature(text: string): string {
  if (!text.includes(SIGNATURE)) return text;
  return text.replace(SIGNED_END, '\n').replaceAll(SIGNED_LINE, '$1— ');
}

const SIGNATURE = `- ${site.name}`;
const NAME = site.name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const SIGNED_END = new RegExp(`\\n- ${NAME}\\s*$`);
const SIGNED_LINE = new RegExp(`^( {0,3})- (?=${NAME})`, 'gm');
