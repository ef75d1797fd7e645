import { escapeHtml } from '../../../content/html.ts';

/** What a chart shows, in words. */
export function chart({ describe }: { describe: string }): string {
  return `<p>${escapeHtml(describe)}</p>`;
}
