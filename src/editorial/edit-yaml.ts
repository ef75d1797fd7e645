/** Edits of authors' files that keep every other byte: comments, order, quotation marks and line ends. */
import { Document, isMap, isScalar, isSeq, parseDocument, stringify, visit, type ParsedNode } from 'yaml';
import type { Range, YAMLSeq } from 'yaml';
import { findFrontmatter, listNodes } from '../content/read/frontmatter.ts';

/** An entry of a list: a slug, or a field with one. */
export type ListItem = string | Readonly<Record<string, string>>;

/**
 * A file's text with one more entry in a list of its fields. The list need not be there yet.
 * @throws Error in one sentence where the field is no list.
 */
export function addToList(text: string, field: string, item: ListItem): string {
  const yaml = findYaml(text);
  const { contents } = parseDocument(yaml.text);
  const isField = ({ key }: { key: ParsedNode }) => isScalar(key) && key.value === field;
  const pair = isMap(contents) ? contents.items.find(isField) : undefined;
  if (pair === undefined) return applySplices(text, yaml, [appendField(yaml, field, item)]);
  const { key, value } = pair;
  if (isSeq(value))
    return applySplices(text, yaml, [
      value.flow === true ? addInBrackets(value, item) : addLine(yaml, value.range, item),
    ]);
  if (value !== null && !(isScalar(value) && value.value === null))
    throw new Error(`"${field}" is not a list.`);
  const start = yaml.text.indexOf(':', key.range[1]) + 1;
  const end = isScalar(value) && value.source !== '' ? value.range[1] : start;
  return applySplices(text, yaml, [{ start, end, text: ` [${writeFlow(item)}]` }]);
}

/**
 * A file's text with a field that it does not have yet, in the place of the comment that explains it, or last.
 * @throws Error in one sentence where the field is there.
 */
export function setField(text: string, field: string, value: unknown): string {
  const yaml = findYaml(text);
  if (new RegExp(`^${field}:`, 'm').test(yaml.text))
    throw new Error(`There is a "${field}" already. Change it in the file.`);
  const written = writeFields({ [field]: value }).replaceAll('\n', yaml.lineEnd);
  const comment = new RegExp(`^# ${field}:.*(?:\r?\n|$)`, 'm').exec(yaml.text);
  if (comment !== null)
    return applySplices(text, yaml, [
      { start: comment.index, end: comment.index + comment[0].length, text: written },
    ]);
  const before = yaml.text === '' || yaml.text.endsWith('\n') ? '' : yaml.lineEnd;
  return applySplices(text, yaml, [
    { start: yaml.text.length, end: yaml.text.length, text: before + written },
  ]);
}

/** A file's text in which every field of a path (`parts.2.article`) that has one slug has another. */
export function replaceSlug(text: string, path: RegExp, old: string, slug: string): string {
  const yaml = findYaml(text);
  const { contents } = parseDocument(yaml.text);
  const splices = [...(contents === null ? [] : listNodes(contents))].flatMap((entry) => {
    if (!path.test(entry.path) || !isScalar(entry.node) || entry.node.value !== old) return [];
    const [start, end] = entry.node.range;
    const isQuoted = entry.node.type?.startsWith('QUOTE') === true;
    return isQuoted ? { start: start + 1, end: end - 1, text: slug } : { start, end, text: writeFlow(slug) };
  });
  return applySplices(text, yaml, splices);
}

/** A file's text in which one of its fields has another value. It must be there. */
export function replaceValue(text: string, field: string, value: string): string {
  const yaml = findYaml(text);
  const splices = listScalars(yaml)
    .filter(({ path, node }) => path === field && node.value !== value)
    .map(({ node }) => ({ start: node.range[0], end: node.range[1], text: writeFlow(value) }));
  return applySplices(text, yaml, splices);
}

/** A file's text in which the values of a list are others. One that is in the list already is left out. */
export function replaceValues(text: string, field: string, change: (value: string) => string): string {
  const yaml = findYaml(text);
  const { contents } = parseDocument(yaml.text);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === field)
    : undefined;
  if (!isSeq(pair?.value)) return text;
  const list = pair.value;
  const values = list.items.map((item) => (isScalar(item) ? String(item.value) : ''));
  const changed = values.map(change);
  if (changed.every((value, at) => value === values[at])) return text;
  if (new Set(changed).size === changed.length)
    return applySplices(
      text,
      yaml,
      list.items.flatMap(({ range }, at) =>
        changed[at] === values[at]
          ? []
          : [{ start: range[0], end: range[1], text: writeFlow(changed[at] ?? '') }],
      ),
    );
  const [start, end] = list.range;
  return applySplices(text, yaml, [{ start, end, text: rewriteList(list, [...new Set(changed)], yaml) }]);
}

/** A list with other values, in brackets or line by line as it was. */
function rewriteList(
  { flow, items, range }: YAMLSeq.Parsed,
  values: readonly string[],
  yaml: YamlPart,
): string {
  if (flow === true) return `[${values.map(writeFlow).join(', ')}]`;
  const first = items[0]?.range[0] ?? range[0];
  const indent = yaml.text.slice(yaml.text.lastIndexOf('\n', range[0] - 1) + 1, range[0]);
  const dash = yaml.text.slice(range[0], first);
  const last = yaml.text.slice(range[0], range[1]).endsWith('\n') ? yaml.lineEnd : '';
  return values.map((value) => `${dash}${writeFlow(value)}`).join(`${yaml.lineEnd}${indent}`) + last;
}

function listScalars(yaml: YamlPart) {
  const { contents } = parseDocument(yaml.text);
  return [...(contents === null ? [] : listNodes(contents))].flatMap(({ path, node }) =>
    isScalar(node) ? [{ path, node }] : [],
  );
}

/** Fields as YAML: lists of words on one line, all else in lines of its own. */
export function writeFields(fields: Readonly<Record<string, unknown>>): string {
  const document = new Document(fields);
  visit(document, {
    Seq: (_, list) => void (list.flow = list.items.every(isScalar)),
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A text in which every link to an address, with or without a place on its page, leads to another. */
export function renameLinks(text: string, old: string, address: string): string {
  return text.replaceAll(new RegExp(`(?<=[("'\\s<:])${old}(?=[)#?"'\\s>]|$)`, 'gm'), address);
}

/** The YAML of a file, whole or before a body. */
export interface YamlPart {
  text: string;
  /** Where it begins in the file. */
  offset: number;
  lineEnd: string;
}

/** A part of a text and what stands there instead. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The fields of a file as text, and where they begin in it. */
export function findYaml(text: string): YamlPart {
  const { start, end } = findFrontmatter(text) ?? { start: 0, end: text.length };
  return { text: text.slice(start, end), offset: start, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** Makes the last edit first, so that the offsets of the others stay right. */
export function applySplices(text: string, { offset }: YamlPart, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (edited, splice) =>
        edited.slice(0, offset + splice.start) + splice.text + edited.slice(offset + splice.end),
      text,
    );
}

function appendField({ text, lineEnd }: YamlPart, field: string, item: ListItem): Splice {
  const written = writeFields({ [field]: [item] }).replaceAll('\n', lineEnd);
  const before = text === '' || text.endsWith('\n') ? '' : lineEnd;
  return { start: text.length, end: text.length, text: before + written };
}

/** A new entry behind the last one of a list in brackets. */
export function addInBrackets({ items, range }: YAMLSeq.Parsed, item: unknown): Splice {
  const last = items.at(-1);
  const at = last?.range[1] ?? range[0] + 1;
  return { start: at, end: at, text: last === undefined ? writeFlow(item) : `, ${writeFlow(item)}` };
}

/** A new line below the last entry of a list, and below the comment on its line. */
export function addLine({ text, lineEnd }: YamlPart, [start, end]: Range, item: unknown): Splice {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const last = text.slice(0, end).trimEnd().length;
  const at = last + (/^[^\r\n]*/.exec(text.slice(last))?.[0].length ?? 0);
  const written = stringify(item, { lineWidth: 0 }).trim().replaceAll('\n', `${lineEnd}${indent}  `);
  return { start: at, end: at, text: `${lineEnd}${indent}- ${written}` };
}

/** A value on one line. */
export function writeFlow(item: unknown): string {
  return stringify(item, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
