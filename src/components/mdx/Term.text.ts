import { asAside } from '../../model/meanings.ts';

/** A term, with its meaning behind it where it is given. */
export function term({ is }: { is?: string }, inner: string): string {
  return is === undefined ? inner : `${inner} (${asAside(is)})`;
}
