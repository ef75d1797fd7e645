import type { PromiseLink } from '../../../library/types.ts';

/** A promised title, with a word for it as long as nobody has kept it; or the words that the author gave. */
export function promised({ promise: { title, path } }: { promise: PromiseLink }, inner: string): string {
  if (inner !== '') return inner;
  return path === undefined ? `${title} (forthcoming)` : title;
}
