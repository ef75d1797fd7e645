import type { Library, Piece } from '../types.ts';
import { absolute } from '../../site.ts';
import { formatDate } from '../../content/dates.ts';
import { compare } from '../../content/diagnostics.ts';
import { VOICES } from '../../content/kinds.ts';

/** One entry: a piece, or a correction of one. */
export interface FeedEntry {
  piece: Piece;
  /** A `tag:` URI (RFC 4151), given once: it changes neither with the piece's date and address nor with the site's. */
  id: string;
  title: string;
  link: string;
  /** When it first appeared. */
  published: Date;
  updated: Date;
  /** The voice first, then the topics and the series. */
  categories: string[];
  /** What was corrected, where the entry is a correction. */
  correction?: string | undefined;
}

/** A piece as its feeds carry it. */
export function entryOfPiece(piece: Piece, { placeOf }: Pick<Library, 'placeOf'>): FeedEntry {
  const { voice, appeared, updated = appeared, path, topics } = piece;
  const place = piece.kind === 'article' ? placeOf(piece) : undefined;
  return {
    piece,
    id: piece.feedId,
    title: feedTitle(piece),
    link: absolute(path),
    published: appeared,
    updated: updated < appeared ? appeared : updated,
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

/** An entry, and the date that its author wrote. */
export interface DatedEntry {
  entry: FeedEntry;
  date: Date;
}

/** What happened to a piece after it was published, each an entry of its own. */
export function listChanges(piece: Piece, entryOf: (piece: Piece) => FeedEntry): DatedEntry[] {
  const updates = piece.kind === 'question' ? piece.updates : [];
  const { feedId, appeared } = piece;
  const change = (word: string, { date, text, ...known }: Change): DatedEntry => ({
    date,
    entry: {
      ...entryOf(piece),
      id: known.feedId,
      title: `${word}, ${formatDate(date)}: ${feedTitle(piece)}`,
      published: known.appeared,
      updated: known.appeared,
      correction: text,
    },
  });
  return [
    ...piece.corrections.map((correction) => change('Correction', correction)),
    ...updates.map((update, at) =>
      change('Update', {
        ...update,
        feedId: `${feedId}/updates/${updates.length - at}`,
        appeared: update.date < appeared ? appeared : update.date,
      }),
    ),
  ];
}

type Change = Piece['corrections'][number];

/** Entries with what appeared last first; of one moment, what has the later date. */
export function sortByAppearance(entries: readonly DatedEntry[]): FeedEntry[] {
  return entries.toSorted(byAppearance).map(({ entry }) => entry);
}

function byAppearance(a: DatedEntry, b: DatedEntry): number {
  return (
    b.entry.published.getTime() - a.entry.published.getTime() ||
    b.date.getTime() - a.date.getTime() ||
    compare(a.entry.id, b.entry.id)
  );
}
