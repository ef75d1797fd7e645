import { escapeHtml, writeAttributes } from '../../content/html.ts';
import { absolute } from '../../site.ts';

/** A link of a feed entry. Feed readers need absolute URLs. */
export function writeLink(address: string, words: string): string {
  return `<a${writeAttributes({ href: absolute(address) })}>${escapeHtml(words)}</a>`;
}
