import { formatDate } from '../../content/dates.ts';
import { compare } from '../../content/diagnostics.ts';
import { VOICES, type Voice } from '../../content/kinds.ts';
import { feeds, href } from '../../site.ts';
import type { Correction, Linked, Piece } from '../types.ts';
import type { FeedEntry } from './entries.ts';
import type { FeedGroup, FeedPlan } from './feed-group.ts';

/** The feeds that `site.ts` names: everything, each voice, and what became of the pieces. */
export const main: FeedGroup = {
  rank: 1,
  list: (library) =>
    feeds.map(({ path, title, holds, of: carried, voice }) => ({
      home: href(path),
      title,
      holds,
      voice,
      listEntries: (entryOf) => CARRIED[carried](library, entryOf),
      isArchived: carried === 'everything',
    })),
};

const CARRIED: Record<
  (typeof feeds)[number]['of'],
  (library: Linked, entryOf: Parameters<FeedPlan['listEntries']>[0]) => FeedEntry[]
> = {
  everything: ({ pieces }, entryOf) => pieces.map(entryOf),
  satire: ({ pieces }, entryOf) => spokenBy('satire', pieces).map(entryOf),
  sincere: ({ pieces }, entryOf) => spokenBy('sincere', pieces).map(entryOf),
  updates: listUpdates,
};

function spokenBy(voice: Voice, pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => piece.voice === voice);
}

/** Pieces that follow others up, and corrections, newest first. */
function listUpdates(library: Linked, entryOf: (piece: Piece) => FeedEntry): FeedEntry[] {
  const followUps = library.pieces
    .filter((piece) => library.precedentOf(piece) !== undefined)
    .map((piece) => ({ entry: entryOf(piece), date: piece.published }));
  const corrections = library.pieces.flatMap((piece) =>
    piece.corrections.map((correction) => ({
      entry: entryOfCorrection(correction, piece, entryOf(piece)),
      date: correction.date,
    })),
  );
  return [...followUps, ...corrections].toSorted(byAppearance).map(({ entry }) => entry);
}

function entryOfCorrection(
  { date, text, feedId, appeared }: Correction,
  { voice, title }: Piece,
  entry: FeedEntry,
): FeedEntry {
  return {
    ...entry,
    id: feedId,
    title: `Correction, ${formatDate(date)}: ${VOICES[voice].title(title)}`,
    published: appeared,
    updated: appeared,
    correction: text,
  };
}

/** What appeared last, first; of one moment, what has the later date. */
function byAppearance(a: Dated, b: Dated): number {
  return (
    b.entry.published.getTime() - a.entry.published.getTime() ||
    b.date.getTime() - a.date.getTime() ||
    compare(a.entry.id, b.entry.id)
  );
}

/** An entry, and the date that its author wrote. */
interface Dated {
  entry: FeedEntry;
  date: Date;
}
