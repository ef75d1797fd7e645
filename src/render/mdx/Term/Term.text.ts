import { inParentheses } from '../../../library/views/wording.ts';

/** A term, with its meaning behind it where it is given. */
export function term({ is }: { is?: string }, inner: string): string {
  return is === undefined ? inner : `${inner} (${inParentheses(is)})`;
}
