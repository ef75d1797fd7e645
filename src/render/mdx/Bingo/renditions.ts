import { escapeHtml } from '../../../content/html.ts';
import { layCard } from './bingo.ts';

interface Props {
  title: string;
  squares: string[];
}

/** A card, row by row: a table of five columns is cut off where a reader is narrow. */
export function feed({ title, squares }: Props): string {
  const rows = layCard(squares).map(
    (row) => `<li>${row.map((square) => escapeHtml(square ?? 'Free')).join(' · ')}</li>`,
  );
  return `<p><strong>${escapeHtml(title)}</strong>, five squares to a row:</p><ol>${rows.join('')}</ol>`;
}

/** A card, one square a line. */
export function text({ title, squares }: Props): string {
  return [title, ...squares.map((square) => `- ${square}`)].join('\n');
}
