import type { BodyNode } from '../body.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Source } from '../source.ts';
import { compileBody } from '../compile/compile-mdx.ts';
import { readYaml } from './frontmatter.ts';

/** What the text of one file says: everything but its place. */
export interface Reading extends Pick<Source, 'fields' | 'lines' | 'body' | 'diagnostics'> {
  /** The compiled body. */
  tree?: BodyNode[] | undefined;
}

/**
 * Reads one file's text: frontmatter (YAML between two lines of three hyphens) and MDX body, or a whole YAML file.
 * Whatever is wrong with the text becomes a problem; nothing is thrown.
 */
export function readSource(file: string, text: string): Reading {
  const merge = findMerge(text);
  if (merge !== -1)
    return {
      fields: undefined,
      lines: {},
      diagnostics: [
        {
          file,
          line: merge + 1,
          message: 'Two versions of this file were merged, and the marks of it are left.',
          hint: 'Keep one version of the lines between the marks, and remove the marks.',
        },
      ],
    };
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
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    const message = 'The file has no frontmatter, or its frontmatter is not closed.';
    return {
      fields: undefined,
      lines: {},
      diagnostics: [
        {
          file,
          line: 1,
          message,
          hint: 'Begin with a line of three hyphens, then the fields, then a line of three hyphens.',
        },
      ],
    };
  }
  const { fields, lines, diagnostics } = readYaml(file, match[1] ?? '', 1);
  const above = match[0].split('\n').length - 1;
  const body = compileBody(file, text.slice(match[0].length), above);
  return {
    fields,
    lines,
    body: body.facts,
    tree: body.tree,
    diagnostics: [...diagnostics, ...body.diagnostics],
  };
}
