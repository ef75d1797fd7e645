import { site } from '../site.ts';
import { addToList, renameLinks, replaceSlugs } from './edit-yaml.ts';
import { KINDS, type ContentKind } from '../content/kinds.ts';
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

export type RenamedKind = Exclude<ContentKind, 'answer'>;

/** The fields that name something of a kind, by the kind of the file in which they stand. */
const REFERENCES: Record<RenamedKind, Partial<Record<ContentKind, RegExp>>> = {
  article: { series: /^parts\.\d+\.article$/, article: /^follows$/ },
  question: { article: /^straightAnswer$/, question: /^follows$/ },
  promise: { series: /^parts\.\d+\.promise$/, article: /^keeps$/ },
  mentor: { question: /^answers\.\d+$|^(?:agree|differ)\.\d+\.mentors\.\d+$/ },
  series: {},
  company: {},
  page: {},
};

/**
 * What an author means by `old`: a slug, or a folder and a slug where two kinds have one.
 * @throws Error in one sentence where nothing, or more than one thing, has this name.
 */
export function findRenamed(sources: readonly Source[], old: string): { kind: RenamedKind; id: string } {
  const bare = bareName(old);
  const [folder, slug, more] = bare.includes('/') ? bare.split('/') : [undefined, bare];
  if (more !== undefined)
    throw new Error(
      `"${old}" is one answer, which is named for its mentor. Rename the mentor, or the question.`,
    );
  const named = sources.filter(
    (source): source is Source & { kind: RenamedKind } =>
      source.kind !== 'answer' && (folder === undefined || KINDS[source.kind].folder === folder),
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
  { kind, id: old }: { kind: RenamedKind; id: string },
  name: string,
): Edit[] {
  const twin = files.find(({ source }) => source.kind === kind && source.id === name);
  if (twin !== undefined) throw new Error(`${twin.source.file} is there already.`);
  return files.flatMap(({ source, text }): Edit[] => {
    const edited = rewrite(source, text, kind, old, name);
    const withAlias =
      source.kind === kind && source.id === old && kind !== 'promise'
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

function rewrite(source: Source, text: string, kind: RenamedKind, old: string, name: string): string {
  const pattern = REFERENCES[kind][source.kind];
  const paths = Object.keys(source.lines).filter(
    (path) => pattern?.test(path) === true && valueAt(source.fields, path) === old,
  );
  const named = paths.length === 0 ? text : replaceSlugs(text, new Set(paths), name);
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
function moveFile(
  { kind: of, id, file }: Source,
  kind: RenamedKind,
  old: string,
  name: string,
): string | undefined {
  const [question, mentor] = id.split('/');
  if (of === kind && id === old)
    return kind === 'question'
      ? file.replace(`/${old}/question.mdx`, `/${name}/question.mdx`)
      : file.replace(new RegExp(`/${old}(?=\\.\\w+$|/index\\.mdx$)`), `/${name}`);
  if (of === 'answer' && kind === 'question' && question === old)
    return file.replace(`/${old}/${mentor}.mdx`, `/${name}/${mentor}.mdx`);
  if (of === 'answer' && kind === 'mentor' && mentor === old)
    return file.replace(`/${old}.mdx`, `/${name}.mdx`);
  return undefined;
}

function valueAt(fields: Source['fields'], path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], fields);
}
