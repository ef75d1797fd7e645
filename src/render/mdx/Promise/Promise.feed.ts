import { escapeHtml, writeAttributes } from '../../../content/html.ts';
import type { PromiseLink } from '../../../library/types.ts';

/** A promised title, or words for it: a link once it is kept. */
export function promised({ promise: { title, path } }: { promise: PromiseLink }, inner: string): string {
  const words = inner === '' ? escapeHtml(title) : inner;
  if (path !== undefined) return `<a${writeAttributes({ href: path }).join('')}>${words}</a>`;
  return inner === '' ? `${words} (forthcoming)` : words;
}
