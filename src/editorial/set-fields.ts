import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  addInBrackets,
  addLine,
  applySplices,
  findYaml,
  writeFields,
  writeFlow,
  type Splice,
  type YamlPart,
} from './edit-yaml.ts';

type Fields = Readonly<Record<string, unknown>>;
type Parsed = ParsedNode | null;
type Pair = YAMLMap.Parsed['items'][number];

/**
 * A file's text with these fields and no others. What is the same keeps its bytes: comments, order, quotation marks and
 * line ends. An editor gives back every field of a file, of which its user changed one.
 */
export function setFields(text: string, fields: Fields): string {
  const yaml = findYaml(text);
  const { contents } = parseDocument(yaml.text);
  const splices = isMap(contents)
    ? compareMap(contents, fields, yaml)
    : [{ start: yaml.text.length, end: yaml.text.length, text: writeFields(fields) }];
  return applySplices(text, yaml, splices);
}

function compareMap(map: YAMLMap.Parsed, fields: Fields, yaml: YamlPart): Splice[] {
  const names = new Set(map.items.map(nameOf));
  const kept = map.items.flatMap((pair) => {
    const value = fields[nameOf(pair)];
    return value === undefined ? [removePair(pair, map, yaml)] : comparePair(pair, value, yaml);
  });
  const added = Object.entries(fields).filter(([name, value]) => value !== undefined && !names.has(name));
  return added.length === 0 ? kept : [...kept, addPairs(map, Object.fromEntries(added), yaml)];
}

function comparePair(pair: Pair, value: unknown, yaml: YamlPart): Splice[] {
  return compareNode(pair.value, value, yaml) ?? [rewritePair(pair, value, yaml)];
}

/** The edits that make a node have a value; nothing where the whole field is to be written anew. */
function compareNode(node: Parsed, value: unknown, yaml: YamlPart): Splice[] | undefined {
  if (node === null) return value === null ? [] : undefined;
  if (isSame(plain(node), value)) return [];
  if (isScalar(node) && isPlain(value) && node.source !== '' && !node.type?.startsWith('BLOCK')) {
    const isQuoted = node.type?.startsWith('QUOTE') === true && typeof value === 'string';
    const text = isQuoted
      ? stringify(value, { defaultStringType: node.type as 'QUOTE_DOUBLE', lineWidth: 0 })
      : writeFlow(value);
    return [{ start: node.range[0], end: node.range[1], text: text.trim() }];
  }
  if (isMap(node) && node.items.length > 0 && isFields(value)) return compareMap(node, value, yaml);
  return isSeq(node) && Array.isArray(value) ? compareList(node, value, yaml) : undefined;
}

/** A list whose entries changed where they stand, that has gained some at its end, or has lost some. */
function compareList(list: YAMLSeq.Parsed, values: readonly unknown[], yaml: YamlPart): Splice[] | undefined {
  const items = list.items as Parsed[];
  if (values.length > items.length) return growList(list, values, yaml);
  if (values.length < items.length) return shrinkList(list, values, yaml);
  const edits = items.map((item, index) => compareNode(item, values[index], yaml));
  return edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}

function growList(list: YAMLSeq.Parsed, values: readonly unknown[], yaml: YamlPart): Splice[] | undefined {
  const { length } = list.items;
  if (length === 0 || !list.items.every((item, at) => isSame(plain(item), values[at]))) return undefined;
  const added = values
    .slice(length)
    .map((value) => (list.flow === true ? addInBrackets(list, value) : addLine(yaml, list.range, value)));
  return added.slice(0, 1).map((first) => ({ ...first, text: added.map(({ text }) => text).join('') }));
}

/** An entry goes with its lines. */
function shrinkList(
  { items, flow }: YAMLSeq.Parsed,
  values: readonly unknown[],
  { text }: YamlPart,
): Splice[] | undefined {
  let at = 0;
  const removed = items.filter((item) => {
    const isKept = at < values.length && isSame(plain(item), values[at]);
    if (isKept) at += 1;
    return !isKept;
  });
  if (flow === true || at === 0 || at !== values.length) return undefined;
  return removed.map((item) => {
    const next = items[items.indexOf(item) + 1];
    const newline = text.indexOf('\n', trimmedEnd(text, item.range[1]));
    const end =
      next === undefined ? (newline === -1 ? text.length : newline + 1) : lineStart(text, next.range[0]);
    return { start: lineStart(text, item.range[0]), end, text: '' };
  });
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** A field written anew, in the column in which it stood. */
function rewritePair({ key, value }: Pair, fresh: unknown, { text, lineEnd }: YamlPart): Splice {
  const start = key.range[0];
  const end = value === null ? text.indexOf(':', key.range[1]) + 1 : trimmedEnd(text, value.range[1]);
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const name = String(isScalar(key) ? key.value : key);
  const isBlock = isSeq(value) && value.flow !== true;
  const written = isBlock ? stringify({ [name]: fresh }, { lineWidth: 0 }) : writeFields({ [name]: fresh });
  return { start, end, text: written.trimEnd().replaceAll('\n', lineEnd + indent) };
}

/** A field goes with its line, and with a comment on it. */
function removePair(pair: Pair, map: YAMLMap.Parsed, { text }: YamlPart): Splice {
  const { key, value } = pair;
  const valueEnd = trimmedEnd(text, value === null ? text.indexOf(':', key.range[1]) + 1 : value.range[1]);
  if (map.flow === true) {
    const next = map.items[map.items.indexOf(pair) + 1];
    return { start: key.range[0], end: next?.key.range[0] ?? valueEnd, text: '' };
  }
  const newline = text.indexOf('\n', valueEnd);
  return { start: lineStart(text, key.range[0]), end: newline === -1 ? text.length : newline + 1, text: '' };
}

/** New fields stand behind the last one of their group. */
function addPairs(map: YAMLMap.Parsed, fields: Fields, { text, lineEnd }: YamlPart): Splice {
  const last = map.items.at(-1);
  if (last === undefined) return { start: map.range[1], end: map.range[1], text: writeFields(fields) };
  const from = trimmedEnd(text, last.value?.range[1] ?? text.indexOf(':', last.key.range[1]) + 1);
  if (map.flow === true)
    return { start: from, end: from, text: `, ${writeFlow(fields).replaceAll(/^\{ ?| ?\}$/g, '')}` };
  const newline = text.indexOf('\n', from);
  const at = newline === -1 ? text.length : newline;
  const column = map.items[0]!.key.range[0] - (text.lastIndexOf('\n', map.items[0]!.key.range[0] - 1) + 1);
  const lines = writeFields(fields).trimEnd().split('\n');
  return { start: at, end: at, text: lines.map((line) => lineEnd + ' '.repeat(column) + line).join('') };
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

/** The end of a value without the line ends behind it. */
function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function plain(node: ParsedNode): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => plain(item as ParsedNode));
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.map((pair) => [nameOf(pair), pair.value === null ? null : plain(pair.value)]),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  if (!isFields(a) || !isFields(b)) return a === b;
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.every((name) => isSame(a[name], b[name]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}
