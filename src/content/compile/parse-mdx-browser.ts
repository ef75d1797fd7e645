import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Tree } from './hast.ts';

/**
 * The same as `parse-mdx.ts` in a browser, by micromark: Sätteri compiled for browsers weighs 659 kB compressed, and
 * needs memory that several threads share, which many hosts refuse.
 * @throws Error whose message begins with `line:column: ` where the text cannot be read
 */
export function parseMdx(text: string): Tree {
  try {
    const tree = fromMarkdown(text, {
      extensions: [gfm(), mdxjs()],
      mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
    });
    return toHast(tree, { passThrough: KEPT }) as unknown as Tree;
  } catch (error) {
    throw asSaid(error as ParseError, text);
  }
}

/** An error as Sätteri would say it: of a tag that cannot be read, it says only where the tag begins. */
function asSaid(error: ParseError, text: string): Error {
  const { line = 1, column = 1, reason, ruleId, source } = error;
  if (reason === undefined) return error as Error;
  const before = [
    ...text.split('\n').slice(0, line - 1),
    (text.split('\n')[line - 1] ?? '').slice(0, column - 1),
  ];
  const tag = findTag(before.join('\n'), text);
  const [, opened] = /^Expected a closing tag for `[^`]*` \((\d+:\d+)/.exec(reason) ?? [];
  if (opened !== undefined) return new Error(`${opened}: ${reason} (${source}:${ruleId})`);
  const isTag = tag !== undefined && (source === 'micromark-extension-mdx-jsx' || tag.isOpen);
  const [at, said] = isTag
    ? [`${tag.line}:${tag.column}`, 'Unexpected character after `<`']
    : [`${line}:${column}`, reason];
  return new Error(`${at}: ${said} (${source}:${ruleId})`);
}

/** The tag in which a text breaks off, and whether a bracket in it is opened and not closed. */
function findTag(
  before: string,
  text: string,
): { line: number; column: number; isOpen: boolean } | undefined {
  const start = before.search(/<[^<]*$/);
  if (start === -1) return undefined;
  const tag = text.slice(start).split(/\n\s*\n/, 1)[0] ?? '';
  const count = (pattern: RegExp) => tag.match(pattern)?.length ?? 0;
  const lines = before.slice(0, start).split('\n');
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    isOpen: /^<[A-Z]/.test(tag) && count(/[{[]/g) > count(/[}\]]/g),
  };
}

/** Nothing is kept by it in a browser. */
export function digestOf(): string {
  return '';
}

/** The nodes of MDX, which stay as they are. */
const KEPT = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as NonNullable<NonNullable<Parameters<typeof toHast>[1]>['passThrough']>;

/** What the parsers throw (vfile-message). */
interface ParseError {
  line?: number;
  column?: number;
  reason?: string;
  ruleId?: string;
  source?: string;
}
