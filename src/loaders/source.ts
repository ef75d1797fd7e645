import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import type { ContentKind } from '../model/kinds.ts';
import type { Problem } from '../model/problems.ts';
import type { Source } from '../model/source.ts';
import { readBody } from './body.ts';

/**
 * Reads one file's text: frontmatter (YAML 1.2 between two lines of three hyphens) and MDX body, or a whole YAML
 * file. Whatever is wrong with the text becomes a problem of the source; nothing is thrown.
 */
export function readSource(place: { kind: ContentKind; id: string; file: string }, text: string): Source {
  const source = place.file.endsWith('.yaml') ? readYaml(place, text, 0) : readMdx(place, text);
  return { ...source, problems: [...findInvisible(place.file, text), ...source.problems] };
}

/** Characters that XML 1.0 forbids (section 2.2), and the mark of bytes that are not UTF-8: one of them breaks a whole feed. */
function findInvisible(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    if (!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/.test(line)) return [];
    return [{ file, line: index + 1, what: 'The line holds an invisible control character, or bytes that are not UTF-8.', mend: 'Delete it and type the words again; save the file as UTF-8.' }];
  });
}

function readMdx(place: Place, text: string): Source {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    const what = 'The file has no frontmatter, or its frontmatter is not closed.';
    const problem = { file: place.file, line: 1, what, mend: 'Begin with a line of three hyphens, then the fields, then a line of three hyphens.' };
    return { ...place, fields: undefined, lines: {}, problems: [problem] };
  }
  const source = readYaml(place, match[1] ?? '', 1);
  const above = match[0].split('\n').length - 1;
  const { facts, problems } = readBody(place.file, text.slice(match[0].length), above);
  return { ...source, body: facts, problems: [...source.problems, ...problems] };
}

function readYaml(place: Place, text: string, above: number): Source {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core' });
  const lineAt = (offset: number) => counter.linePos(offset).line + above;
  const problems = [...document.errors, ...document.warnings].map(
    (error): Problem => ({
      file: place.file,
      line: lineAt(error.pos[0]),
      what: `The YAML cannot be read: ${firstSentence(error.message)}`,
      mend: 'Correct the line; two spaces indent, and a text with a colon in it needs quotation marks.',
    }),
  );
  const isNamed = document.contents === null || isMap(document.contents);
  if (!isNamed) problems.push({ file: place.file, line: above + 1, what: 'This is not a list of fields.', mend: 'Write each field on its own line: name: value.' });
  const aliased = findAlias(document);
  if (aliased !== undefined)
    problems.push({ file: place.file, line: lineAt(aliased), what: 'YAML anchors and aliases (& and *) are not read here.', mend: 'Put the text in quotation marks, or write the value out where it is needed.' });
  if (problems.length > 0) return { ...place, fields: undefined, lines: {}, problems };
  return { ...place, fields: (document.toJS() as Record<string, unknown> | null) ?? {}, lines: linesOf(document, lineAt), problems };
}

/** Where the first anchor or alias stands. No file of ours needs one, and a few lines of them can fill a machine's memory. */
function findAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined) return undefined;
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function linesOf(document: Document, lineAt: (offset: number) => number): Record<string, number> {
  const lines: Record<string, number> = {};
  const walk = (node: unknown, path: string[]): void => {
    const children = isMap(node)
      ? node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair.key, pair.value] as const)
      : isSeq(node)
        ? node.items.map((item, index) => [String(index), item, item] as const)
        : [];
    for (const [key, at, child] of children) {
      const range = (at as Node).range;
      if (range) lines[[...path, key].join('.')] = lineAt(range[0]);
      walk(child, [...path, key]);
    }
  };
  walk(document.contents, []);
  return lines;
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

type Place = Parameters<typeof readSource>[0];
