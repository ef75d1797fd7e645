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

/** Why an entry is or is not visible: a draft stays one whatever its date. */
export function statusOf(entry: Appearance, now: Date): Status {
  if (entry.draft === true) return 'draft';
  if (entry.published !== undefined && instantOf(entry.published) > now) return 'scheduled';
  return 'published';
}
