import type { z } from 'astro/zod';
import { answer } from './kinds/answer.ts';
import { article } from './kinds/article.ts';
import { company } from './kinds/company.ts';
import { contributor } from './kinds/contributor.ts';
import { exhibit } from './kinds/exhibit.ts';
import type { ContentFacts, Voice } from './kinds/facts.ts';
import { mentor } from './kinds/mentor.ts';
import { page } from './kinds/page.ts';
import { promise } from './kinds/promise.ts';
import { question } from './kinds/question.ts';
import { series } from './kinds/series.ts';
import { topic } from './kinds/topic.ts';
import { site, voices } from '../site.ts';

export type { Voice };

/**
 * The registry of kinds, in the order in which lists name them. What a kind is stands in `kinds/<kind>.ts`, what the
 * library makes of it in `src/library/kinds/`, and what readers get in `src/outputs/kinds/`: a kind that lacks one of
 * them does not compile. Everything else goes through these tables.
 */
export const KINDS = {
  article,
  series,
  question,
  answer,
  mentor,
  promise,
  company,
  contributor,
  topic,
  exhibit,
  page,
} as const;

export type Kind = keyof typeof KINDS;

/** The kinds that authors write files for. An exhibit is a part of a piece. */
export type ContentKind = { [K in Kind]: (typeof KINDS)[K] extends { schema: unknown } ? K : never }[Kind];

const { exhibit: _, ...contentKinds } = KINDS;

/** The facts of those kinds, for code that goes through all of them. */
export const CONTENT_FACTS: Readonly<Record<ContentKind, ContentFacts<ContentKind>>> = contentKinds;

/** The fields of a kind that hold the slug of something else, by its kind. */
export function referencesOf(kind: ContentKind): Partial<Record<ContentKind, RegExp>> {
  return referencesIn(CONTENT_FACTS[kind]);
}

/** The same of facts that may be those of no kind of ours. Every kind names those who sign in one way. */
export function referencesIn({
  references,
}: Pick<ContentFacts<ContentKind>, 'references'>): Partial<Record<ContentKind, RegExp>> {
  return { contributor: /^by\.\d+$/, ...references };
}

export const CONTENT_KINDS = Object.keys(CONTENT_FACTS) as ContentKind[];

/** The fields of a kind after its schema has read them. */
export type Data<K extends ContentKind> = z.output<(typeof KINDS)[K]['schema']>;

/** The kinds whose files have all of some fields. */
export type KindWith<Field extends string> = {
  [K in ContentKind]: Field extends keyof Data<K> ? K : never;
}[ContentKind];

/** The kinds whose files have a field. */
export function kindsWith<Field extends string>(field: Field): KindWith<Field>[] {
  return CONTENT_KINDS.filter((kind): kind is KindWith<Field> => field in CONTENT_FACTS[kind].schema.shape);
}

/** The kinds whose files have a body. */
export const KINDS_WITH_BODY = CONTENT_KINDS.filter((kind) => CONTENT_FACTS[kind].body !== undefined);

/** The URL of the page on which something stands, as authors write it: without the base path. */
export function pagePath(kind: Kind, id: string): string {
  return (KINDS[kind].path(id).split('#')[0] ?? '').slice(site.base.length - 1);
}

/**
 * How each voice is named. `label` is what stands on the page; `title` closes a piece's title wherever the title
 * travels alone (tabs, previews, feeds). For machines a voice is its own key.
 */
export const VOICES = {
  satire: { label: voices.satire.label, title: (title: string) => `${title} ${voices.satire.closing}` },
  sincere: {
    label: voices.sincere.label,
    title: (title: string) => `${/[.?!]$/.test(title) ? title : `${title}.`} ${voices.sincere.closing}`,
  },
} as const satisfies Record<Voice, { label: string; title: (title: string) => string }>;

/** The title of a page as tabs and search engines show it: with the voice that speaks there, and whose site it is. */
export function documentTitle(title: string, voice: Voice | undefined): string {
  const labelled = voice === undefined ? title : VOICES[voice].title(title);
  return labelled.includes(site.name) ? labelled : `${labelled} · ${site.name}`;
}
