/* What the sincere desk is made of: questions, the answers to them, and who gave them. */
import type { BodyLink, History, PieceLink, TopicLink } from './types.ts';
import type { Status } from './visibility.ts';

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
