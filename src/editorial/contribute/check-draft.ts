import { z } from 'astro/zod';
import { parseContentPath, pathsOf } from '../../content/file-patterns.ts';
import { CONTENT_FACTS, KINDS, pagePath, type ContentKind, type Kind } from '../../content/kinds.ts';
import type { BodyNode } from '../../content/body.ts';
import { listDiagnostics, type Diagnostic } from '../../content/diagnostics.ts';
import { explainSize } from '../../content/read/file-size.ts';
import { readSource } from '../../content/read/read-file.ts';
import type { Source } from '../../content/source.ts';
import { buildLibrary } from '../../library/build-library.ts';
import { listAddresses } from '../../library/page-urls.ts';
import { listAll } from '../../library/kinds/registry.ts';
import type { Library } from '../../library/types.ts';

/** What a page must know of the publication to check a piece: the ids and titles of everything, and every address. */
export interface PublicationIndex {
  /** By kind, each id with its title. */
  entries: Partial<Record<ContentKind, Readonly<Record<string, string>>>>;
  /** The addresses that are not of one entry, as authors write them. */
  addresses: readonly string[];
  /** The promise that each article keeps, by the article's id. */
  keeps?: Readonly<Record<string, string>>;
}

/** The index of what readers may see. */
export function buildIndex(library: Library): PublicationIndex {
  const entries: Partial<Record<ContentKind, Record<string, string>>> = {};
  const own = new Set<string>();
  for (const one of listAll(library)) {
    if (!(one.kind in CONTENT_FACTS) || isOpen(one.kind)) continue;
    own.add(one.path);
    const title = 'title' in one ? one.title : 'name' in one ? one.name : one.id;
    const kind = one.kind as ContentKind;
    (entries[kind] ??= {})[one.id] = title;
  }
  const addresses = listAddresses(library).filter(({ path }) => !own.has(path));
  const kept = library.articles.flatMap(({ id, keeps }) =>
    keeps === undefined ? [] : [[id, keeps] as const],
  );
  return {
    entries,
    addresses: addresses.map(({ address }) => address),
    keeps: Object.fromEntries(kept),
  };
}

/** Whether there may be more of a kind than readers see: a topic or a contributor without a piece. A draft may name any. */
function isOpen(kind: Kind): boolean {
  return kind === 'topic' || kind === 'contributor';
}

/** A piece that was checked: its problems in the order of its lines, and its compiled body. */
export interface CheckedDraft {
  problems: { line: number; says: string }[];
  tree: BodyNode[];
}

/**
 * What `npm run check` would say of one file of a publication. Pictures are not looked at: they are not here.
 * @param path the file's path inside the content: `articles/how-to-do-a-thing.mdx`
 */
export function checkDraft(path: string, text: string, index: PublicationIndex, now: Date): CheckedDraft {
  const place = parseContentPath(path);
  if (place === undefined)
    return { problems: [{ line: 1, says: `"${path}" is no place for a file. ${SLUG}` }], tree: [] };
  const long = explainSize(text.length);
  if (long !== undefined) return { problems: [{ line: 1, says: `${long.message} ${long.hint}` }], tree: [] };
  const { tree = [], ...read } = readSource(path, text);
  const source: Source = { ...place, file: path, ...read };
  const others = listOthers(index).filter(({ kind, id }) => kind !== place.kind || id !== place.id);
  const signed = [source.fields?.['by'] ?? []]
    .flat()
    .map((slug) => standIn('contributor', String(slug), 'x'));
  const { diagnostics } = buildLibrary([...others, ...signed, source], { now });
  return { problems: describe(diagnostics.filter(({ file }) => file === path)), tree };
}

const SLUG = 'Its name is a slug: lower-case letters, digits and single hyphens.';

function describe(diagnostics: readonly Diagnostic[]): CheckedDraft['problems'] {
  const lines = diagnostics.toSorted((a, b) => a.line - b.line).map(({ line }) => line);
  return listDiagnostics(diagnostics).map(({ says }, at) => ({ line: lines[at] ?? 1, says }));
}

/**
 * A file for each thing that the index knows, with as much in it as its schema asks for. What its schema cannot be given
 * stands there as a file that cannot be read: it is known to be there, and nothing more is said of it.
 */
function listOthers({ entries, addresses, keeps = {} }: PublicationIndex): Source[] {
  const known = (Object.keys(entries) as ContentKind[]).flatMap((kind) =>
    Object.entries(entries[kind] ?? {}).map(([id, title]) => ({ kind, id, title })),
  );
  // What has a page depends on more than one file; the index says which have one.
  const pages = new Set([...addresses, ...known.map(({ kind, id }) => pagePath(kind, id))]);
  return [
    ...known.map(({ kind, id, title }) =>
      standIn(kind, id, title, kind === 'article' && Object.hasOwn(keeps, id) ? { keeps: keeps[id] } : {}),
    ),
    ...[...pages].map((address) => standIn('page', address.replaceAll(/^\/|\/$/g, ''), address)),
  ];
}

function standIn(kind: ContentKind, id: string, title: string, more: Record<string, unknown> = {}): Source {
  const { schema } = CONTENT_FACTS[kind];
  const file = `content/${pathsOf(kind, id)[0]}`;
  const voice = KINDS[kind].voice;
  // One that nobody writes: it is compared with that of the draft.
  const summary = `Satire: ${kind} ${id}, of which only the title is known.`.slice(0, 200);
  const fields = { ...exampleOf(schema, { title, name: title, voice, summary }), ...more };
  return {
    kind,
    id,
    file,
    fields: schema.safeParse(fields).success ? fields : undefined,
    lines: {},
    written: {},
    // A file with a problem is not asked for the places on its page.
    diagnostics: [{ file, line: 1, message: '', hint: '' }],
  };
}

/** The required fields of a schema, each with the first value that it takes. */
function exampleOf(schema: z.ZodObject, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const required = Object.entries(schema.shape).filter(([, field]) => !field.safeParse(undefined).success);
  return Object.fromEntries(
    required.map(([name, field]) => {
      const inner = field instanceof z.ZodObject ? [exampleOf(field, {})] : [];
      return [name, [known[name], ...inner, ...EXAMPLES].find((value) => field.safeParse(value).success)];
    }),
  );
}

const EXAMPLES = ['2000-01-01', 'https://example.org/', 'digest', 'satire', 'sincere', 'x', 1, true, ['x']];
