import { site } from '../site.ts';
import { addToList, renameLinks, renameOnLines } from './edit-yaml.ts';
import { pathsOf, renameId } from '../content/file-patterns.ts';
import { CONTENT_FACTS, KINDS, type ContentKind } from '../content/kinds.ts';
import { suggest } from '../content/did-you-mean.ts';
import type { Source } from '../content/source.ts';

/** A file of an author's with its text. */
export interface TextFile {
  source: Source;
  text: string;
}

/** A file as it will be: its text, and where it stands if that changes. */
export interface Edit {
  file: string;
  text: string;
  to?: string;
}

/** What is renamed: something that has a page or a file of its own. */
export interface Renamed {
  kind: ContentKind;
  id: string;
}

/**
 * What an author means by `old`: a slug, or a folder and a slug where two kinds have one.
 * @throws Error in one sentence where nothing, or more than one thing, has this name.
 */
export function findRenamed(sources: readonly Source[], old: string): Renamed {
  const bare = bareName(old);
  const [folder, slug, more] = bare.includes('/') ? bare.split('/') : [undefined, bare];
  if (more !== undefined)
    throw new Error(
      `"${old}" is one answer, which is named for its mentor. Rename the mentor, or the question.`,
    );
  const named = sources.filter(
    ({ kind }) => !CONTENT_FACTS[kind].partOf && (folder === undefined || KINDS[kind].folder === folder),
  );
  const found = named.filter(({ id }) => id === slug);
  const [first, second] = found;
  if (first === undefined)
    throw new Error(
      `There is nothing called "${old}".${suggest(
        slug ?? '',
        named.map(({ id }) => id),
      )}`,
    );
  if (second !== undefined)
    throw new Error(
      `More than one thing is called "${old}". Say which: ${found.map(({ kind, id }) => `${KINDS[kind].folder}/${id}`).join(', ')}.`,
    );
  return { kind: first.kind, id: first.id };
}

/** A name as it is typed, or the path of its file, without what every path has: `content/articles/a.mdx` is `articles/a`. */
export function bareName(path: string): string {
  return path
    .replaceAll(/^\/|\/$/g, '')
    .replace(/^content\//, '')
    .replace(/(?:\/index|\/question)?\.(?:mdx|yaml)$/, '');
}

/**
 * Every edit that gives something another slug: the file moves, its old slug becomes an alias, and whatever names it
 * or links to it names the new one.
 * @throws Error in one sentence where the name is taken.
 */
export function renameEverywhere(
  files: readonly TextFile[],
  { kind, id: old }: Renamed,
  name: string,
): Edit[] {
  const twin = files.find(({ source }) => source.kind === kind && source.id === name);
  if (twin !== undefined) throw new Error(`${twin.source.file} is there already.`);
  return files.flatMap(({ source, text }): Edit[] => {
    const edited = rewrite(source, text, kind, old, name);
    const withAlias =
      source.kind === kind && source.id === old && 'aliases' in CONTENT_FACTS[kind].schema.shape
        ? rememberSlug(source, edited, old)
        : edited;
    const to = moveFile(source, kind, old, name);
    return withAlias === text && to === undefined
      ? []
      : [{ file: source.file, text: withAlias, ...(to === undefined ? {} : { to }) }];
  });
}

/** A slug that comes back to a piece stays the first of its aliases: by it the feeds know the piece. */
function rememberSlug({ fields }: Source, text: string, old: string): string {
  const aliases = fields?.['aliases'];
  return Array.isArray(aliases) && aliases.includes(old) ? text : addToList(text, 'aliases', old);
}

function rewrite(source: Source, text: string, kind: ContentKind, old: string, name: string): string {
  const pattern = CONTENT_FACTS[source.kind].references?.[kind];
  const lines = Object.entries(source.lines).filter(
    ([path]) => pattern?.test(path) === true && valueAt(source.fields, path) === old,
  );
  const named = renameOnLines(text, new Set(lines.map(([, line]) => line)), old, name);
  if (kind === 'promise')
    return named.replaceAll(new RegExp(`(<Promise\\s[^>]*?\\bid=\\{?["'])${old}(["'])`, 'g'), `$1${name}$2`);
  const addressOf = (id: string) => KINDS[kind].path(id).slice(site.base.length - 1);
  const linked = renameLinks(named, addressOf(old), addressOf(name));
  const cited =
    kind === 'mentor'
      ? linked.replaceAll(/<Cite\s[^>]*>/g, (cite) =>
          cite.replaceAll(new RegExp(`(?<![\\w-])${old}(?![\\w-])`, 'g'), name),
        )
      : linked;
  return kind === 'mentor'
    ? cited.replaceAll(new RegExp(`(/questions/[a-z0-9-]+/)#${old}(?=[)"'\\s])`, 'g'), `$1#${name}`)
    : cited;
}

/** Where a file stands afterwards. An answer moves with its question and with its mentor. */
function moveFile(source: Source, kind: ContentKind, old: string, name: string): string | undefined {
  const id = renameId(source, { kind, id: old }, name);
  if (id === source.id) return undefined;
  const at = pathsOf(source.kind, source.id).findIndex((path) => source.file.endsWith(`/${path}`));
  const before = pathsOf(source.kind, source.id)[at] ?? '';
  return source.file.slice(0, -before.length) + (pathsOf(source.kind, id)[at] ?? '');
}

function valueAt(fields: Source['fields'], path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], fields);
}
