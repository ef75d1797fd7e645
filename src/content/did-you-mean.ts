import { distance } from 'fastest-levenshtein';

/** ` Did you mean "x"?` for the known name nearest to a mistaken one, or nothing when none is near. */
export function suggest(mistaken: string, known: readonly string[]): string {
  const nearest = findNearest(mistaken, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** The known name at most a third of its letters away, ignoring case; the first of equals in the given order. */
export function findNearest(mistaken: string, known: readonly string[]): string | undefined {
  const scored = known.map((name) => ({ name, away: distance(mistaken.toLowerCase(), name.toLowerCase()) }));
  const best = scored.toSorted((a, b) => a.away - b.away)[0];
  return best !== undefined && best.away <= Math.max(2, best.name.length / 3) && best.away < best.name.length
    ? best.name
    : undefined;
}
