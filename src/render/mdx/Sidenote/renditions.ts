import type { FindGloss } from '../../renditions.ts';

/** A remark that stands in no line: a paragraph in parentheses. */
export function feed(_props: object, inner: string): string {
  return ` <small>(${inner})</small>`;
}

export function text(_props: object, inner: string): string {
  return `(${inner})`;
}

/** A remark beside a line is a note. */
export const gloss: FindGloss = ({ isInline, children }) =>
  isInline === true ? { note: children } : undefined;
