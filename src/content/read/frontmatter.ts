import { LineCounter, isAlias, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Diagnostic } from '../diagnostics.ts';
import { quoteLine } from '../right-form.ts';
import { explainYaml, type YamlMistake } from './frontmatter-errors.ts';

/** The fields of a YAML text, and the line of each by its path. */
export interface Yaml {
  fields: Record<string, unknown> | undefined;
  lines: Record<string, number>;
  /** How each value was written that is no text though it may be meant as one. */
  written: Record<string, string>;
  diagnostics: Diagnostic[];
}

/**
 * Reads fields from YAML (1.2, core schema: a date stays text). `above` is the number of lines before the text, so
 * that every line is the one in the author's file. Whatever is wrong becomes a diagnostic; nothing is thrown.
 */
export function readYaml(file: string, text: string, above: number): Yaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + above;
  const { contents, errors, warnings } = document;
  const nodes = contents === null ? [] : [...listNodes(contents)];
  const mistake =
    findAlias(nodes, text) ??
    explainYaml([...errors, ...warnings], nodes, text) ??
    findTag(nodes, text) ??
    findDuplicate(nodes) ??
    findCutOff(nodes, text) ??
    (contents === null || isMap(contents) ? undefined : NO_FIELDS);
  if (mistake !== undefined) {
    const { offset, message, hint } = mistake;
    return {
      fields: undefined,
      lines: {},
      written: {},
      diagnostics: [{ file, line: lineAt(offset), message, hint }],
    };
  }
  const lines = Object.fromEntries(
    nodes.filter(({ path }) => path !== '').map(({ path, offset }) => [path, lineAt(offset)]),
  );
  return {
    fields: (document.toJS() as Yaml['fields'] | null) ?? {},
    lines,
    written: Object.fromEntries(nodes.flatMap((node) => listWritten(node, text))),
    diagnostics: [],
  };
}

/** The YAML of an MDX file, from its frontmatter, with the offsets of the YAML and of the body. */
export function findFrontmatter(text: string): { start: number; end: number; body: number } | undefined {
  const match = /^(---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) return undefined;
  const start = match[1]?.length ?? 0;
  return { start, end: start + (match[2]?.length ?? 0), body: match[0].length };
}

/** A node with its path (`parts.2.article`), and where its field begins: at its key, or at itself in a list. */
export interface YamlNode {
  path: string;
  offset: number;
  node: ParsedNode;
}

/** A node and everything in it, in the order of the text. */
export function* listNodes(node: ParsedNode, path = '', offset = node.range[0]): Generator<YamlNode> {
  yield { path, offset, node };
  const inside = (key: unknown) => (path === '' ? String(key) : `${path}.${String(key)}`);
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* listNodes(item, inside(index));
  if (isMap(node))
    for (const { key, value } of node.items)
      if (value !== null) yield* listNodes(value, inside(isScalar(key) ? key.value : key), key.range[0]);
}

/** A number, a word such as true, or a short list in brackets, as it was written. */
function listWritten({ path, node }: YamlNode, text: string): [path: string, written: string][] {
  if (isAlias(node) || (isCollection(node) ? node.flow !== true : typeof node.value === 'string')) return [];
  const written = text.slice(node.range[0], node.range[1]);
  return written === '' || written.includes('\n') ? [] : [[path, written]];
}

/** No file of this site needs an anchor, and a few lines of aliases can fill a machine's memory. */
function findAlias(nodes: readonly YamlNode[], text: string): YamlMistake | undefined {
  const found = nodes.find(({ node }) => isAlias(node) || node.anchor !== undefined);
  if (found === undefined) return undefined;
  const offset = found.node.range[0];
  // The value of a field that begins with the mark is text.
  const isText = /^\s*(?:- +)*(?:[\w-]+:\s+)?$/.test(
    text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/&\S*\s*$/, ''),
  );
  const hint = isText ? `Put the value in quotation marks: ${quoteLine(text, offset)}` : ALIAS.hint;
  return { offset, message: ALIAS.message, hint };
}

const ALIAS = {
  message: 'YAML anchors and aliases (& and *) are not read here.',
  hint: 'Put the text in quotation marks, or write the value out where it is needed.',
};

/** A value behind a lone !, which YAML takes for its type and loses. */
function findTag(nodes: readonly YamlNode[], text: string): YamlMistake | undefined {
  const found = nodes.find(({ node }) =>
    /(?::|-)[ \t]+!\S*[ \t]+$/.test(text.slice(text.lastIndexOf('\n', node.range[0] - 1) + 1, node.range[0])),
  );
  if (found === undefined) return undefined;
  const offset = found.node.range[0];
  return {
    offset,
    message: 'A value cannot begin with !.',
    hint: `Put the value in quotation marks: ${quoteLine(text, offset)}`,
  };
}

/** A field that is given twice. The parser compares each key with every other, which takes minutes for a long list. */
function findDuplicate(nodes: readonly YamlNode[]): YamlMistake | undefined {
  const seen = new Set<string>();
  const twice = nodes.find(({ path }) => seen.size === seen.add(path).size);
  return (
    twice && {
      offset: twice.offset,
      message: `The field "${twice.path.replace(/.*\./, '')}" stands here a second time.`,
      hint: 'Keep one of the two.',
    }
  );
}

/** A value that a comment cuts off in the middle of a line. */
function findCutOff(nodes: readonly YamlNode[], text: string): YamlMistake | undefined {
  const cut = nodes.find(({ node }) => isCutOff(node, text));
  if (cut === undefined) return undefined;
  const offset = cut.node.range[1];
  const hint = `A comment has a line of its own; put the value in quotation marks: ${quoteLine(text, offset)}`;
  return { offset, message: CUT_OFF, hint };
}

/** Behind a date or a single word, such as `voice: satire # or sincere`, a comment is meant. */
function isCutOff(node: ParsedNode, text: string): boolean {
  if (isCollection(node) || isAlias(node) || node.type !== 'PLAIN') return false;
  const { value, source, range } = node;
  if (typeof value !== 'string' && source !== '') return false;
  const comment = /^[ \t]*#(\s?)/.exec(text.slice(range[1], range[2]));
  if (comment === null) return false;
  return comment[1] === '' || !/^(?:\d{4}-\d\d-\d\dT\S+|[a-z0-9-]*)$/.test(source);
}

const CUT_OFF = 'A # with a space before it begins a comment, and the rest of the value is lost.';

const NO_FIELDS = {
  offset: 0,
  message: 'This is not a list of fields.',
  hint: 'Write each field on its own line: name: value.',
};
