import { escapeHtml } from '../../../content/html.ts';

interface Props {
  describe: string;
}

/** What a chart shows, in words. */
export function feed({ describe }: Props): string {
  return `<p>${escapeHtml(describe)}</p>`;
}

export function text({ describe }: Props): string {
  return describe;
}
