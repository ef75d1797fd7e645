import { findFrontmatter, readYaml } from '../../content/read/frontmatter.ts';
import { setFields } from '../set-fields.ts';
import { writeFields } from '../edit-yaml.ts';
import type { ContentFacts } from '../../content/kinds/facts.ts';

/** A file as the editor in the browser holds it: its fields, its text as `body`, and the file itself. */
export type EditorEntry = Record<string, unknown>;

/** Under this name an entry holds the file as it was opened. */
export const OPENED = 'opened_file';

/**
 * Reads a file for the editor in the browser.
 * @throws Error in one sentence where its fields cannot be read.
 */
export function readEntry(text: string): EditorEntry {
  const found = findFrontmatter(text);
  const { fields, diagnostics } = readYaml(
    '',
    found === undefined ? text : text.slice(found.start, found.end),
    found === undefined ? 0 : 1,
  );
  const [problem] = diagnostics;
  if (fields === undefined) throw new Error(`Line ${problem?.line}: ${problem?.message} ${problem?.hint}`);
  return found === undefined
    ? { ...fields, [OPENED]: text }
    : { ...fields, body: text.slice(found.body).trimStart(), [OPENED]: text };
}

/** The text of a file after an edit: what was not changed keeps its bytes. A new file has its fields in their order. */
export function writeEntry(
  entry: EditorEntry,
  { schema, body: hasBody }: Pick<ContentFacts, 'schema' | 'body'>,
): string {
  const { [OPENED]: opened, body = '', ...values } = entry;
  const names = Object.keys(schema.shape);
  const before = typeof opened === 'string' ? (readFields(opened) ?? {}) : {};
  const fields = Object.fromEntries(
    [...new Set([...names, ...Object.keys(values)])]
      .map((name) => [
        name,
        tidy(values[name], before[name], schema.shape[name]?.safeParse(undefined).success !== false),
      ])
      .filter(([, value]) => value !== undefined),
  ) as Record<string, unknown>;
  if (typeof opened === 'string') return replaceBody(setFields(opened, fields), body, hasBody !== undefined);
  const yaml = Object.keys(fields).length === 0 ? '' : writeFields(fields);
  return hasBody === undefined ? yaml : `---\n${yaml}---\n\n${String(body).trim()}\n`;
}

function readFields(text: string): Record<string, unknown> | undefined {
  const found = findFrontmatter(text);
  return readYaml('', found === undefined ? text : text.slice(found.start, found.end), 0).fields;
}

function replaceBody(text: string, body: unknown, hasBody: boolean): string {
  const found = findFrontmatter(text);
  if (!hasBody || found === undefined) return text;
  const above = /^\s*/.exec(text.slice(found.body))?.[0] || '\n';
  return `${text.slice(0, found.body)}${above}${String(body).trim()}\n`;
}

/**
 * A value without what a form adds: a box that is not ticked, a list without an entry, a line without a word. What
 * stood in the file stays, and so does what must be there.
 */
function tidy(value: unknown, before: unknown, isOptional: boolean): unknown {
  if (value === undefined || value === null) return before === null ? null : undefined;
  if (Array.isArray(value)) {
    const entries = value.map((entry, index) =>
      tidy(entry, (before as unknown[] | undefined)?.[index], false),
    );
    return entries.length > 0 || before !== undefined || !isOptional ? entries : undefined;
  }
  if (typeof value === 'object')
    return tidyGroup(value as EditorEntry, (before ?? {}) as EditorEntry, before !== undefined);
  return isOptional && before === undefined && (value === '' || value === false) ? undefined : value;
}

function tidyGroup(group: EditorEntry, before: EditorEntry, wasThere: boolean): EditorEntry | undefined {
  const kept = Object.entries(group)
    .map(([name, value]) => [name, tidy(value, before[name], true)] as const)
    .filter(([, value]) => value !== undefined);
  return kept.length > 0 || wasThere ? Object.fromEntries(kept) : undefined;
}
