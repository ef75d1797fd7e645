import { escapeHtml } from '../../../content/html.ts';

interface Props {
  title: string;
  basis: string;
  note?: string;
}

/** An exhibit between two rules. */
export function feed({ title, basis, note }: Props, inner: string): string {
  const foot = note === undefined ? '' : `<p>${escapeHtml(note)}</p>`;
  return `<hr/><p><strong>Exhibit: ${escapeHtml(title)}.</strong> ${escapeHtml(basis)}</p>${inner}${foot}<hr/>`;
}

/** An exhibit: its title, its basis, what it holds, and its note. */
export function text({ title, basis, note }: Props, inner: string): string {
  return [`Exhibit: ${title}. ${basis}`, inner, note].filter(Boolean).join('\n\n');
}
