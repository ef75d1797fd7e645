import { escapeHtml, writeAttributes } from '../../../content/html.ts';
import type { PromiseLink } from '../../../library/types.ts';
import { absolute } from '../../../site.ts';

interface Props {
  promise: PromiseLink;
}

/** A promised title, or words for it: a link once it is kept. */
export function feed({ promise: { title, path } }: Props, inner: string): string {
  const words = inner === '' ? escapeHtml(title) : inner;
  if (path !== undefined) return `<a${writeAttributes({ href: absolute(path) })}>${words}</a>`;
  return inner === '' ? `${words} (forthcoming)` : words;
}

/** A promised title, with a word for it as long as nobody has kept it; or the words that the author gave. */
export function text({ promise: { title, path } }: Props, inner: string): string {
  if (inner !== '') return inner;
  return path === undefined ? `${title} (forthcoming)` : title;
}
