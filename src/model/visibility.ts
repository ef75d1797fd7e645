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

/** When a piece appeared and last changed, and whether it has. A change that is still to come is not told yet. */
export function datesOf(entry: Appearance & { published: string; updated?: string | undefined }, now: Date): { status: Status; published: Date; updated?: Date | undefined } {
  const updated = entry.updated === undefined ? undefined : instantOf(entry.updated);
  return { status: statusOf(entry, now), published: instantOf(entry.published), updated: updated !== undefined && updated <= now ? updated : undefined };
}

/** Why an entry is or is not visible: a draft stays one whatever its date. */
export function statusOf(entry: Appearance, now: Date): Status {
  if (entry.draft === true) return 'draft';
  if (entry.published !== undefined && instantOf(entry.published) > now) return 'scheduled';
  return 'published';
}
