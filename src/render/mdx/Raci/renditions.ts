import { escapeHtml } from '../../../content/html.ts';
import type { Figures } from '../figures.ts';

interface Props {
  columns: string[];
  rows: { task: string; letters: string[] }[];
}

/** The chart of responsibility. */
export function feed({ columns, rows }: Props): string {
  const cells = (name: string, texts: readonly string[]) =>
    texts.map((words) => `<${name}>${escapeHtml(words)}</${name}>`).join('');
  const lines = rows.map(
    ({ task, letters }) => `<tr><td>${escapeHtml(task)}</td>${cells('td', letters)}</tr>`,
  );
  return `<table><thead><tr><th></th>${cells('th', columns)}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** The chart of responsibility, one task a line, with those who have a letter: "Moving it: Product R". */
export function text({ columns, rows }: Props): string {
  return rows
    .map(({ task, letters }) => {
      const named = letters.flatMap((letter, index) =>
        letter === '' ? [] : [`${columns[index]} ${letter}`],
      );
      return `${task}: ${named.join(', ') || 'nobody'}`;
    })
    .join('\n');
}

/** The chart of responsibility, one task a row. */
export function figures({ columns, rows }: Props): Figures {
  return [['', ...columns], ...rows.map(({ task, letters }) => [task, ...letters])];
}
