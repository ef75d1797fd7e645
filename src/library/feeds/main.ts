import { formatDate } from '../../content/dates.ts';
import { VOICES, type Voice } from '../../content/kinds.ts';
import { feeds, href } from '../../site.ts';
import type { Linked, Piece } from '../types.ts';
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
  const followUps = library.pieces.filter((piece) => library.precedentOf(piece) !== undefined).map(entryOf);
  const corrections = library.pieces.flatMap((piece) =>
    piece.corrections.map(({ date, text, feedId, appeared }): FeedEntry => ({
      ...entryOf(piece),
      id: feedId,
      title: `Correction, ${formatDate(date)}: ${VOICES[piece.voice].title(piece.title)}`,
      published: appeared,
      updated: appeared,
      correction: text,
    })),
  );
  return [...followUps, ...corrections].toSorted(
    (a, b) => b.published.getTime() - a.published.getTime() || (a.id < b.id ? -1 : 1),
  );
}
