import { site } from '../site.ts';
import { addToList, renameLinks, replaceSlug } from './edit-yaml.ts';
import { pathsOf, renameId } from '../content/file-patterns.ts';
import { CONTENT_FACTS, KINDS, referencesOf, type ContentKind } from '../content/kinds.ts';
import { suggest } from '../content/did-you-mean.ts';
import type { Source } from '../content/source.ts';

/** A source with the text of its file. */
export interface SourceText {
  source: Source;
  text: string;
}

/** A file that changes: its new text, and its new path, if it moves. */
export interface FileEdit {
  file: string;
  text: string;
  to?: string;
  /** Whether it is taken away. Its text is what it said. */
  isRemoved?: boolean;
}

/** What is renamed. An answer has no slug of its own. */
export interface Renamed {
  kind: ContentKind;
  id: string;
}

/**
 * The entry that an author names: by its slug, or by folder and slug where two kinds have one of that slug.
 * @throws Error in one sentence where no entry, or more than one, has this name.
 */
export function findEntry(sources: readonly Source[], old: string): Renamed {
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

/** A name as it was typed, or the path of a file, as folder and slug: `content/articles/a.mdx` is `articles/a`. */
export function bareName(path: string): string {
  return path
    .replaceAll(/^\/|\/$/g, '')
    .replace(/^content\//, '')
    .replace(/(?:\/index|\/question)?\.(?:mdx|yaml)$/, '');
}

/**
 * Every edit that gives an entry another slug: its file moves, its old slug becomes an alias, and every reference and
 * link to it changes.
 * @throws Error in one sentence where the name is taken.
 */
export function renameEverywhere(
  files: readonly SourceText[],
  { kind, id: old }: Renamed,
  name: string,
): FileEdit[] {
  const twin = files.find(({ source }) => source.kind === kind && source.id === name);
  if (twin !== undefined) throw new Error(`${twin.source.file} is there already.`);
  return files.flatMap(({ source, text }): FileEdit[] => {
    const edited = rewrite(source, text, kind, old, name);
    const withAlias =
      source.kind === kind && source.id === old && 'aliases' in CONTENT_FACTS[kind].schema.shape
        ? addAlias(source, edited, old)
        : edited;
    const to = moveFile(source, kind, old, name);
    return withAlias === text && to === undefined
      ? []
      : [{ file: source.file, text: withAlias, ...(to === undefined ? {} : { to }) }];
  });
}

/** A slug that returns to a piece stays the first of its aliases, which makes the piece's id in the feeds. */
function addAlias({ fields }: Source, text: string, old: string): string {
  const aliases = fields?.['aliases'];
  return Array.isArray(aliases) && aliases.includes(old) ? text : addToList(text, 'aliases', old);
}

/** The text of a file with every reference and link to the new slug. */
function rewrite(source: Source, text: string, kind: ContentKind, old: string, name: string): string {
  const pattern = referencesOf(source.kind)[kind];
  const referring = pattern === undefined ? text : replaceSlug(text, pattern, old, name);
  if (kind === 'promise')
    return referring.replaceAll(
      new RegExp(`(<Promise\\s[^>]*?\\bid=\\{?["'])${old}(["'])`, 'g'),
      `$1${name}$2`,
    );
  const pathOf = (id: string) => KINDS[kind].path(id).slice(site.base.length - 1);
  const linking = renameLinks(referring, pathOf(old), pathOf(name));
  return kind === 'mentor' ? rewriteCitations(linking, old, name) : linking;
}

/** A text that cites a mentor by the new slug, and links to the mentor's answers. */
function rewriteCitations(text: string, old: string, name: string): string {
  return text
    .replaceAll(/<Cite\s[^>]*>/g, (cite) =>
      cite.replaceAll(new RegExp(`(?<![\\w-])${old}(?![\\w-])`, 'g'), name),
    )
    .replaceAll(new RegExp(`(/questions/[a-z0-9-]+/)#${old}(?=[)"'\\s])`, 'g'), `$1#${name}`);
}

/** The new path of a file, if it moves. An answer moves with its question and with its mentor. */
function moveFile(source: Source, kind: ContentKind, old: string, name: string): string | undefined {
  const id = renameId(source, { kind, id: old }, name);
  if (id === source.id) return undefined;
  const paths = pathsOf(source.kind, source.id);
  const at = paths.findIndex((path) => source.file.endsWith(`/${path}`));
  return source.file.slice(0, -(paths[at] ?? '').length) + (pathsOf(source.kind, id)[at] ?? '');
}
