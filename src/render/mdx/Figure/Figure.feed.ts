import { escapeHtml } from '../../../content/html.ts';

/** A picture with what is to be said of it. */
export function figure({ caption, credit }: { caption: string; credit?: string }, inner: string): string {
  return `<figure>${inner}<figcaption>${escapeHtml(credit === undefined ? caption : `${caption} (${credit})`)}</figcaption></figure>`;
}
