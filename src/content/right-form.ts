import slugify from '@sindresorhus/slugify';
import { stringify } from 'yaml';
import { removeMarks } from './compile/plain-words.ts';
import type { z } from 'astro/zod';
import { elementOf, fieldsOf, schemaAt } from './schemas/look-up.ts';

/** What is known beside a value of the wrong form. */
export interface Around {
  /** How the author wrote it, where that is more than the value: `0x1F`, `[Draft]`. */
  written?: string | undefined;
  /** The fields of the whole file. */
  values: Record<string, unknown>;
  /** The slugs that the file names elsewhere, where the same kind of thing is named. */
  namesFor: (path: string) => readonly string[];
}

/** A value of the form that its schema asks for, made of the words that the author wrote. It fits the schema. */
export interface RightForm {
  /** What should stand there: `stamp: [Received, filed]`; or, behind the hyphen of a list, `article: good`. */
  line: string;
  /** Whether only quotation marks were missing. */
  isQuoted: boolean;
}

/** The right form of what stands at a path, if one can be made of it. */
export function findRightForm(
  schema: z.ZodType,
  path: readonly string[],
  value: unknown,
  around: Around,
): RightForm | undefined {
  const wanted = schemaAt(schema, path);
  const words = joinWords(value) ?? around.written ?? (isScalar(value) ? String(value) : undefined);
  if (wanted === undefined || words === undefined || words === '') return undefined;
  const isQuoted = typeof value !== 'string' && wanted.safeParse(words).success;
  const right = isQuoted ? words : isScalar(value) ? fill(wanted, words, path, around) : undefined;
  const isPlainText = typeof right === 'string' && !isQuoted && wanted.safeParse('Some words').success;
  if (right === undefined || right === value || isPlainText) return undefined;
  const name = path.at(-1) ?? '';
  return { line: /^\d+$/.test(name) ? writeEntry(right) : `${name}: ${writeValue(right)}`, isQuoted };
}

/** A list of several texts as one: where a text is wanted, its brackets are no part of it. */
function joinWords(value: unknown): string | undefined {
  return Array.isArray(value) && value.length > 1 && value.every(isScalar) ? value.join(', ') : undefined;
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** A value for a schema that says some words, tried against the schema; nothing where none fits. */
function fill(schema: z.ZodType, words: string, path: readonly string[], around: Around): unknown {
  return candidates(schema, words, path, around).find(
    (one) => one !== undefined && schema.safeParse(one).success,
  );
}

function candidates(schema: z.ZodType, words: string, path: readonly string[], around: Around): unknown[] {
  const element = elementOf(schema);
  if (element !== undefined) {
    const parts =
      fieldsOf(element).length > 0
        ? [words]
        : words
            .split(/[,;]|(?<=^|\s)-(?=[\p{L}\p{N}])/u)
            .map((part) => part.trim())
            .filter(Boolean);
    const entries = parts.map((part, index) => fill(element, part, [...path, String(index)], around));
    return [entries.includes(undefined) ? undefined : entries];
  }
  return fieldsOf(schema).length > 0
    ? [fillGroup(schema, words, path, around)]
    : [words, slugify(words.replace(/\.mdx?$|\/$/, '').replace(/^.*\//, '')), Number(words)];
}

/** The words stand in the first field that takes them, one that must be there before others; the rest is filled with what fits. */
function fillGroup(schema: z.ZodType, words: string, path: readonly string[], around: Around): unknown {
  const fields = fieldsOf(schema).map(([name, field]) => ({
    name,
    field,
    isRequired: !field.safeParse(undefined).success,
  }));
  const main = [...fields]
    .sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
    .find(({ field }) => field.safeParse(words).success);
  const filled = fields.map(({ name, field, isRequired }): [string, unknown] => {
    if (name === main?.name) return [name, words];
    if (!isRequired) return [name, undefined];
    return [name, standIn(field, words, [...path, name], around)];
  });
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}

/** Something that fits a field about which the words say nothing: slugs of the file, its own day, or an ellipsis. */
function standIn(
  field: z.ZodType,
  words: string,
  path: readonly string[],
  { values, namesFor }: Around,
): unknown {
  const names = [...new Set(namesFor([...path, '0'].join('.')))];
  const days = ['published', 'recorded', 'promised'].flatMap((name) => values[name] ?? []);
  const all = [...(names.length > 0 ? [names] : []), '…', slugify(words), ...days, 'https://example.org/'];
  return all.find((one) => field.safeParse(one).success);
}

function writeValue(value: unknown): string {
  return typeof value === 'string' ? quote(value) : writeFlow(value);
}

/** A group with one field needs no brackets in a list. */
function writeEntry(value: unknown): string {
  const fields = Object.entries(isGroup(value) ? value : {});
  return fields.length === 1
    ? fields.map(([name, one]) => `${name}: ${writeFlow(one)}`).join('')
    : writeValue(value);
}

/** A value on one line of YAML. */
function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (isGroup(value))
    return `{ ${Object.entries(value)
      .map(([name, one]) => `${name}: ${writeFlow(one)}`)
      .join(', ')} }`;
  // In a list, so that what separates the entries of one is put in quotation marks.
  return stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
    .trim()
    .slice(1, -1);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text in the quotation marks that need the least in it. */
export function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** The line of a YAML text in which an offset stands, with its value in quotation marks: `title: "What we did:"`. */
export function quoteLine(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /.*/y.exec(text.slice(start))?.[0] ?? '';
  const [, hyphens = '', name = '', value = ''] = /^((?:- +)*)([\w-]+:\s+)?(.*)$/.exec(line.trim()) ?? [];
  return hyphens + name + quote(removeMarks(unquote(value)));
}

/** A text without the quotation marks around it: `'It's work'` has an apostrophe in it, and `"One" and "two"` has none around it. */
function unquote(value: string): string {
  const inner = /^'(.*)'$/.exec(value)?.[1]?.replaceAll("''", "'") ?? /^"([^"]*)"$/.exec(value)?.[1];
  if (inner !== undefined) return /(?<!\w)'|'(?!\w)/.test(inner) ? value : inner;
  if (value.startsWith("'")) return value.replaceAll("''", "'");
  // The first mark within opens a quotation, so that the outer ones are those of the whole value.
  return /^"([^"]*\s"[^\s"][\s\S]*)"$/.exec(value)?.[1] ?? value;
}
