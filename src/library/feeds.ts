import type { Piece, Series, Library } from './types.ts';
import { absolute, feedFormats, feeds, href, site, voices, type FeedFormat } from '../site.ts';
import { formatDate, isoDay } from '../content/dates.ts';
import { KINDS, VOICES, type Voice } from '../content/kinds.ts';
import { memoize } from './memoize.ts';
import { count, PARTS } from './views/wording.ts';

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
  /** Whether older entries are kept in archives. A feed that is a choice from another has none: all there is stands in those of everything. */
  isArchived?: boolean;
}

/** One entry: a piece, or a correction of one. */
export interface FeedEntry {
  piece: Piece;
  /** A `tag:` URI (RFC 4151) of the first slug that the piece had: it changes neither with its address nor with the site's. */
  id: string;
  title: string;
  link: string;
  published: Date;
  updated: Date;
  /** The voice first, then the topics and the series. */
  categories: string[];
  /** What was corrected, where the entry is a correction. */
  correction?: string | undefined;
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
export function listFeedHomes({
  series,
  topics,
  mentors,
  answersBy,
}: Pick<Library, 'series' | 'topics' | 'mentors' | 'answersBy'>): string[] {
  const answering = mentors.filter((mentor) => answersBy(mentor).length > 0);
  return [
    ...feeds.map(({ path }) => href(path)),
    ...[...series, ...topics, ...answering].map(({ path }) => path),
  ];
}

/** Every feed there is, the most general first. */
export const listFeeds: (library: Library) => Feed[] = memoize(listAll);

function listAll(library: Library): Feed[] {
  const { pieces, series, topics, mentors, answersBy } = library;
  const articles = new Map(library.articles.map((article) => [article.path, article]));
  const made = new Map<Piece, FeedEntry>();
  const entryOf = (piece: Piece) => {
    const entry = made.get(piece) ?? entryOfPiece(piece, library);
    made.set(piece, entry);
    return entry;
  };
  const of = (voice: Voice) => pieces.filter((piece) => piece.voice === voice);
  const held = {
    everything: pieces.map(entryOf),
    satire: of('satire').map(entryOf),
    sincere: of('sincere').map(entryOf),
    updates: listUpdates(library),
  };
  const named = feeds.map(({ path, title, holds, of: message, voice }): Feed => ({
    home: href(path),
    title,
    holds,
    voice,
    entries: held[message],
    isArchived: message === 'everything',
  }));
  const answered = mentors
    .map((mentor) => ({ mentor, questions: [...new Set(answersBy(mentor).map(({ question }) => question))] }))
    .filter(({ questions }) => questions.length > 0);
  return [
    ...named,
    ...series.map((one) => feedOfSeries(one, articles, entryOf)),
    ...topics.map(({ name, path, articles, questions }): Feed => ({
      home: path,
      title: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${site.name}`,
      holds: `Everything filed under ${name}, each piece labelled with its voice.`,
      entries: [...articles, ...questions]
        .toSorted((a, b) => b.published.getTime() - a.published.getTime() || (a.id < b.id ? -1 : 1))
        .map(entryOf),
    })),
    ...answered.map(({ mentor, questions }): Feed => ({
      home: mentor.path,
      title: `Answers by ${mentor.name}, ${site.name}`,
      holds: `Every question with an answer by ${mentor.name}, in the words of the ${voices.sincere.desk}.`,
      voice: 'sincere',
      entries: questions.map(entryOf),
    })),
  ];
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
    ...(own === undefined || path === undefined ? [] : [{ title: `${own}, ${site.name}`, home: path }]),
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
  return lastChangeOf(entries.map(({ published, updated }) => ({ published, updated })));
}

function entryOfPiece(piece: Piece, { placeOf }: Pick<Library, 'placeOf'>): FeedEntry {
  const { voice, title, published, updated = published, path, topics } = piece;
  const place = piece.kind === 'article' ? placeOf(piece) : undefined;
  return {
    piece,
    id: idOf(piece),
    title: VOICES[voice].title(title),
    link: absolute(path),
    published,
    updated,
    categories: [
      voice,
      ...topics.map(({ name }) => name),
      ...(place === undefined ? [] : [place.series.title]),
    ],
  };
}

/** Authority and day are those on which the piece was first published under its first name. */
function idOf({ kind, firstSlug, published }: Piece): string {
  return `tag:${site.tagAuthority},${isoDay(published)}:${KINDS[kind].folder}/${firstSlug}`;
}

/** A series in its reading order, whole, marked as complete or not. */
function feedOfSeries(
  { title, path, voice, standfirst, parts }: Series,
  articles: ReadonlyMap<string, Piece>,
  entryOf: (piece: Piece) => FeedEntry,
): Feed {
  const read = parts.flatMap(({ path: at }) => (at === undefined ? [] : [articles.get(at)!]));
  const state =
    read.length === parts.length
      ? `Complete, in ${count(parts.length, PARTS)}.`
      : `${read.length} of ${count(parts.length, PARTS)} so far.`;
  return {
    home: path,
    title: `${VOICES[voice].title(title)}, ${site.name}`,
    holds: `${standfirst} In reading order. ${state}`,
    voice,
    entries: read.map(entryOf),
    isComplete: true,
  };
}

/** Pieces that follow others up, and corrections, newest first. */
function listUpdates(library: Library): FeedEntry[] {
  const followUps = library.pieces
    .filter((piece) => library.precedentOf(piece) !== undefined)
    .map((piece) => entryOfPiece(piece, library));
  const corrections = library.pieces.flatMap((piece) =>
    piece.corrections.map(({ date, text }, index): FeedEntry => {
      const number = piece.corrections.length - index;
      return {
        ...entryOfPiece(piece, library),
        id: `${idOf(piece)}/corrections/${number}`,
        title: `Correction, ${formatDate(date)}: ${VOICES[piece.voice].title(piece.title)}`,
        published: date,
        updated: date,
        correction: text,
      };
    }),
  );
  return [...followUps, ...corrections].toSorted(
    (a, b) => b.published.getTime() - a.published.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/** The newest change that a reader could notice, if there is anything to read: what a feed calls its last build. */
export function lastChangeOf(pieces: readonly Pick<Piece, 'published' | 'updated'>[]): Date | undefined {
  const changes = pieces.map(({ published, updated }) => (updated ?? published).getTime());
  return changes.length === 0 ? undefined : new Date(Math.max(...changes));
}
