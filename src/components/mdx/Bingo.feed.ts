import { escapeHtml } from '../../model/html.ts';
import { layCard } from './bingo.ts';

/** A card, ready to be copied on to paper. */
export function bingo({ title, squares }: { title: string; squares: string[] }): string {
  const rows = layCard(squares).map((row) => `<tr>${row.map((square) => `<td>${escapeHtml(square ?? 'Free')}</td>`).join('')}</tr>`);
  return `<p><strong>${escapeHtml(title)}</strong></p><table><tbody>${rows.join('')}</tbody></table>`;
}
