import { buildPromises, checkPromises } from '../promises.ts';
import type { Entity, PieceLink } from '../types.ts';
import type { LibraryKind } from './library-kind.ts';

type Promised = Entity<
  'promise',
  {
    promised: Date;
    /** The visible article that fulfils it. */
    keptBy?: PieceLink | undefined;
    /** When that article appeared. */
    kept?: Date | undefined;
    /** How many whole days it was open, or has been until now. */
    days: number;
  }
>;

export const promise: LibraryKind<Promised> = {
  list: ({ entries, keepers, now }) => buildPromises(entries, keepers, now),
  check: checkPromises,
  files: ({ file }) => [file],
};
