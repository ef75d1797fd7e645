import { escapeHtml } from '../../../content/html.ts';

/** The chart of responsibility. */
export function raci({
  columns,
  rows,
}: {
  columns: string[];
  rows: { task: string; letters: string[] }[];
}): string {
  const cells = (name: string, texts: readonly string[]) =>
    texts.map((text) => `<${name}>${escapeHtml(text)}</${name}>`).join('');
  return `<table><thead><tr><th></th>${cells('th', columns)}</tr></thead><tbody>${rows.map(({ task, letters }) => `<tr><td>${escapeHtml(task)}</td>${cells('td', letters)}</tr>`).join('')}</tbody></table>`;
}
