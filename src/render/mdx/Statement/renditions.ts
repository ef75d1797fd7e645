import { escapeHtml } from '../../../content/html.ts';
import type { Figures } from '../figures.ts';

interface Props {
  columns: string[];
  rows: [name: string, nature: string, figure: string][];
  totals: [name: string, figure: string][];
}

/** An account as a table, its totals in bold. */
export function feed({ columns, rows, totals }: Props): string {
  const cells = (name: string, texts: readonly string[]) =>
    texts.map((words) => `<${name}>${escapeHtml(words)}</${name}>`).join('');
  const lines = [
    ...rows.map((row) => `<tr>${cells('td', row)}</tr>`),
    ...totals.map(
      ([name, figure]) =>
        `<tr><td><strong>${escapeHtml(name)}</strong></td><td></td><td><strong>${escapeHtml(figure)}</strong></td></tr>`,
    ),
  ];
  return `<table><thead><tr>${cells('th', columns)}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** An account, one entry a line: "Developers, building it: 100". */
export function text({ rows, totals }: Props): string {
  const entries = rows.map(([name, nature, figure]) => `${name}, ${nature}: ${figure}`);
  return [...entries, ...totals.map(([name, figure]) => `${name}: ${figure}`)].join('\n');
}

/** The account, its totals below its entries. */
export function figures({ columns, rows, totals }: Props): Figures {
  return [columns, ...rows, ...totals.map(([name, figure]) => [name, '', figure])];
}
