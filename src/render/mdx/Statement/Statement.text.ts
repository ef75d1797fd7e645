/** An account, one entry a line: "Developers, building it: 100". */
export function statement({
  rows,
  totals,
}: {
  rows: [name: string, nature: string, figure: string][];
  totals: [name: string, figure: string][];
}): string {
  const entries = rows.map(([name, nature, figure]) => `${name}, ${nature}: ${figure}`);
  return [...entries, ...totals.map(([name, figure]) => `${name}: ${figure}`)].join('\n');
}
