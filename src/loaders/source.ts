import type { BodyPart } from '../model/body.ts';
import type { Problem } from '../model/problems.ts';
import type { Source } from '../model/source.ts';
import { compileBody } from './body.ts';
import { readYaml } from './yaml.ts';

/** What the text of one file says: everything but its place. */
export interface Reading extends Pick<Source, 'fields' | 'lines' | 'body' | 'problems'> {
  /** The compiled body. */
  parts?: BodyPart[] | undefined;
}

/**
 * Reads one file's text: frontmatter (YAML between two lines of three hyphens) and MDX body, or a whole YAML file.
 * Whatever is wrong with the text becomes a problem; nothing is thrown.
 */
export function readSource(file: string, text: string): Reading {
  const merge = findMerge(text);
  if (merge !== -1) return { fields: undefined, lines: {}, problems: [{ file, line: merge + 1, what: 'Two versions of this file were merged, and the marks of it are left.', mend: 'Keep one version of the lines between the marks, and remove the marks.' }] };
  const reading = file.endsWith('.yaml') ? readYaml(file, text, 0) : readMdx(file, text);
  return { ...reading, problems: [...findInvisible(file, text), ...reading.problems] };
}

/** The line, from 0, at which two versions of a text were merged, or -1. */
function findMerge(text: string): number {
  if (!/<{7}|={7}|>{7}/.test(text)) return -1;
  return text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |\r?$)/.test(line));
}

/** Characters that XML 1.0 forbids (section 2.2), and the mark of bytes that are not UTF-8: one of them breaks a whole feed. */
function findInvisible(file: string, text: string): Problem[] {
  if (!INVISIBLE.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    if (!INVISIBLE.test(line)) return [];
    return [{ file, line: index + 1, what: 'The line holds an invisible control character, or bytes that are not UTF-8.', mend: 'Delete it and type the words again; save the file as UTF-8.' }];
  });
}

const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/;

function readMdx(file: string, text: string): Reading {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    const what = 'The file has no frontmatter, or its frontmatter is not closed.';
    return { fields: undefined, lines: {}, problems: [{ file, line: 1, what, mend: 'Begin with a line of three hyphens, then the fields, then a line of three hyphens.' }] };
  }
  const { fields, lines, problems } = readYaml(file, match[1] ?? '', 1);
  const above = match[0].split('\n').length - 1;
  const body = compileBody(file, text.slice(match[0].length), above);
  return { fields, lines, body: body.facts, parts: body.parts, problems: [...problems, ...body.problems] };
}
