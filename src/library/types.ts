import type { Status } from '../content/visibility.ts';
import type { Voice } from '../content/kinds.ts';

/** Everything that readers may see, joined and in order. Every list and entry is frozen. */
export interface Library extends Relations {
  /** Newest first. */
  articles: readonly Article[];
  /** By title. */
  series: readonly Series[];
  /** Newest first. */
  questions: readonly Question[];
  /** The roster first, in its order; then everyone else who answers, by name. */
  mentors: readonly Mentor[];
  /** By name. */
  companies: readonly Company[];
  /** The institution's dictionary, by term. */
  terms: readonly DictionaryTerm[];
  /** What the mentors recommend, by title. */
  readings: readonly Reading[];
  /** In the order of their addresses. */
  topics: readonly Topic[];
  /** Oldest promise first. */
  promises: readonly Promised[];
  pages: readonly Page[];
  /** Articles and questions, newest first: what the feeds carry. */
  pieces: readonly Piece[];
  /** In the order of the old addresses. */
  redirects: readonly Redirect[];
  /** In the order of the addresses. */
  retired: readonly Retired[];
}

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

/** What a piece says of its own history. */
export interface History {
  /** Newest first. */
  corrections: readonly { date: Date; text: string }[];
  /** The id of the piece of the same kind that it follows up. */
  follows?: string | undefined;
  /** The first slug that it had. */
  firstSlug: string;
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
  /** The exhibits in it, each with its place on the page. */
  exhibits: readonly { title: string; slug: string }[];
  /** The signs of the zodiac in it. */
  signs: readonly SignLink[];
  /** The pictures that stand in it, as the author wrote their addresses. */
  pictures: readonly string[];
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

export interface Article extends History {
  kind: 'article';
  id: string;
  path: string;
  voice: Voice;
  status: Status;
  title: string;
  standfirst: string;
  summary: string;
  published: Date;
  updated?: Date | undefined;
  topics: readonly TopicLink[];
  memo: {
    to?: string | undefined;
    copy?: string | undefined;
    re?: string | undefined;
    stamp?: string[] | undefined;
  };
  cover?:
    { src: string; alt: string; decorative?: true | undefined; credit?: string | undefined } | undefined;
  straightAnswer?: string | undefined;
  words: number;
  body: BodyLink;
}

/** A term of the house, with every piece that uses it; the one that defines it first. */
export interface DictionaryTerm {
  id: string;
  term: string;
  is: string;
  uses: readonly { title: string; path: string }[];
}

export interface TopicLink {
  id: string;
  name: string;
  path: string;
}

export interface Topic extends TopicLink {
  kind: 'topic';
  articles: readonly Article[];
  questions: readonly Question[];
}

export interface Page {
  kind: 'page';
  id: string;
  path: string;
  voice: Voice;
  title: string;
  summary: string;
  updated?: Date | undefined;
  body: BodyLink;
}

export type Piece = Article | Question;

/** Whatever has a body of its own. */
export type Post = Article | Question | Answer | Page;

/* What is read in order, and what is promised. */

export interface Series {
  kind: 'series';
  id: string;
  /** The first slug that it had. */
  firstSlug: string;
  path: string;
  voice: Voice;
  title: string;
  standfirst: string;
  summary: string;
  parts: readonly Part[];
}

/** One part in reading order; `number` counts from 1. A part that is still a promise has no path. */
export interface Part {
  number: number;
  title: string;
  standfirst: string;
  path?: string | undefined;
  /** The promise that it still is. */
  promise?: string | undefined;
}

/** Where an article stands; `previous` and `next` are the nearest parts that can be read, or failing that a promise. */
export interface Place {
  series: { title: string; path: string; parts: readonly Pick<Part, 'number' | 'title' | 'path'>[] };
  number: number;
  previous?: Part | undefined;
  next?: Part | undefined;
}

export interface Promised {
  kind: 'promise';
  id: string;
  title: string;
  note: string;
  promised: Date;
  /** The visible article that fulfils it. */
  keptBy?: PieceLink | undefined;
  /** When that article appeared. */
  kept?: Date | undefined;
  /** How many whole days it was open, or has been until now. */
  days: number;
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

export interface Question extends History {
  kind: 'question';
  id: string;
  path: string;
  voice: 'sincere';
  status: Status;
  title: string;
  summary: string;
  published: Date;
  updated?: Date | undefined;
  topics: readonly TopicLink[];
  source: { name: string; url: string; consulted: Date };
  /** In the editors' order. */
  answers: readonly Answer[];
  /** Answers that a mentor has withdrawn: the mentor's slug, and how many answers stand before. */
  withdrawn: readonly { id: string; after: number }[];
  agree: readonly Finding[];
  differ: readonly Finding[];
  moves: readonly { id: string; name: string }[];
  /** Newest first. */
  updates: readonly { date: Date; text: string }[];
  body: BodyLink;
}

export interface Finding {
  point: string;
  mentors: readonly Mentor[];
}

export interface Answer {
  kind: 'answer';
  id: string;
  path: string;
  status: Status;
  number: number;
  mentor: Mentor;
  role: string;
  company?: string | undefined;
  formerly: readonly string[];
  /** As the source shows it: 12-05, 2024-08 or 2024-08-14. */
  date: string;
  views?: number | undefined;
  stance: string;
  books: readonly { title: string; author: string }[];
  links: readonly { title: string; url?: string | undefined }[];
  form: 'digest' | 'permission' | 'original';
  quote?: string | undefined;
  askedAs?: string | undefined;
  sourceUrl: string;
  /** The passages that make a move, each with its address on the question's page. */
  moves: readonly { id: string; stance: Stance; path: string }[];
  words: number;
  body: BodyLink;
}

/** Whether a passage advises a move, or advises against it. */
export type Stance = 'for' | 'against';

export interface Answered {
  question: Question;
  answer: Answer;
}

export interface Mentor {
  kind: 'mentor';
  id: string;
  path: string;
  name: string;
  initials: string;
  portrait?: { src: string; credit?: string | undefined } | undefined;
  /** The file of the record, from the project's root. */
  file: string;
  /** Earlier slugs, at which answers were anchored. */
  aliases: readonly string[];
  role: string;
  company?: string | undefined;
  formerly: readonly string[];
  recorded: Date;
  roster?: number | undefined;
}

/** A company under all its names, and who answers or answered from it. */
export interface Company {
  kind: 'company';
  id: string;
  path: string;
  name: string;
  /** Those who are recorded there. */
  now: readonly Mentor[];
  /** The answers that were given from there. */
  answers: readonly Answered[];
  /** Those who were there before. */
  formerly: readonly Mentor[];
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
