import type { Library, Piece } from '../types.ts';
import { absolute, site } from '../../site.ts';
import { formatDate, isoDay } from '../../content/dates.ts';
import { KINDS, VOICES } from '../../content/kinds.ts';

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

/** A piece as its feeds carry it. */
export function entryOfPiece(piece: Piece, { placeOf }: Pick<Library, 'placeOf'>): FeedEntry {
  const { voice, published, updated = published, path, topics } = piece;
  const place = piece.kind === 'article' ? placeOf(piece) : undefined;
  return {
    piece,
    id: idOf(piece),
    title: feedTitle(piece),
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

/** A piece's title in a feed. Of a sincere piece it is the title alone; its voice is its first category and first line. */
export function feedTitle({ voice, title }: Pick<Piece, 'voice' | 'title'>): string {
  return voice === 'satire' ? VOICES.satire.title(title) : title;
}

/** What happened to a piece after it was published, each an entry of its own, the newest first. */
export function listChanges(piece: Piece, entryOf: (piece: Piece) => FeedEntry): FeedEntry[] {
  const change = (word: string, key: string, all: readonly { date: Date; text: string }[]) =>
    all.map(({ date, text }, index): FeedEntry => ({
      ...entryOf(piece),
      id: `${idOf(piece)}/${key}/${all.length - index}`,
      title: `${word}, ${formatDate(date)}: ${feedTitle(piece)}`,
      published: date,
      updated: date,
      correction: text,
    }));
  const updates = piece.kind === 'question' ? piece.updates : [];
  return [
    ...change('Correction', 'corrections', piece.corrections),
    ...change('Update', 'updates', updates),
  ].toSorted(byDate);
}

/** The newest first. */
export function byDate(a: FeedEntry, b: FeedEntry): number {
  return b.published.getTime() - a.published.getTime() || (a.id < b.id ? -1 : 1);
}

/** Authority and day are those on which the piece was first published under its first name. */
export function idOf({ kind, firstSlug, published }: Piece): string {
  return `tag:${site.tagAuthority},${isoDay(published)}:${KINDS[kind].folder}/${firstSlug}`;
}
