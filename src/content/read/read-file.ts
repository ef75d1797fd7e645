import type { BodyNode } from '../body.ts';
import type { Diagnostic, Explanation } from '../diagnostics.ts';
import type { Source } from '../source.ts';
import { compileBody } from '../compile/compile-mdx.ts';
import { findFrontmatter, readYaml } from './frontmatter.ts';

/** What was parsed from the text of one file. */
export interface ParsedFile extends Pick<Source, 'fields' | 'lines' | 'body' | 'diagnostics'> {
  /** The compiled body. */
  tree?: BodyNode[] | undefined;
}

/**
 * Parses the text of one file: frontmatter (YAML between two lines of three hyphens) and MDX body, or a whole YAML file.
 * Whatever is wrong with the text becomes a diagnostic; nothing is thrown. A letter with an accent is one character (UAX 15,
 * form C), whether it was typed so or as a letter and an accent.
 */
export function readSource(file: string, typed: string): ParsedFile {
  const text = typed.normalize();
  const conflict = findMergeConflict(text);
  if (conflict !== -1)
    return unreadable(file, conflict + 1, {
      message: 'Two versions of this file were merged, and the marks of it are left.',
      hint: 'Keep one version of the lines between the marks, and remove the marks.',
    });
  const parsed = file.endsWith('.yaml') ? readYaml(file, text, 0) : readMdx(file, text);
  return { ...parsed, diagnostics: [...findInvisible(file, text), ...parsed.diagnostics] };
}

/** A file of which nothing could be parsed, and why. */
export function unreadable(file: string, line: number, explanation: Explanation): ParsedFile {
  return { fields: undefined, lines: {}, diagnostics: [{ file, line, ...explanation }] };
}

/** The index of the first line with a conflict marker of Git, or -1. */
function findMergeConflict(text: string): number {
  if (!/<{7}|={7}|>{7}/.test(text)) return -1;
  return text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |\r?$)/.test(line));
}

/** Characters that XML 1.0 forbids (section 2.2), and U+FFFD, which replaces bytes that are not UTF-8: one breaks a whole feed. */
function findInvisible(file: string, text: string): Diagnostic[] {
  if (!INVISIBLE.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    if (!INVISIBLE.test(line)) return [];
    return [
      {
        file,
        line: index + 1,
        message: 'The line holds an invisible control character, or bytes that are not UTF-8.',
        hint: 'Delete it and type the words again; save the file as UTF-8.',
      },
    ];
  });
}

const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/;

function readMdx(file: string, text: string): ParsedFile {
  const found = findFrontmatter(text);
  if (found === undefined)
    return unreadable(file, 1, {
      message: 'The file has no frontmatter, or its frontmatter is not closed.',
      hint: 'Begin with a line of three hyphens, then the fields, then a line of three hyphens.',
    });
  const { fields, lines, diagnostics } = readYaml(file, text.slice(found.start, found.end), 1);
  const above = text.slice(0, found.body).split('\n').length - 1;
  const body = compileBody(file, text.slice(found.body), above);
  return {
    fields,
    lines,
    body: body.facts,
    tree: body.tree,
    diagnostics: [...diagnostics, ...body.diagnostics],
  };
}
