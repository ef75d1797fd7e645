import { escapeHtml, writeAttributes } from '../../content/html.ts';

/** A link of a feed entry. */
export function writeLink(href: string, words: string): string {
  return `<a${writeAttributes({ href }).join('')}>${escapeHtml(words)}</a>`;
}
