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
export function datesOf(
  entry: Dated,
  now: Date,
): {
  status: Status;
  published: Date;
  updated?: Date | undefined;
  corrections: { date: Date; text: string }[];
} {
  const corrections = entry.corrections
    .map(({ date, text }) => ({ date: instantOf(date), text }))
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

interface Dated extends Appearance {
  published: string;
  updated?: string | undefined;
  corrections: readonly { date: string; text: string }[];
}

/** Why an entry is or is not visible: a draft stays one whatever its date. */
export function statusOf(entry: Appearance, now: Date): Status {
  if (entry.draft === true) return 'draft';
  if (entry.published !== undefined && instantOf(entry.published) > now) return 'scheduled';
  return 'published';
}
