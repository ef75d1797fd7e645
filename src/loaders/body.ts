import { createHash } from 'node:crypto';
import { mdxToHast } from 'satteri';
import type { BodyPart } from '../model/body.ts';
import { findBegun } from '../model/placeholders.ts';
import type { Problem } from '../model/problems.ts';
import type { BodyFacts } from '../model/source.ts';
import { countIn, flatten, textOf, type Tree } from './hast.ts';
import { findUnread } from './unread.ts';
import { takeSignature } from './signature.ts';
import { isShortAnswer, readSentences } from './sentences.ts';
import { explainSyntax, findDeepest, findTooDeep, TOO_DEEP } from './syntax.ts';
import { Walk } from './walk.ts';

/** A body in all that is ever needed of it. */
export interface Body {
  facts: BodyFacts;
  parts: BodyPart[];
  problems: Problem[];
}

/**
 * Compiles an MDX body with Sätteri, the compiler that @astrojs/mdx uses, once for all renditions, and takes down its
 * facts on the way. `above` is the number of lines before the body, so that every line named is the author's own.
 * Whatever is wrong becomes a problem; nothing is thrown.
 */
export function compileBody(file: string, text: string, above: number): Body {
  const digest = createHash('sha1').update(text).digest('base64url');
  const facts: BodyFacts = { digest, components: [], links: [], pictures: [], headings: [], ids: [], begun: findBegun(text, above), notes: [], terms: [], exhibits: [], pulled: [], moves: [], sentences: [], words: 0 };
  const walk = new Walk(file, facts, above);
  const deep = findTooDeep(text);
  if (deep !== undefined) walk.problems.push({ file, line: deep + above, ...TOO_DEEP });
  else
    try {
      const tree = mdxToHast(takeSignature(text), { features: FEATURES }) as Tree;
      walk.all(tree.children);
      walk.problems.push(...findUnread(file, text, above));
      if (isShortAnswer(file)) facts.sentences = readSentences(tree, above);
      if (walk.isTooDeep) walk.problems.push({ file, line: findDeepest(text) + above, ...TOO_DEEP });
      for (const quote of facts.pulled) quote.isTold = countIn(flatten(textOf(tree)), quote.text) > 1;
    } catch (error) {
      walk.problems.push({ file, ...explainSyntax(error, text, above) });
    }
  return { facts, parts: walk.parts(), problems: walk.problems };
}

/** What Astro sets for MDX by default: GitHub's Markdown, and typographer's punctuation. */
const FEATURES = { gfm: true, smartPunctuation: true } as const;
