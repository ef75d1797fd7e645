/** The last day on which anything in a corpus appears. */
const LAST = Date.UTC(2026, 9, 31);
const DAY = 86_400_000;
const YEARS = 6;

/** The day of the piece at `place` among `count`, oldest first, spread over six years that end on 2026-10-31. */
export function dayOf(place: number, count: number): string {
  const first = LAST - YEARS * 365 * DAY;
  return new Date(first + Math.round(((place + 1) / count) * YEARS * 365) * DAY).toISOString().slice(0, 10);
}
