import { KINDS, type Kind } from '../../content/kinds.ts';
import type { Joined, Library, Listed, Piece } from '../types.ts';
import * as kinds from './index.ts';
import type { LibraryKind, PieceLine } from './library-kind.ts';

/** A kind that is not in `index.ts` does not compile here. */
const LIBRARY_KINDS = kinds satisfies { [K in Kind]: LibraryKind<Joined[K]> };

/** What the library makes of a kind. */
export function libraryKind<K extends Kind>(kind: K): LibraryKind<Joined[K]> {
  return LIBRARY_KINDS[kind] as unknown as LibraryKind<Joined[K]>;
}

/** The same for one piece, whatever its kind. */
export function pieceKind({ kind }: Piece): PieceLine<Piece> {
  return LIBRARY_KINDS[kind] as unknown as PieceLine<Piece>;
}

/** Everything of a kind in a library. */
export function listOf<K extends Kind>(
  library: Pick<Library, (typeof KINDS)[K]['folder']>,
  kind: K,
): readonly Joined[K][] {
  return (library as unknown as Record<string, readonly Joined[K][]>)[KINDS[kind].folder] ?? [];
}

/** Whether something has a page of its own, and is no place on another. */
export function hasPage({ path }: { path: string }): boolean {
  return !path.includes('#');
}

/** Everything in a library that has an address, in the order of the kinds. */
export function listAll(library: Listed): Joined[Kind][] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind): readonly Joined[Kind][] => listOf(library, kind));
}
