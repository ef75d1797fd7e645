import { escapeHtml } from '../../../content/html.ts';

/** An account as a table, its totals in bold. */
export function statement({
  columns,
  rows,
  totals,
}: {
  columns: string[];
  rows: string[][];
  totals: [string, string][];
}): string {
  const cells = (name: string, texts: readonly string[]) =>
    texts.map((text) => `<${name}>${escapeHtml(text)}</${name}>`).join('');
  const sums = totals.map(
    ([name, figure]) =>
      `<tr><td><strong>${escapeHtml(name)}</strong></td><td></td><td><strong>${escapeHtml(figure)}</strong></td></tr>`,
  );
  return `<table><thead><tr>${cells('th', columns)}</tr></thead><tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}${sums.join('')}</tbody></table>`;
}
