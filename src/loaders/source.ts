import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { ContentKind } from '../model/kinds.ts';
import type { Problem } from '../model/problems.ts';
import type { Source } from '../model/source.ts';
import { readBody } from './body.ts';

/**
 * Reads one file's text: frontmatter (YAML 1.2 between two lines of three hyphens) and MDX body, or a whole YAML
 * file. Whatever is wrong with the text becomes a problem of the source; nothing is thrown.
 */
export function readSource(place: { kind: ContentKind; id: string; file: string }, text: string): Source {
  return place.file.endsWith('.yaml') ? readYaml(place, text, 0) : readMdx(place, text);
}

function readMdx(place: Place, text: string): Source {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    const what = 'The file has no frontmatter, or its frontmatter is not closed.';
    const problem = { file: place.file, line: 1, what, mend: 'Begin with a line of three hyphens, then the fields, then a line of three hyphens.' };
    return { ...place, fields: {}, lines: {}, problems: [problem] };
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
  const problems = document.errors.map(
    (error): Problem => ({
      file: place.file,
      line: lineAt(error.pos[0]),
      what: `The YAML cannot be read: ${firstSentence(error.message)}`,
      mend: 'Correct the line; two spaces indent, and a text with a colon in it needs quotation marks.',
    }),
  );
  const sound = problems.length === 0;
  return { ...place, fields: sound ? toFields(document) : {}, lines: sound ? linesOf(document, lineAt) : {}, problems };
}

/** Aliases are refused: no file of ours needs them, and a few lines of them can fill a machine's memory. */
function toFields(document: Document): unknown {
  return document.toJS({ maxAliasCount: 0 }) ?? {};
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
