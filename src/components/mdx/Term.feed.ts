import { escapeHtml } from '../../model/html.ts';
import { asAside } from '../../model/meanings.ts';

/** A term of the house, with its meaning behind it where it is given. */
export function term({ is }: { is?: string }, inner: string): string {
  return `<dfn>${inner}</dfn>${is === undefined ? '' : ` (${escapeHtml(asAside(is))})`}`;
}
