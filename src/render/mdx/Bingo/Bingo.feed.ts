import { escapeHtml } from '../../../content/html.ts';
import { layCard } from './bingo.ts';

/** A card, row by row: a table of five columns is cut off where a reader is narrow. */
export function bingo({ title, squares }: { title: string; squares: string[] }): string {
  const rows = layCard(squares).map(
    (row) => `<li>${row.map((square) => escapeHtml(square ?? 'Free')).join(' · ')}</li>`,
  );
  return `<p><strong>${escapeHtml(title)}</strong>, five squares to a row:</p><ol>${rows.join('')}</ol>`;
}
