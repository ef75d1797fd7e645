import { suggest } from '../../content/did-you-mean.ts';
import type { Piece } from '../../library/types.ts';
import { href } from '../../site.ts';

/** How long a piece is new. What is older was not sent when it was, and is not news. */
export const FORTNIGHT = 14 * 86_400_000;

/** When readers first saw a piece; where nobody has recorded that yet, its date: what was only not recorded is no news. */
export function whenNew({ isNew, published, appeared }: Piece): Date {
  return isNew ? published : appeared;
}

/** The pieces that appeared in the fortnight before a moment, the newest first. */
export function listRecent(pieces: readonly Piece[], now: Date): Piece[] {
  return pieces.filter(
    (piece) => whenNew(piece) <= now && now.getTime() - whenNew(piece).getTime() < FORTNIGHT,
  );
}

/**
 * The pieces that somebody named by slug or by address, in their order.
 * @throws Error that names the first one which is none.
 */
export function selectPieces(pieces: readonly Piece[], names: readonly string[]): Piece[] {
  return names.map((name) => {
    const found = pieces.find(({ id, path }) => [id, path, path.replace(/\/$/, '')].includes(atBase(name)));
    if (found !== undefined) return found;
    const hint = suggest(
      name,
      pieces.map(({ id }) => id),
    );
    throw new Error(`"${name}" is no piece that readers can see.${hint}`);
  });
}

/** A name as it was given; an address has the base path in front of it. */
function atBase(name: string): string {
  return name.startsWith('/') ? href(name as `/${string}`) : name;
}
