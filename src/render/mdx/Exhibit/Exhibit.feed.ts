import { escapeHtml } from '../../../content/html.ts';

/** An exhibit between two rules. */
export function exhibit(
  { title, basis, note }: { title: string; basis: string; note?: string },
  inner: string,
): string {
  return `<hr/><p><strong>Exhibit: ${escapeHtml(title)}.</strong> ${escapeHtml(basis)}</p>${inner}${note === undefined ? '' : `<p>${escapeHtml(note)}</p>`}<hr/>`;
}
