import type { PromiseLink } from '../../model/types.ts';

/** A promised title, with a word for it as long as nobody has kept it. */
export function promised({ promise: { title, path } }: { promise: PromiseLink }): string {
  return path === undefined ? `${title} (forthcoming)` : title;
}
