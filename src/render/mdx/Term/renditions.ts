import { escapeHtml } from '../../../content/html.ts';
import { inParentheses } from '../../../library/views/wording.ts';

interface Props {
  is?: string;
}

/** A term of the house, with its meaning behind it where it is given. */
export function feed({ is }: Props, inner: string): string {
  return `<dfn>${inner}</dfn>${is === undefined ? '' : ` (${escapeHtml(inParentheses(is))})`}`;
}

export function text({ is }: Props, inner: string): string {
  return is === undefined ? inner : `${inner} (${inParentheses(is)})`;
}
