import type { BodyNode } from '../body.ts';
import type { Diagnostic, Explanation } from '../diagnostics.ts';
import type { Source } from '../source.ts';
import { compileBody } from '../compile/compile-mdx.ts';
import { findFrontmatter, readYaml } from './frontmatter.ts';
import { findDecodedTwice } from './decoded-twice.ts';
import { cleanInvisible } from './invisible.ts';

/** What was parsed from the text of one file. */
export interface ParsedFile extends Pick<Source, 'fields' | 'lines' | 'written' | 'body' | 'diagnostics'> {
  /** The compiled body. */
  tree?: BodyNode[] | undefined;
}

/**
 * Parses the text of one file: frontmatter (YAML between two lines of three hyphens) and MDX body, or a whole YAML file.
 * Whatever is wrong with the text becomes a diagnostic; nothing is thrown. A letter with an accent is one character (UAX 15,
 * form C), whether it was typed so or as a letter and an accent. Lines may end as on an old Mac, with a carriage return alone.
 */
export function readSource(file: string, typed: string): ParsedFile {
  const text = (typed.includes('\n') ? typed : typed.replaceAll('\r', '\n')).normalize();
  const conflict = findMergeConflict(text);
  if (conflict !== -1)
    return unreadable(file, conflict + 1, {
      message: 'Two versions of this file were merged, and the marks of it are left.',
      hint: 'Keep one version of the lines between the marks, and remove the marks.',
    });
  const clean = cleanInvisible(file, text);
  const parsed = file.endsWith('.yaml') ? readYaml(file, clean.text, 0) : readMdx(file, clean.text);
  return {
    ...parsed,
    diagnostics: [
      ...findBadBytes(file, text),
      ...findDecodedTwice(file, text),
      ...clean.diagnostics,
      ...parsed.diagnostics,
    ],
  };
}

/** A file of which nothing could be parsed, and why. */
export function unreadable(file: string, line: number, explanation: Explanation): ParsedFile {
  return { fields: undefined, lines: {}, written: {}, diagnostics: [{ file, line, ...explanation }] };
}

/** The index of the first line with a conflict marker of Git, or -1. */
function findMergeConflict(text: string): number {
  if (!/<{7}|={7}|>{7}/.test(text)) return -1;
  return text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |\r?$)/.test(line));
}

/** U+FFFD, which replaces bytes that are not UTF-8. */
function findBadBytes(file: string, text: string): Diagnostic[] {
  if (!text.includes('\uFFFD')) return [];
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf('\uFFFD') + 1;
    if (column === 0) return [];
    return [
      {
        file,
        line: index + 1,
        column,
        message: 'The line holds bytes that are not UTF-8.',
        hint: 'Type the words again, and save the file as UTF-8.',
      },
    ];
  });
}

function readMdx(file: string, text: string): ParsedFile {
  const found = findFrontmatter(text);
  if (found === undefined)
    return unreadable(file, 1, {
      message: 'The file has no frontmatter, or its frontmatter is not closed.',
      hint: 'Begin with a line of three hyphens, then the fields, then a line of three hyphens.',
    });
  const { fields, lines, written, diagnostics } = readYaml(file, text.slice(found.start, found.end), 1);
  const above = text.slice(0, found.body).split('\n').length - 1;
  const body = compileBody(file, text.slice(found.body), above);
  return {
    fields,
    lines,
    written,
    body: body.facts,
    tree: body.tree,
    diagnostics: [...diagnostics, ...body.diagnostics],
  };
}
