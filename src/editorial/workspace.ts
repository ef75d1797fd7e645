import { suggest } from '../content/did-you-mean.ts';
import { pathsOf } from '../content/file-patterns.ts';
import type { ContentKind } from '../content/kinds.ts';
import { slug as slugSchema } from '../content/schemas/fields.ts';
import { readYaml } from '../content/read/frontmatter.ts';
import { findYaml, type ListItem } from './edit-yaml.ts';
import type { Known } from './resembling.ts';

type TextOption =
  | ('title' | 'slug' | 'voice' | 'published' | 'series' | 'keeps' | 'note' | 'sourceUrl' | 'sourceName')
  | ('question' | 'mentor' | 'name' | 'role' | 'company' | 'date' | 'stance' | 'article' | 'promise')
  | ('about' | 'line' | 'url');

/** What an author says of a new entry. Names of other entries are slugs; a mentor may be a name as well. */
export type NewEntryOptions = Partial<Record<TextOption, string | undefined>> & {
  topics?: readonly string[] | undefined;
  by?: readonly string[] | undefined;
  picture?: boolean | undefined;
  /** The picture above the piece, by the name that it has beside it. */
  cover?: string | undefined;
  alt?: string | undefined;
  /** Whether a mentor is somebody else than the one on record whom the name resembles. */
  newMentor?: boolean | undefined;
};

/** What a plan depends on: today's date, the files of the content by path, and how a title becomes a slug. */
export interface Workspace {
  today: string;
  read: (path: string) => string | undefined;
  slugify: (title: string) => string;
  /** The mentors on record. */
  mentors: readonly Known[];
  /** The topics that the publication keeps. */
  topics: readonly string[];
  /** The slugs of a kind. */
  slugs: (kind: ContentKind) => readonly string[];
}

/** New files, entries for lists in other files, and what comes next. Paths are inside the content. */
export interface EntryPlan {
  files: { path: string; text: string }[];
  additions: { path: string; field: string; item: ListItem }[];
  next: string;
  /** The address of the new page. */
  address?: string;
}

/** @throws Error in one sentence where no file has this kind and slug. */
export function ensureExists(id: string, kind: ContentKind, { read, slugs }: Workspace): string {
  if (pathsOf(kind, id).every((path) => read(path) === undefined)) {
    const known = slugs(kind);
    const all = known.length > 0 && known.length <= 12 ? ` There are: ${known.join(', ')}.` : '';
    throw new Error(`There is no ${kind} "${id}".${suggest(id, known) || all}`);
  }
  return id;
}

/** @throws Error in a sentence or two where a slug cannot be an address. */
export function ensureSlug(slug: string): string {
  const result = slugSchema.safeParse(slug);
  if (result.success) return slug;
  throw new Error(
    slug === ''
      ? 'The title gives no address. Choose one with --slug: lower-case letters, digits and single hyphens.'
      : `"${slug}" cannot be an address. ${result.error.issues[0]?.message} Choose one with --slug.`,
  );
}

/** The fields above a body; none where the file is not there or cannot be read. */
export function readFrontmatter(path: string, { read }: Workspace): Record<string, unknown> {
  return readEntryFields(read(path) ?? '');
}

/** The fields of a YAML file; none where it is not there or cannot be read. */
export function readFields(path: string, { read }: Workspace): Record<string, unknown> {
  return readYaml(path, read(path) ?? '', 0).fields ?? {};
}

/** The fields of a file's text, before a body or alone; none where they cannot be read. */
export function readEntryFields(text: string): Record<string, unknown> {
  return readYaml('', findYaml(text).text, 0).fields ?? {};
}
