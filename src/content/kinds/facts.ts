import type { voices } from '../../site.ts';
import type { z } from 'astro/zod';

export type Voice = keyof typeof voices;

/** What differs between kinds of things that have an address. */
export interface KindFacts {
  /** The collection, and the first word of the URL. */
  folder: string;
  /** The page that lists the kind, with the base path. */
  list?: string;
  /** What readers call one of them, and several. */
  one: string;
  many: string;
  /** The URL of one, with the base path. */
  path: (id: string) => string;
  /** Who speaks where the file does not say. */
  voice: Voice;
}

/** What differs between kinds of files that authors write. `Kind` are the names of the kinds. */
export interface ContentFacts<Kind extends string = string> extends KindFacts {
  /** The fields, in the order in which a new file has them. */
  schema: z.ZodObject;
  /**
   * Where the files stand in the content folder. `<slug>` is the id; a part of something else has the names of the kinds
   * that make its id: `<question>/<mentor>`.
   */
  files: readonly [string, ...string[]];
  /** The folder in which the pictures of a file stand. Without it, the kind has no pictures. */
  pictures?: string;
  /** The kind on whose pages it is shown, for one that has no page of its own. */
  partOf?: Kind;
  /** What may stand in the body below the frontmatter; nothing for a kind without one. `name` is what messages call it. */
  body?: { headings: boolean; notes: boolean; name?: string };
  /** The fields that hold the id of something else, by its kind. */
  references?: Partial<Record<Kind, RegExp>>;
}
