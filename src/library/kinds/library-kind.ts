import { compare, type Diagnostic } from '../../content/diagnostics.ts';
import { KINDS, type ContentKind, type Kind } from '../../content/kinds.ts';
import type { Entries, Entry } from '../../content/validate.ts';
import { datesOf, type Appearance } from '../../content/visibility.ts';
import { bylinesOf } from './bylines.ts';
import type { LinkBody } from '../body-links.ts';
import type { Keepers } from '../promises.ts';
import type { FeedRecord } from '../record/record.ts';
import type { Mark } from '../../content/schemas/plate.ts';
import { topicLinks } from '../topics.ts';
import type { Joined, Library, Piece, PieceKind, PieceOf } from '../types.ts';

/** What the library makes of a kind. A kind whose files have a date of publication also says how lists show it. */
export type LibraryKind<One> = {
  /** All of them that readers may see, in order. */
  list: (joining: Joining) => readonly One[];
  /** What is wrong between its files, or between them and others. */
  check?: (entries: Entries) => Diagnostic[];
  /** The ids on the page of a file that a link can lead to, where they are not those of its body. */
  listIds?: (entry: never, view: Pick<Joining, 'entries' | 'shows'>) => string[];
  /** The content files whose words stand on its page, its own first. */
  files: (one: One) => readonly string[];
} & (One extends { published: Date } ? PieceLine<One> : unknown);

export interface PieceLine<One> {
  /** The sentence under the title. */
  line: (one: One) => string;
  /** Where it belongs, or what is in it. */
  detail?: (one: One, library: Pick<Library, 'placeOf'>) => string | undefined;
  /** What stands beside it in lists. */
  emblem?: (one: One) => Emblem | undefined;
}

/** A drawing, or the initials of those who speak. */
export type Emblem = { plate: readonly Mark[] } | { initials: readonly string[] };

/** What all kinds are joined from, and for whom. */
export interface Joining {
  entries: Entries;
  now: Date;
  /** Whether readers may see a file. */
  shows: (entry: Appearance) => boolean;
  linkBody: LinkBody;
  /** What was published before. */
  record: FeedRecord;
  /** The visible article that keeps each promise. */
  keepers: Keepers;
  /** What is made of another kind. */
  list: <K extends Kind>(kind: K) => readonly Joined[K][];
}

/** The visible files of a kind. */
export function visible<K extends ContentKind>(kind: K, { entries, shows }: Joining): Entry<K>[] {
  return [...(entries[kind] as Map<string, Entry<K>>).values()].filter(({ data }) =>
    shows(data as Appearance),
  );
}

/** The visible pieces of a kind whose fields need nothing of other files, newest first. */
export function listPieces<K extends PieceKind>(kind: K, joining: Joining): PieceOf<K>[] {
  return visible(kind, joining)
    .map((entry) => buildPiece(kind, entry, joining))
    .toSorted(byNewest);
}

/** What is alike for every piece. */
export function buildPiece<K extends PieceKind>(
  kind: K,
  { id, data, source }: Entry<K>,
  { entries, now, linkBody, record }: Joining,
): PieceOf<K> {
  const fields: Entry<PieceKind>['data'] = data;
  const identity = record.identify({ kind, id, aliases: fields.aliases, published: fields.published });
  const known = record.identifyCorrections(identity, fields.corrections);
  const corrections = fields.corrections.map((correction, at) => ({ ...correction, ...known[at]! }));
  const dates = datesOf({ ...fields, corrections }, now);
  // What is hidden has not appeared, and stands where its date puts it.
  const isHidden = dates.status !== 'published';
  const piece = {
    ...fields,
    kind,
    id,
    path: KINDS[kind].path(id),
    file: source.file,
    ...dates,
    appeared: isHidden ? dates.published : identity.appeared,
    isNew: !isHidden && identity.isNew,
    feedId: identity.feedId,
    topics: topicLinks(fields.topics, entries),
    by: bylinesOf(fields.by, entries),
    firstSlug: identity.firstSlug,
    words: source.body?.words ?? 0,
    body: linkBody(source),
  };
  return piece as unknown as PieceOf<K>;
}

/**
 * The last to appear first; pieces of one moment by the day in their ids, then by their first slug. None of these changes
 * when a date or a slug does, so that a full archive of a feed stays as it is, and every machine agrees.
 */
export function byNewest(a: Ordered, b: Ordered): number {
  return (
    b.appeared.getTime() - a.appeared.getTime() ||
    compare(dayOf(b), dayOf(a)) ||
    compare(a.firstSlug, b.firstSlug) ||
    compare(a.feedId, b.feedId)
  );
}

/** `2026-11-22` of `tag:example.org,2026-11-22:articles/how-to`. */
function dayOf({ feedId }: Ordered): string {
  return /,([\d-]+):/.exec(feedId)?.[1] ?? '';
}

type Ordered = Pick<Piece, 'appeared' | 'firstSlug' | 'feedId'>;
