/* What is read in order, and what is promised. */
import type { Voice } from './kinds.ts';
import type { PieceLink } from './types.ts';

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
