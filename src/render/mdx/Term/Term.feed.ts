import { escapeHtml } from '../../../content/html.ts';
import { inParentheses } from '../../../library/views/wording.ts';

/** A term of the house, with its meaning behind it where it is given. */
export function term({ is }: { is?: string }, inner: string): string {
  return `<dfn>${inner}</dfn>${is === undefined ? '' : ` (${escapeHtml(inParentheses(is))})`}`;
}
