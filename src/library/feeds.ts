import type { Library, Linked, Piece } from './types.ts';
import { feedFormats, feeds, href, type FeedFormat } from '../site.ts';
import type { Voice } from '../content/kinds.ts';
import { entryOfPiece, type FeedEntry } from './feeds/entries.ts';
import type { FeedGroup, FeedPlan } from './feeds/feed-group.ts';
import * as groups from './feeds/index.ts';
import { memoize } from '../memoize.ts';

export type { FeedEntry };

/** One feed: where it is, what it is called, and what it carries, the first entry first. */
export interface Feed {
  /** The page at whose address it lies, with the base path: `/articles/`. */
  home: string;
  title: string;
  /** What it carries, in a line. */
  holds: string;
  voice?: Voice | undefined;
  entries: readonly FeedEntry[];
  /** Whether it carries all there is of its matter, and always will (RFC 5005, section 2). */
  isComplete?: boolean;
  /** Under what the subscribe page lists it, together with others; nothing for one that stands there by itself. */
  heading?: string | undefined;
  /**
   * Whether older entries are kept in archives. A feed that is a choice from another has none: all there is stands in
   * those of everything.
   */
  isArchived?: boolean;
}

/** A document of a feed: the newest entries, or an archive, which never changes once it is full (RFC 5005, section 4). */
export interface FeedDocument {
  feed: Omit<Feed, 'entries'>;
  entries: readonly FeedEntry[];
  /** The address of the document's folder, with the base path. */
  home: string;
  /** From 1, the oldest; nothing for the newest entries. */
  archive?: number | undefined;
  previous?: string | undefined;
  next?: string | undefined;
}

/** How many entries a document carries. */
export const FEED_LENGTH = 20;

/** The pages at whose addresses there are feeds, in the order of `listFeeds`. */
export function listFeedHomes(library: Linked): string[] {
  return planFeeds(library).map(({ home }) => home);
}

/** Every feed there is, the most general first. */
export const listFeeds: (library: Library) => Feed[] = memoize((library) => {
  const entryOf = memoize((piece: Piece) => entryOfPiece(piece, library));
  return planFeeds(library).map(({ listEntries, ...facts }) => ({ ...facts, entries: listEntries(entryOf) }));
});

const GROUPS = Object.values<FeedGroup>(groups).toSorted((a, b) => a.rank - b.rank);

function planFeeds(library: Linked): (Omit<Feed, 'entries'> & Pick<FeedPlan, 'listEntries'>)[] {
  return GROUPS.flatMap(({ heading, list }) => list(library).map((plan) => ({ ...plan, heading })));
}

const feedsByHome = memoize(
  (library: Library) => new Map(listFeeds(library).map((feed) => [feed.home, feed])),
);

/** The title of the feed that lies at a page's own address, where there is one that is not offered everywhere. */
export function ownFeedTitle(library: Library, path: string): string | undefined {
  const feed = feedsByHome(library).get(path);
  return feed?.heading === undefined ? undefined : feed.title;
}

/**
 * The documents of a feed: the newest entries, and behind them archives of twenty, counted from the oldest, so that a
 * full one is never another. Entries that fill no archive yet stand in the newest document too.
 */
export function listDocuments(feed: Feed): FeedDocument[] {
  const { entries, ...facts } = feed;
  const { home, isComplete = false, isArchived = false } = facts;
  if (isComplete || !isArchived || entries.length <= FEED_LENGTH)
    return [{ feed: facts, entries: isComplete ? entries : entries.slice(0, FEED_LENGTH), home }];
  const oldest = entries.toReversed();
  const full = Math.floor((entries.length - 1) / FEED_LENGTH);
  const at = (number: number) => `${home}archive/${number}/`;
  const archives = Array.from({ length: full }, (_, index): FeedDocument => {
    const number = index + 1;
    return {
      feed: facts,
      home: at(number),
      archive: number,
      entries: oldest.slice(index * FEED_LENGTH, number * FEED_LENGTH).toReversed(),
      previous: index === 0 ? undefined : at(index),
      next: number === full ? undefined : at(number + 1),
    };
  });
  return [{ feed: facts, entries: entries.slice(0, FEED_LENGTH), home, previous: at(full) }, ...archives];
}

/** The address of a document in a format, with the base path. */
export function addressOf(document: Pick<FeedDocument, 'home'>, format: FeedFormat): string {
  return document.home + format.file;
}

/**
 * The feeds that a page offers, the most relevant first: its own, its voice's, everything. `own` is the title of the
 * feed that lies at the page's own address, where there is one.
 */
export function offerFeeds({
  path,
  voice,
  own,
}: {
  path?: string | undefined;
  voice?: Voice | undefined;
  own?: string | undefined;
}): { title: string; type: string; address: string }[] {
  const at = feeds
    .filter(
      (feed) =>
        href(feed.path) === path || (voice !== undefined && feed.voice === voice) || feed.path === '/',
    )
    .toReversed();
  const offered = [
    ...(own === undefined || path === undefined ? [] : [{ title: own, home: path }]),
    ...at.map((feed) => ({ title: feed.title, home: href(feed.path) })),
  ];
  return offered.map(({ title, home }) => ({
    title,
    type: feedFormats[0].type,
    address: home + feedFormats[0].file,
  }));
}

/** When a document last changed for its readers; an archive, when its newest entry did. Never the clock. */
export function changeOf({ entries }: FeedDocument): Date | undefined {
  return lastChangeOf(entries.map(({ published, updated }) => ({ appeared: published, updated })));
}

/** The newest change that a reader could notice, if there is anything to read: what a feed calls its last build. */
export function lastChangeOf(pieces: readonly Pick<Piece, 'appeared' | 'updated'>[]): Date | undefined {
  const changes = pieces.map(({ appeared, updated = appeared }) =>
    Math.max(appeared.getTime(), updated.getTime()),
  );
  return changes.length === 0 ? undefined : new Date(Math.max(...changes));
}
