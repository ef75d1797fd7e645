import type { Piece } from './types.ts';

/** The newest change that a reader could notice, if there is anything to read: what a feed calls its last build. */
export function lastChangeOf(pieces: readonly Pick<Piece, 'published' | 'updated'>[]): Date | undefined {
  const changes = pieces.map(({ published, updated }) => (updated ?? published).getTime());
  return changes.length === 0 ? undefined : new Date(Math.max(...changes));
}
