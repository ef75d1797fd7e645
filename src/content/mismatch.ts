import type { z } from 'astro/zod';
import { suggest } from './did-you-mean.ts';
import { explainForeign } from './foreign-fields.ts';
import { findRightForm, type Around } from './right-form.ts';
import { fieldsOf, schemaAt } from './schemas/look-up.ts';

/**
 * What does not fit a schema, once for each field, in sentences. `owner` is whose fields they are: "an article".
 * `around` is what is known beside a field of YAML, in which its right form can be written.
 */
export function describeMismatch(
  schema: z.ZodObject,
  values: Record<string, unknown>,
  owner: string,
  around?: (path: string) => Around,
): Mismatch[] {
  const issues = schema.safeParse(values).error?.issues ?? [];
  const isFirst = (issue: Issue, index: number) =>
    issues.findIndex(({ path }) => path.join('.') === issue.path.join('.')) === index;
  return issues
    .filter((issue, index) => issue.code === 'unrecognized_keys' || isFirst(issue, index))
    .flatMap((issue) => describeIssue(schema, values, owner, issue, around));
}

function describeIssue(
  schema: z.ZodObject,
  values: Record<string, unknown>,
  owner: string,
  issue: Issue,
  around?: (path: string) => Around,
): Mismatch[] {
  const path = issue.path.map(String);
  const field = path.join('.');
  const valueAt = (at: readonly string[]) =>
    at.reduce<unknown>((group, key) => (group as Record<string, unknown> | undefined)?.[key], values);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => describeUnknown(schema, [...path, key], owner, valueAt(path)));
  const value = valueAt(path);
  const hint = describeForm(schema, path, issue);
  const name = nameField(path);
  const wanted = schemaAt(schema, path);
  const space = findMissingSpace(value);
  if (space !== undefined) return [{ field, message: `${name} lacks a space.`, hint: space }];
  if (value === undefined)
    return [
      {
        field,
        message: `${name} is missing${owner.startsWith('<') ? ` from ${owner}` : ''}.`,
        hint: `Add it: ${wanted?.description ?? hint}`,
      },
    ];
  const form = around ? findRightForm(schema, path, value, around(field)) : findPropForm(wanted, path, value);
  const canGo = value === null && wanted?.safeParse(undefined).success === true;
  return [
    {
      field,
      message: `${name}${owner.startsWith('<') ? ` of ${owner}` : ''} ${show(value, issue.code)}.`,
      hint: form
        ? `${form.isQuoted ? 'Put it in quotation marks' : hint.replace(/, each on its own line.*|\.$/, '')}: ${form.line}`
        : canGo
          ? `${hint.replace(/\.$/, '')}, or remove the line.`
          : hint,
    },
  ];
}

/** What to do where a space is missing, behind the hyphen of an entry or behind a colon. */
function findMissingSpace(value: unknown): string | undefined {
  const key =
    typeof value === 'object' && value !== null
      ? Object.keys(value).find((one) => /^-\w/.test(one))
      : undefined;
  if (key !== undefined) return `Write a space behind the hyphen: - ${key.slice(1)}: …`;
  const [, field, rest] =
    (typeof value === 'string' &&
      /^(article|promise|point|date|text|id|name|title|src):(\S+)$/.exec(value)) ||
    [];
  return field === undefined ? undefined : `Write a space behind the colon: ${field}: ${rest}`;
}

/** The right form of a value among the props of a component, as JSX has it: a number, or a group with each of its fields. */
function findPropForm(
  wanted: z.ZodType | undefined,
  path: readonly string[],
  value: unknown,
): { line: string; isQuoted: false } | undefined {
  if (wanted === undefined || typeof value !== 'string') return undefined;
  const name = /^\d+$/.test(path.at(-1) ?? '') ? '' : `${path.at(-1)}${path.length === 1 ? '=' : ': '}`;
  const write = (form: string) => ({
    line: name + (path.length === 1 ? `{${form}}` : form),
    isQuoted: false as const,
  });
  if (value.trim() !== '' && wanted.safeParse(Number(value)).success) return write(value.trim());
  const fields = fieldsOf(wanted).filter(([, field]) => !field.safeParse(undefined).success);
  return fields.length === 0
    ? undefined
    : write(`{ ${fields.map(([key, field]) => `${key}: ${sampleOf(field, value)}`).join(', ')} }`);
}

/** The words of the author where a field takes them, and otherwise something of its type. */
function sampleOf(field: z.ZodType, words: string): string {
  const sample = [words, 1, '…', [0, 50], []].find((one) => field.safeParse(one).success);
  return JSON.stringify(sample ?? '…');
}

/** The form that a field asks for, in words. */
function describeForm(schema: z.ZodObject, path: string[], issue: Issue): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  const fields = issue.expected === 'object' ? listKeys(schemaAt(schema, path)) : '';
  return `Write it as ${FORMS[issue.expected] ?? issue.expected}${fields}.`;
}

const FORMS: Record<string, string> = {
  object: 'fields, each on its own line',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  tuple: 'a list',
};

function describeUnknown(schema: z.ZodObject, path: string[], owner: string, beside: unknown): Mismatch {
  const key = path.at(-1) ?? '';
  const inner = path.length === 1 ? findGroupOf(schema, key, beside) : undefined;
  if (inner !== undefined)
    return {
      field: key,
      message: `${nameField(path)} is not a field of ${owner}.`,
      hint: `Indent it by two spaces: it belongs to "${inner}".`,
    };
  const known = fieldsOf(schemaAt(schema, path.slice(0, -1)) ?? schema).map(([name]) => name);
  const fields = known.length === 0 ? '' : ` The fields here are: ${known.join(', ')}.`;
  const hint = owner.startsWith('<') ? undefined : explainForeign(key, known, Object.keys(beside ?? {}));
  return {
    field: path.join('.'),
    message: `${nameField(path)} is not a field of ${owner}.`,
    hint: hint ?? (/\s/.test(key) ? CONTINUED : suggest(key, known).trim() || `Remove it.${fields}`),
  };
}

/** The group that has a field of a name, where the group stands in the file and is empty. */
function findGroupOf(schema: z.ZodObject, key: string, beside: unknown): string | undefined {
  const given = (beside ?? {}) as Record<string, unknown>;
  return fieldsOf(schema).find(
    ([name, field]) => given[name] === null && fieldsOf(field).some(([inner]) => inner === key),
  )?.[0];
}

const CONTINUED =
  'Where it continues the line above, write both on one line, in quotation marks; otherwise remove it.';

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
  const names = fieldsOf(schema).map(([name]) => name);
  return names.length === 0 ? '' : `: ${names.join(', ')}`;
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

interface Mismatch {
  field: string;
  message: string;
  hint: string;
}

type Issue = z.core.$ZodIssue;
