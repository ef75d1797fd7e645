import { CORE_SCHEMA, YAMLException, load, type State } from 'js-yaml';
import type { Diagnostic } from '../diagnostics.ts';
import { explainYaml, findCommonMistake } from './frontmatter-errors.ts';

/** What a YAML text says, and on which line each field stands. */
export interface Yaml {
  fields: Record<string, unknown> | undefined;
  lines: Record<string, number>;
  diagnostics: Diagnostic[];
}

/**
 * Reads fields from YAML (1.2, core schema: a date stays text). `above` is the number of lines before the text, so
 * that every line named is the author's own. Whatever is wrong becomes a problem; nothing is thrown.
 */
export function readYaml(file: string, text: string, above: number): Yaml {
  const top: Node = { line: 0, children: [] };
  const diagnostic = (line: number, message: string, hint: string): Yaml => ({
    fields: undefined,
    lines: {},
    diagnostics: [{ file, line: line + above + 1, message, hint }],
  });
  const open = findCommonMistake(text);
  if (open !== undefined) return diagnostic(open.line, open.message, open.hint);
  try {
    const value = load(text, { schema: CORE_SCHEMA, listener: listenInto(top) });
    const anchored = findNode(top, (node) => node.isAnchored === true);
    if (anchored !== undefined) return diagnostic(anchored.line, ALIAS.message, ALIAS.hint);
    const cut = findNode(top, (node) => node.isCut === true);
    if (cut !== undefined) return diagnostic(cut.line, CUT.message, CUT.hint);
    if (value !== undefined && value !== null && !isFields(value))
      return diagnostic(0, 'This is not a list of fields.', 'Write each field on its own line: name: value.');
    return { fields: value ?? {}, lines: linesOf(top.children[0], above), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark?.line ?? 0;
    if (error.reason.startsWith('unidentified alias')) return diagnostic(line, ALIAS.message, ALIAS.hint);
    const reason = explainYaml(error.reason, line, text);
    return diagnostic(reason.line, reason.message, reason.hint);
  }
}

/** No file of ours needs an anchor, and a few lines of them can fill a machine's memory. */
const ALIAS = {
  message: 'YAML anchors and aliases (& and *) are not read here.',
  hint: 'Put the text in quotation marks, or write the value out where it is needed.',
};

/** A comment after a value is one as long as nobody can take it for a part of the value. */
const CUT = {
  message: 'A # with a space before it begins a comment, and the rest of the value is lost.',
  hint: 'Put the value in quotation marks; write a comment on a line of its own.',
};

/** Builds the tree of nodes that the parser opens and closes. A parser that tries twice opens a node twice. */
function listenInto(top: Node): (this: State, event: 'open' | 'close', state: State) => void {
  const stack: Node[] = [top];
  return (event, state) => {
    if (event === 'open') {
      stack.push({ line: state.line, children: [] });
      return;
    }
    const node = stack.pop();
    if (node === undefined) return;
    const { kind, result, anchor } = state as State & { anchor: string | null };
    const isCut = kind === 'scalar' && typeof result === 'string' && isCutOff(result, state);
    stack.at(-1)?.children.push({
      ...node,
      kind: kind ?? undefined,
      name: kind === 'scalar' ? String(result) : '',
      isAnchored: anchor !== null,
      ...(isCut ? { line: state.line, isCut } : {}),
    });
  };
}

/**
 * Whether the parser stopped in the middle of a line because a comment begins there, which it does only for a text
 * without quotation marks. Behind a day or a single word, such as `voice: satire # or sincere`, a comment is meant.
 */
function isCutOff(text: string, { input, position, lineStart }: State): boolean {
  if (input[position] !== '#' || input.slice(lineStart, position).trim() === '') return false;
  return !/^(?:\d{4}-\d\d-\d\dT\S+|[a-z0-9-]+)$/.test(text) || input[position + 1] !== ' ';
}

function findNode(node: Node, isMeant: (node: Node) => boolean): Node | undefined {
  if (isMeant(node)) return node;
  for (const child of node.children) {
    const found = findNode(child, isMeant);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A mapping's nodes are its keys and values by turns. */
function linesOf(top: Node | undefined, above: number): Record<string, number> {
  const lines: Record<string, number> = {};
  const walk = (node: Node, path: string): void => {
    if (node.kind === 'sequence')
      node.children.forEach((child, index) => enter(child, child, `${path}${index}`));
    if (node.kind !== 'mapping') return;
    for (let index = 0; index + 1 < node.children.length; index += 2) {
      const [key, value] = [node.children[index], node.children[index + 1]];
      if (key !== undefined && value !== undefined) enter(key, value, `${path}${key.name}`);
    }
  };
  const enter = (at: Node, child: Node, path: string): void => {
    lines[path] = at.line + above + 1;
    walk(child, `${path}.`);
  };
  if (top !== undefined) walk(top, '');
  return lines;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Node {
  line: number;
  children: Node[];
  kind?: string | undefined;
  name?: string;
  isAnchored?: boolean;
  isCut?: boolean;
}
