import type { z } from 'astro/zod';
import { readLiteral } from '../../content/compile/jsx-values.ts';
import { COMPONENTS, type Component } from '../../content/schemas/components.ts';
import { describeFields, VALUE, type EditorField } from './fields.ts';

/** A component as the editor in the browser inserts it: its props as fields, and how they are written. */
export interface EditorBlock {
  id: string;
  label: string;
  fields: EditorField[];
  pattern: RegExp;
  fromBlock: (match: RegExpMatchArray) => Record<string, unknown>;
  toBlock: (values: Record<string, unknown>) => string;
}

/** The blocks of all components, in the order of their names. */
export function listBlocks(components: Readonly<Record<string, Component>> = COMPONENTS): EditorBlock[] {
  return Object.entries(components).map(([name, component]) => describeBlock(name, component));
}

function describeBlock(name: string, { props, wraps = false }: Component): EditorBlock {
  const fields = describeProps(props);
  const inner: EditorField[] = wraps
    ? [{ name: INNER, label: 'Inside', widget: 'text', required: false }]
    : [];
  return {
    id: name,
    label: name,
    fields: [...fields, ...inner],
    pattern: wraps
      ? new RegExp(`^<${name}(?<props>${PROPS})\\s*>(?<inner>[\\s\\S]*?)</${name}>$`, 'm')
      : new RegExp(`^<${name}(?<props>${PROPS})\\s*/>$`, 'm'),
    fromBlock: ({ 0: source, groups = {} }) => ({
      ...readProps(groups['props'] ?? '', fields),
      [INNER]: groups['inner'] ?? '',
      [SOURCE]: source,
    }),
    toBlock: (values) => writeBlock({ name, fields, wraps }, values),
  };
}

const INNER = 'inside';

/** What stood in the text: it is written back while its values are the same. */
const SOURCE = 'source';

const PROPS = `(?:\\s+\\w+=(?:"[^"]*"|\\{[\\s\\S]*?\\}(?=\\s+\\w+=|\\s*/?>)))*`;

/** A value that no form can show is typed as it stands in the text. */
function describeProps(props: z.ZodObject): EditorField[] {
  return describeFields(props, { references: {}, hasPictures: true }).map((field) =>
    field.widget === VALUE ? { ...field, widget: 'text' } : field,
  );
}

function readProps(text: string, fields: readonly EditorField[]): Record<string, unknown> {
  const props = text.matchAll(/\s+(\w+)=(?:"([^"]*)"|\{([\s\S]*?)\}(?=\s+\w+=|\s*$))/g);
  const isTyped = (name: string) => fields.some((field) => field.name === name && field.widget === 'text');
  return Object.fromEntries(
    [...props].map(([, name = '', words, code = '']) => [
      name,
      words ?? (isTyped(name) ? code : (readLiteral(code)?.value ?? code)),
    ]),
  );
}

function writeBlock(
  { name, fields, wraps }: { name: string; fields: readonly EditorField[]; wraps: boolean },
  values: Record<string, unknown>,
): string {
  const source = values[SOURCE];
  if (typeof source === 'string' && isUnchanged(source, name, values, fields)) return source;
  const props = fields.flatMap((field) => writeProp(field.name, cleanValue(values[field.name], field)));
  const tag = [name, ...props].join(' ');
  return wraps ? `<${tag}>${String(values[INNER] ?? '')}</${name}>` : `<${tag} />`;
}

function isUnchanged(
  source: string,
  name: string,
  values: Record<string, unknown>,
  fields: readonly EditorField[],
): boolean {
  const { [SOURCE]: _, [INNER]: inside = '', ...rest } = values;
  const [, props = '', inner = ''] =
    new RegExp(`^<${name}(${PROPS})\\s*(?:/>|>([\\s\\S]*)</${name}>)$`).exec(source) ?? [];
  return inner === inside && JSON.stringify(readProps(props, fields)) === JSON.stringify(rest);
}

/** A value without the empty and false ones of its groups, and with numbers where the form had a field for numbers. */
function cleanValue(value: unknown, field: EditorField | undefined): unknown {
  if (Array.isArray(value))
    return value.map((one) => cleanValue(one, (field?.['field'] as EditorField | undefined) ?? field));
  if (typeof value === 'string' && field?.widget === 'number' && value.trim() !== '') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  const clean = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    cleanValue(
      inner,
      field?.fields?.find(({ name }) => name === key),
    ),
  ]);
  return Object.fromEntries(
    clean.filter(
      ([key, inner]) => !key.startsWith('__sc_') && ![undefined, null, '', false].includes(inner as null),
    ),
  );
}

function writeProp(name: string, value: unknown): string[] {
  if (value === undefined || value === null || value === '' || value === false) return [];
  if (typeof value !== 'string') return [`${name}={${JSON.stringify(value)}}`];
  if (/^[[{]/.test(value)) return [`${name}={${value}}`];
  return [value.includes('"') ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`];
}
