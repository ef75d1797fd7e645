import { kindsWith } from '../../content/kinds.ts';
import { compare } from '../../content/diagnostics.ts';
import { bylineOf, checkBylines } from './bylines.ts';
import type { Byline, Piece } from '../types.ts';
import { byNewest, type LibraryKind } from './library-kind.ts';

/** Somebody who signs a piece that readers may see. */
interface Contributor extends Byline {
  kind: 'contributor';
  /** The record, from the project's root. */
  file: string;
  /** The newest first. */
  pieces: readonly Piece[];
}

export const contributor: LibraryKind<Contributor> = {
  list: ({ entries, list }) => {
    const signed = kindsWith('by')
      .flatMap((kind): readonly Piece[] => list(kind))
      .toSorted(byNewest);
    return [...entries.contributor.values()]
      .map((entry): Contributor => ({
        ...bylineOf(entry),
        kind: 'contributor',
        file: entry.source.file,
        pieces: signed.filter(({ by }) => by.some(({ id }) => id === entry.id)),
      }))
      .filter(({ pieces }) => pieces.length > 0)
      .toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  },
  check: checkBylines,
  files: ({ file, pieces }) => [file, ...pieces.map((piece) => piece.file)],
};
