import {
  CONTENT_FACTS,
  CONTENT_KINDS,
  KINDS_WITH_BODY,
  referencesOf,
  type ContentKind,
  type Data,
} from './kinds.ts';
import type { Diagnostic } from './diagnostics.ts';
import { describeMismatch } from './mismatch.ts';
import { diagnosticAt, type Source } from './source.ts';
import { memoize } from '../memoize.ts';

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
    const { entry, diagnostics } = parseSource(source);
    if (entry === undefined || source.body?.isBroken) entries.broken.add(`${source.kind}/${source.id}`);
    if (entry !== undefined) kind.set(source.id, entry);
    return diagnostics;
  });
  return { entries, diagnostics };
}

/** A source under its schema. A file that has not changed is the same source, and need not be parsed again. */
const parseSource = memoize((source: Source): { entry?: Entry; diagnostics: Diagnostic[] } => {
  if (source.fields === undefined) return { diagnostics: source.diagnostics };
  const { schema } = CONTENT_FACTS[source.kind];
  const result = schema.safeParse(source.fields);
  if (result.success)
    return {
      entry: { id: source.id, data: result.data as Entry['data'], source },
      diagnostics: source.diagnostics,
    };
  const mismatches = describeMismatch(schema, source.fields, withArticle(source.kind), (path) => ({
    written: source.written[path],
    values: source.fields ?? {},
    namesFor: (at) => listNamesFor(source, at),
  }));
  return {
    diagnostics: [
      ...source.diagnostics,
      ...mismatches.map(({ field, message, hint }) => diagnosticAt(source, field, message, hint)),
    ],
  };
});

/** The slugs that a file names where the same kind of thing is named as at a path. */
function listNamesFor({ kind, fields = {} }: Source, path: string): string[] {
  const pattern = Object.values(referencesOf(kind)).find((one) => one.test(path));
  const list = (value: unknown, at: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => list(inner, at === '' ? key : `${at}.${key}`))
      : pattern?.test(at) === true
        ? [String(value)]
        : [];
  return list(fields, '');
}

function withArticle(kind: ContentKind): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
