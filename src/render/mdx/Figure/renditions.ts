import { escapeHtml } from '../../../content/html.ts';

interface Props {
  caption: string;
  credit?: string;
}

/** A picture with its caption. */
export function feed(props: Props, inner: string): string {
  return `<figure>${inner}<figcaption>${escapeHtml(captionOf(props))}</figcaption></figure>`;
}

export function text(props: Props, inner: string): string {
  return [inner, captionOf(props)].filter(Boolean).join('\n');
}

function captionOf({ caption, credit }: Props): string {
  return credit === undefined ? caption : `${caption} (${credit})`;
}
