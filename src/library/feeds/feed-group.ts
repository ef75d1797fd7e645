import type { Linked, Piece } from '../types.ts';
import type { Feed } from '../feeds.ts';
import type { FeedEntry } from './entries.ts';

/** Feeds of one sort. Their documents, the subscribe page, OPML and the feeds that a page offers follow from this. */
export interface FeedGroup {
  /** The place among the others in every list of feeds: the most general first. */
  rank: number;
  /** What the subscribe page calls them; nothing where each stands there by itself and is offered on every page. */
  heading?: string;
  list: (library: Linked) => readonly FeedPlan[];
}

/** A feed of which the entries are not made yet. */
export interface FeedPlan extends Omit<Feed, 'entries' | 'heading'> {
  listEntries: (entryOf: (piece: Piece) => FeedEntry) => readonly FeedEntry[];
}
