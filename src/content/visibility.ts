import { instantOf } from './dates.ts';

/** What a file says about its own appearance. A kind without these fields is always visible. */
export interface Appearance {
  draft?: boolean | undefined;
  published?: string | undefined;
}

export type Status = 'published' | 'draft' | 'scheduled';

/** The one gate: whether readers may see an entry at the moment `now`. */
export function isVisible(entry: Appearance, now: Date): boolean {
  return statusOf(entry, now) === 'published';
}

/** When a piece appeared, what was corrected, when it last changed, and whether it has. What is still to come is not told yet. */
export function datesOf<Correction extends { date: string }>(
  entry: Dated<Correction>,
  now: Date,
): {
  status: Status;
  published: Date;
  updated?: Date | undefined;
  corrections: (Omit<Correction, 'date'> & { date: Date })[];
} {
  const corrections = entry.corrections
    .map(({ date, ...correction }) => ({ date: instantOf(date), ...correction }))
    .filter(({ date }) => date <= now);
  const changes = [
    ...(entry.updated === undefined ? [] : [instantOf(entry.updated)]),
    ...corrections.map(({ date }) => date),
  ].filter((date) => date <= now);
  return {
    status: statusOf(entry, now),
    published: instantOf(entry.published),
    updated: changes.length === 0 ? undefined : new Date(Math.max(...changes.map((date) => date.getTime()))),
    corrections: corrections.toSorted((a, b) => b.date.getTime() - a.date.getTime()),
  };
}

interface Dated<Correction> extends Appearance {
  published: string;
  updated?: string | undefined;
  corrections: readonly Correction[];
}

/** Why an entry is or is not visible: a draft stays one whatever its date. */
export function statusOf(entry: Appearance, now: Date): Status {
  if (entry.draft === true) return 'draft';
  if (entry.published !== undefined && instantOf(entry.published) > now) return 'scheduled';
  return 'published';
}
