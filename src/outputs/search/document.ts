import { formatDate, isoDay } from '../../content/dates.ts';
import type { Voice } from '../../content/kinds.ts';
import { nounOf } from '../../library/views/wording.ts';
import type { Piece, Post } from '../../library/types.ts';
import { site } from '../../site.ts';
import type { Facet } from './facets.ts';

/**
 * One thing that can be found. It is made from the library and not from a page, so that it holds what it is about and
 * nothing of what stands around it, and is the same for as long as that is.
 */
export interface SearchDocument {
  /** Its address, below the base path, which the search adds. */
  path: string;
  title: string;
  /** What it is: "memo", "answer". */
  kind: string;
  /** Where it belongs: its series, the mentor's office. */
  detail: string;
  /** When it appeared or was said, as readers see it; "" where that is not known. */
  date: string;
  /** The same for putting in order: the later, the further down the alphabet. */
  order: string;
  /** Other words that it is known by: its slug, its topics. */
  alias: string;
  /** What the page is known by on which it is a part: it counts for little. */
  about?: string;
  /** What it can be narrowed down to. */
  facets: Facets;
  /** What is searched before the body. */
  lead: readonly string[];
  /** Whose body is searched. */
  post?: Post;
  /** What is searched after the body. */
  tail: readonly string[];
  /** Whether it is a part of a page, with no places of its own. */
  isPart?: boolean;
}

/** The values that a document has under each facet. */
type Facets = { voice: readonly Voice[] } & {
  [facet in Exclude<Facet, 'voice' | 'kind'>]?: readonly string[];
};

/** What every document has. Addresses are below the base path. */
export function nameOf({
  path,
  title,
  voice,
}: {
  path: string;
  title: string;
  voice?: Voice;
}): Omit<SearchDocument, 'kind'> {
  return {
    path: path.slice(site.base.length - 1),
    title,
    detail: '',
    date: '',
    order: UNDATED,
    alias: '',
    facets: { voice: voice === undefined ? [] : [voice] },
    lead: [],
    tail: [],
  };
}

/** A piece as it is found when nothing else is known of it. */
export function documentOf(piece: Piece & Post): SearchDocument {
  const named = nameOf(piece);
  return {
    ...named,
    ...dateOf(piece.published),
    kind: nounOf(piece).one,
    alias: aliasOf(piece),
    facets: { ...named.facets, topic: namesOf(piece.topics) },
    post: piece,
  };
}

export function dateOf(published: Date): Pick<SearchDocument, 'date' | 'order'> {
  return { date: formatDate(published), order: isoDay(published) };
}

/** A slug says in an author's words what a title may say in others; a piece is also known by who wrote it. */
export function aliasOf({ id, topics, by }: Piece): string {
  return [id.replaceAll('-', ' '), ...namesOf(topics), ...namesOf(by)].join(', ');
}

export function namesOf(links: readonly { name: string }[]): string[] {
  return links.map(({ name }) => name);
}

/** What has no date comes after everything that has one. */
export const UNDATED = '0';
