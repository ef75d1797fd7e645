/** The chart of responsibility, one task a line, with those who have a letter: "Moving it: Product R". */
export function raci({
  columns,
  rows,
}: {
  columns: string[];
  rows: { task: string; letters: string[] }[];
}): string {
  return rows
    .map(
      ({ task, letters }) =>
        `${task}: ${
          letters
            .map((letter, index) => (letter === '' ? '' : `${columns[index]} ${letter}`))
            .filter(Boolean)
            .join(', ') || 'nobody'
        }`,
    )
    .join('\n');
}
