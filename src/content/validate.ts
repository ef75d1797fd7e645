import type { z } from 'astro/zod';
import { CONTENT_FACTS, CONTENT_KINDS, KINDS_WITH_BODY, type ContentKind, type Data } from './kinds.ts';
import { suggest } from './did-you-mean.ts';
import type { Diagnostic } from './diagnostics.ts';
import { diagnosticAt, type Source } from './source.ts';

/** A file that its schema accepted. */
export interface Entry<K extends ContentKind = ContentKind> {
  id: string;
  data: Data<K>;
  source: Source;
}

/** Every good file by kind and id. `broken` are those that are there but cannot be believed yet: nothing calls them missing. */
export type Entries = { [K in ContentKind]: Map<string, Entry<K>> } & { broken: Set<string> };

/** Every file of some kinds. */
export function entriesOf<K extends ContentKind>(entries: Entries, kinds: readonly K[]): Entry<K>[] {
  return kinds.flatMap((kind) => [...(entries[kind] as Map<string, Entry<K>>).values()]);
}

/** Every file that has a body. */
export function entriesWithBody(entries: Entries): Entry[] {
  return entriesOf(entries, KINDS_WITH_BODY);
}

/** Whether no file, good or broken, has this kind and id. */
export function isMissing(entries: Entries, kind: ContentKind, id: string): boolean {
  return !entries[kind].has(id) && !entries.broken.has(`${kind}/${id}`);
}

/** Every source under its schema, by kind and id, with the problems of the files that stand alone. */
export function parseSources(sources: readonly Source[]): { entries: Entries; diagnostics: Diagnostic[] } {
  const entries = {
    ...Object.fromEntries(CONTENT_KINDS.map((kind) => [kind, new Map()])),
    broken: new Set<string>(),
  } as Entries;
  const diagnostics = sources.flatMap((source) => {
    const kind = entries[source.kind] as Map<string, Entry>;
    const twin = kind.get(source.id);
    if (twin !== undefined)
      return [
        diagnosticAt(
          source,
          '',
          `"${source.id}" is already the slug of ${twin.source.file}.`,
          'Rename one of the two files.',
        ),
      ];
    const { data, diagnostics } = parseSource(source);
    if (data === undefined) entries.broken.add(`${source.kind}/${source.id}`);
    else kind.set(source.id, { id: source.id, data, source });
    return diagnostics;
  });
  return { entries, diagnostics };
}

function parseSource(source: Source): { data?: Entry['data']; diagnostics: Diagnostic[] } {
  if (source.fields === undefined) return { diagnostics: source.diagnostics };
  const { schema } = CONTENT_FACTS[source.kind];
  const result = schema.safeParse(source.fields);
  if (result.success) return { data: result.data as Entry['data'], diagnostics: source.diagnostics };
  const mismatches = describeMismatch(schema, source.fields, withArticle(source.kind));
  return {
    diagnostics: [
      ...source.diagnostics,
      ...mismatches.map(({ field, message, hint }) => diagnosticAt(source, field, message, hint)),
    ],
  };
}

/** What does not fit a schema, once for each field, in sentences. `owner` is whose fields they are: "an article". */
export function describeMismatch(
  schema: z.ZodObject,
  values: Record<string, unknown>,
  owner: string,
): Mismatch[] {
  const issues = schema.safeParse(values).error?.issues ?? [];
  const isFirst = (issue: Issue, index: number) =>
    issues.findIndex(({ path }) => path.join('.') === issue.path.join('.')) === index;
  return issues
    .filter((issue, index) => issue.code === 'unrecognized_keys' || isFirst(issue, index))
    .flatMap((issue) => describeIssue(schema, values, owner, issue));
}

function describeIssue(
  schema: z.ZodObject,
  values: Record<string, unknown>,
  owner: string,
  issue: Issue,
): Mismatch[] {
  const path = issue.path.map(String);
  const field = path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => describeUnknown(schema, [...path, key], owner));
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], values);
  const hint =
    issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')
      ? `Write it as ${FORMS[issue.expected] ?? issue.expected}${issue.expected === 'object' ? listKeys(schemaAt(schema, path)) : ''}.`
      : issue.message;
  const name = nameField(path);
  if (value === undefined)
    return [
      {
        field,
        message: `${name} is missing${owner.startsWith('<') ? ` from ${owner}` : ''}.`,
        hint: `Add it: ${schemaAt(schema, path)?.description ?? hint}`,
      },
    ];
  return [
    {
      field,
      message: `${name}${owner.startsWith('<') ? ` of ${owner}` : ''} ${show(value, issue.code)}.`,
      hint,
    },
  ];
}

const FORMS: Record<string, string> = {
  object: 'fields, each on its own line',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  tuple: 'a list',
};

function describeUnknown(schema: z.ZodObject, path: string[], owner: string): Mismatch {
  const key = path.at(-1) ?? '';
  const around = unwrap(schemaAt(schema, path.slice(0, -1)) ?? schema);
  const known = 'shape' in around ? Object.keys(around.shape as object) : [];
  const hint =
    suggest(key, known).trim() ||
    (known.length === 0 ? 'Remove it.' : `Remove it. The fields here are: ${known.join(', ')}.`);
  return { field: path.join('.'), message: `${nameField(path)} is not a field of ${owner}.`, hint };
}

/** The schema of a field; on the way, whatever wraps a schema (optional, default) is taken off. */
function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    const bare: z.ZodType = unwrap(at);
    if ('shape' in bare) at = (bare.shape as Record<string, z.ZodType>)[key];
    else at = 'element' in bare ? (bare.element as z.ZodType) : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return 'innerType' in schema.def ? unwrap(schema.def.innerType as z.ZodType) : schema;
}

/** A path as a writer counts: `corrections.0.text` is `"text" of entry 1 of "corrections"`. */
export function nameField(path: readonly string[]): string {
  const words = path
    .map((key) => (/^\d+$/.test(key) ? `entry ${Number(key) + 1}` : `"${key}"`))
    .toReversed()
    .join(' of ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The fields that a group of them has, to be named behind a sentence. */
function listKeys(schema: z.ZodType | undefined): string {
  const around = schema === undefined ? {} : unwrap(schema);
  return 'shape' in around ? `: ${Object.keys(around.shape as object).join(', ')}` : '';
}

function show(value: unknown, code: Issue['code']): string {
  if (value === null) return 'is empty';
  if (Array.isArray(value) && value.length > 0)
    return code === 'too_big' || code === 'too_small'
      ? `has ${value.length === 1 ? '1 entry' : `${value.length} entries`}`
      : 'is a list';
  if (typeof value === 'object' && !Array.isArray(value)) return 'is a group of fields';
  const whole = typeof value === 'string' ? value : JSON.stringify(value);
  // Half of a character is shown as it is written.
  const text = whole.replaceAll(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  return `is "${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function withArticle(kind: ContentKind): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

interface Mismatch {
  field: string;
  message: string;
  hint: string;
}

type Issue = z.core.$ZodIssue;
