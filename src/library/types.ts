import type { Data, Kind, ContentKind, KINDS, KindWith, Voice } from '../content/kinds.ts';
import type { NamedPictures } from '../content/source.ts';
import type { Mark } from '../content/schemas/plate.ts';
import type { Status } from '../content/visibility.ts';
import type { LibraryKind } from './kinds/library-kind.ts';
import type * as library from './kinds/index.ts';

/** What the library makes of each kind, as `kinds/<kind>.ts` says. */
export type Joined = {
  [K in Kind]: K extends keyof typeof library
    ? (typeof library)[K] extends LibraryKind<infer One>
      ? One
      : never
    : never;
};

/** Everything that readers may see, joined and in order, by the folder of its kind. Every list and entry is frozen. */
export interface Library extends Lists, Relations {
  /** The institution's dictionary, by term. */
  terms: readonly DictionaryTerm[];
  /** What the mentors recommend, by title. */
  readings: readonly Reading[];
  /** Everything that has a date of publication, newest first: what the feeds carry. */
  pieces: readonly Piece[];
  /** In the order of the old addresses. */
  redirects: readonly Redirect[];
  /** In the order of the addresses. */
  retired: readonly Retired[];
}

/** The publication before it is known what moved and what is gone. */
export type Linked = Omit<Library, 'redirects' | 'retired'>;

/** What there is, before it is known what belongs to what. */
export type Listed = Omit<Linked, keyof Relations>;

type Lists = { readonly [K in Kind as (typeof KINDS)[K]['folder']]: readonly Joined[K][] };

export type PieceKind = KindWith<'published'>;

/** Whatever has a date of publication, and so a place in the feeds. */
export type Piece = Joined[PieceKind];

/** Whatever has a body of its own. */
export type Post = Extract<Joined[Kind], { body: BodyLink }>;

/** A file's fields as the library has them: those in `Own` are the library's, the others are as they were written. */
export type Entity<K extends ContentKind, Own = object> = EntityFacts<K> &
  Own &
  Omit<Frozen<Data<K>>, keyof Own>;

/** A piece: when it appeared and what became of it are worked out for all kinds alike. */
export type PieceOf<K extends PieceKind, Own = object> = Entity<K, PieceFacts & Own>;

interface EntityFacts<K> {
  kind: K;
  id: string;
  path: string;
  /** The file, from the project's root. */
  file: string;
}

export interface PieceFacts {
  status: Status;
  published: Date;
  /** When readers first saw it, whatever date it has: feeds and lists are in this order. */
  appeared: Date;
  /** Whether nobody has recorded yet that it is public. */
  isNew: boolean;
  /** Its id in the feeds. */
  feedId: string;
  updated?: Date | undefined;
  topics: readonly TopicLink[];
  /** Who signs it under the house. */
  by: readonly Byline[];
  /** Newest first. */
  corrections: readonly Correction[];
  /** The first slug that it had. */
  firstSlug: string;
  words: number;
  body: BodyLink;
}

/** What was wrong in a piece. It is an entry of the feeds too. */
export interface Correction {
  date: Date;
  text: string;
  appeared: Date;
  feedId: string;
}

type Frozen<T> = T extends Date
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T;

export type Article = Joined['article'];
export type Series = Joined['series'];
export type Question = Joined['question'];
export type Answer = Joined['answer'];
export type Mentor = Joined['mentor'];
export type Promised = Joined['promise'];
export type Company = Joined['company'];
export type Contributor = Joined['contributor'];
export type Topic = Joined['topic'];
export type Exhibit = Joined['exhibit'];
export type Page = Joined['page'];

/** Questions that one entry of the library asks about the others. */
export interface Relations {
  /** Where an article stands in its series. */
  placeOf: (article: Article) => Place | undefined;
  straightAnswerOf: (article: Article) => QuestionLink | undefined;
  /** The articles that point to a question as the serious version. */
  counterpartsOf: (question: Question) => readonly PieceLink[];
  answersBy: (mentor: Mentor) => readonly Answered[];
  /** The questions nearest to a question, by the moves and topics that both have. */
  relatedTo: (question: Question) => readonly RelatedQuestion[];
  /** What a piece follows up. */
  precedentOf: (piece: Piece) => FollowUp | undefined;
  /** What follows a piece up, the oldest first. */
  followUpsOf: (piece: Piece) => readonly FollowUp[];
  /** The articles of the same voice published just before and just after: the second axis, beside the reading order. */
  publishedAround: (article: Article) => Around;
}

/** A piece as other pages name it. */
export interface PieceLink {
  voice: Voice;
  title: string;
  path: string;
}

/** The other piece of a pair of which one follows the other up, and how long lies between: "eight months later". */
export interface FollowUp extends PieceLink {
  interval: string;
}

/** An old address, and the path and the title of what stands elsewhere now. */
export interface Redirect {
  from: string;
  path: string;
  title: string;
}

/** An address that is gone for good, and the voice that says so there. */
export interface Retired {
  path: string;
  voice: Voice;
}

export interface Around {
  before?: PieceLink | undefined;
  after?: PieceLink | undefined;
}

/** What a body is found by, and what the library knows of it without showing it. */
export interface BodyLink {
  digest: string;
  /** The file that it stands in, from the project's root. */
  file: string;
  headings: readonly { depth: number; slug: string; text: string }[];
  promises: readonly PromiseLink[];
  /** The terms of the house in it; `is` where one is defined. */
  terms: readonly { term: string; slug: string; is?: string | undefined }[];
  /** The exhibits in it, each with its place on the page and the last word of the address of its own page. */
  exhibits: readonly { title: string; slug: string; letter: string; page: string }[];
  /** The names of the components in it, each once. */
  components: readonly string[];
  /** The signs of the zodiac in it. */
  signs: readonly SignLink[];
  /** The meetings in it, each of which has a calendar file. */
  meetings: readonly MeetingLink[];
  /** The pictures that stand in it, as the author wrote their addresses. */
  shown: readonly string[];
  /** What is known of those, of the one above it, and of any that once stood in a feed. */
  pictures: NamedPictures;
}

/** A sign of the zodiac as other pages know it. */
export interface SignLink {
  /** Its place in the piece, and the last word of the address of its own page. */
  slug: string;
  name: string;
  archetype: string;
  from: string;
  to: string;
  forecast: string;
}

/** A meeting that a piece calls. */
export interface MeetingLink {
  /** The name of its calendar file. */
  slug: string;
  title: string;
  kind: 'refusal' | 'hold' | 'review';
  /** `2026-12-07T09:00`, wherever whoever takes it is. */
  at: string;
  minutes: number;
  where?: string | undefined;
  says: string;
}

/** A term of the house, with every piece that uses it; the one that defines it first. */
export interface DictionaryTerm {
  id: string;
  term: string;
  is: string;
  uses: readonly { title: string; path: string }[];
}

/** Somebody who signs under the house. */
export interface Byline {
  id: string;
  name: string;
  /** Who that is, in a line. */
  line: string;
  url?: string | undefined;
  path: string;
}

export interface TopicLink {
  id: string;
  name: string;
  path: string;
}

/* What is read in order, and what is promised. */

/** One part in reading order; `number` counts from 1. A part that is still a promise has no path. */
export interface Part {
  number: number;
  title: string;
  standfirst: string;
  path?: string | undefined;
  /** The promise that it still is. */
  promise?: string | undefined;
  /** The drawing of a part of the satire that can be read. */
  plate?: readonly Mark[] | undefined;
}

/** Where an article stands; `previous` and `next` are the nearest parts that can be read, or failing that a promise. */
export interface Place {
  series: { title: string; path: string; parts: readonly Pick<Part, 'number' | 'title' | 'path'>[] };
  number: number;
  previous?: Part | undefined;
  next?: Part | undefined;
}

/** A promise as a body mentions it; with a path from the day on which it is kept. */
export interface PromiseLink {
  id: string;
  title: string;
  path?: string | undefined;
}

/* What the sincere desk is made of: questions, the answers to them, and who gave them. */

export interface QuestionLink extends PieceLink {
  /** How many answers it has. */
  answers: number;
}

export interface RelatedQuestion extends QuestionLink {
  /** What both have: moves by name, then topics. */
  shared: readonly string[];
}

export interface Finding {
  point: string;
  mentors: readonly Mentor[];
}

/** Whether a passage advises a move, or advises against it. */
export type Stance = 'for' | 'against';

export interface Answered {
  question: Question;
  answer: Answer;
}

/** A book, or something else to read, with who recommends it and where. */
export interface Reading {
  /** Its place on the reading list. */
  id: string;
  title: string;
  author?: string | undefined;
  url?: string | undefined;
  by: readonly Answered[];
}
