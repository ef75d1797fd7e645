import type { Voice } from '../../content/kinds.ts';
import { feeds, href } from '../../site.ts';
import type { Linked, Piece } from '../types.ts';
import { listChanges, sortByAppearance, type FeedEntry } from './entries.ts';
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

/** Pieces that follow others up, and what was corrected or came to be known, newest first. */
function listUpdates(library: Linked, entryOf: (piece: Piece) => FeedEntry): FeedEntry[] {
  const followUps = library.pieces
    .filter((piece) => library.precedentOf(piece) !== undefined)
    .map((piece) => ({ entry: entryOf(piece), date: piece.published }));
  const changes = library.pieces.flatMap((piece) => listChanges(piece, entryOf));
  return sortByAppearance([...followUps, ...changes]);
}
