import type { Article, Library, Post } from '../../library/types.ts';
import type { Card } from '../cards/card.ts';
import type { SearchDocument } from '../search/document.ts';

/** What readers and machines get of a kind beside its pages. A piece is in the feeds and has a text version as well. */
export type OutputKind<One> = {
  /** What the search finds of it. */
  documents: (one: One, library: Library) => readonly SearchDocument[];
  /** Its sharing pictures. */
  cards: (one: One, library: Library) => readonly Card[];
} & (One extends { published: Date } ? PieceOutputs<One> : unknown);

export interface PieceOutputs<One> {
  /** Its content in a feed, as HTML, without its voice and its history. */
  feed: (one: One, tools: FeedTools) => string;
  /** Where to go from it, at the end of the feed's entry. */
  feedLinks?: (one: One, library: Library) => string;
  /** Its content in plain text, a paragraph each, without its voice, its title and its corrections. */
  text: (one: One, plain: (post: Post) => string) => readonly string[];
  /** What JSON-LD says of it beside what it says of every piece. */
  describe: (one: One) => object;
}

/** What a feed's entry is made with. */
export interface FeedTools {
  body: (post: Post) => string;
  cover: (article: Article) => string;
}
