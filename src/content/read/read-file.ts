import type { BodyPart } from '../body.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Source } from '../source.ts';
import { compileBody } from '../compile/compile-mdx.ts';
import { findFrontmatter, readYaml } from './frontmatter.ts';

/** What the text of one file says: everything but its place. */
export interface Reading extends Pick<Source, 'fields' | 'lines' | 'body' | 'diagnostics'> {
  /** The compiled body. */
  parts?: BodyPart[] | undefined;
}

/**
 * Reads one file's text: frontmatter (YAML between two lines of three hyphens) and MDX body, or a whole YAML file.
 * Whatever is wrong with the text becomes a problem; nothing is thrown.
 */
export function readSource(file: string, text: string): Reading {
  const merge = findMerge(text);
  if (merge !== -1)
    return unreadable(file, merge + 1, {
      message: 'Two versions of this file were merged, and the marks of it are left.',
      hint: 'Keep one version of the lines between the marks, and remove the marks.',
    });
  const reading = file.endsWith('.yaml') ? readYaml(file, text, 0) : readMdx(file, text);
  return { ...reading, diagnostics: [...findInvisible(file, text), ...reading.diagnostics] };
}

/** The line, from 0, at which two versions of a text were merged, or -1. */
function findMerge(text: string): number {
  if (!/<{7}|={7}|>{7}/.test(text)) return -1;
  return text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |\r?$)/.test(line));
}

/** Characters that XML 1.0 forbids (section 2.2), and the mark of bytes that are not UTF-8: one of them breaks a whole feed. */
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

function readMdx(file: string, text: string): Reading {
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
    parts: body.parts,
    diagnostics: [...diagnostics, ...body.diagnostics],
  };
}

/** A file of which nothing can be read, and why. */
export function unreadable(file: string, line: number, why: Pick<Diagnostic, 'message' | 'hint'>): Reading {
  return { fields: undefined, lines: {}, diagnostics: [{ file, line, ...why }] };
}
