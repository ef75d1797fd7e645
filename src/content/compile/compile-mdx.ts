import { createHash } from 'node:crypto';
import { mdxToHast } from 'satteri';
import { site } from '../../site.ts';
import type { BodyNode } from '../body.ts';
import { findBegun } from '../placeholders.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { BodyFacts } from '../source.ts';
import { countIn, detach, flatten, textOf, type Tree } from './hast.ts';
import { lintMarkdown } from './lint-markdown.ts';
import { isShortAnswer, readSentences } from './citations.ts';
import { explainSyntax, findDeepest, findTooDeep, TOO_DEEP } from './mdx-errors.ts';
import { typesetTree } from './smart-punctuation.ts';
import { TreeVisitor } from './visit-tree.ts';

/** A body in all that is ever needed of it. */
export interface Body {
  facts: BodyFacts;
  tree: BodyNode[];
  diagnostics: Diagnostic[];
}

/**
 * Compiles an MDX body with Sätteri, the compiler that @astrojs/mdx uses, once for all renditions, and collects its
 * facts on the way. `above` is the number of lines before the body, so that every line named is the author's own.
 * Whatever is wrong becomes a problem; nothing is thrown.
 */
export function compileBody(file: string, text: string, above: number): Body {
  const digest = createHash('sha1').update(text).digest('base64url');
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
  const visitor = new TreeVisitor(file, facts, above);
  const { diagnostics } = visitor;
  let body: BodyNode[] = [];
  const deep = findTooDeep(text);
  if (deep !== undefined) {
    facts.isUnread = true;
    diagnostics.push({ file, line: deep + above, ...TOO_DEEP });
  } else
    try {
      const tree = mdxToHast(takeSignature(text), { features: { gfm: true } }) as Tree;
      typesetTree(tree);
      body = visitor.all(tree.children);
      diagnostics.push(...lintMarkdown(file, text, above));
      if (isShortAnswer(file)) facts.sentences = readSentences(tree, above);
      if (visitor.isTooDeep) diagnostics.push({ file, line: findDeepest(text) + above, ...TOO_DEEP });
      for (const quote of facts.pulled) quote.isTold = countIn(flatten(textOf(tree)), quote.text) > 1;
    } catch (error) {
      facts.isUnread = true;
      diagnostics.push({ file, ...explainSyntax(error, text, above) });
    }
  return { facts, tree: detach(body), diagnostics };
}

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
