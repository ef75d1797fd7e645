import type { Cost } from './builds.ts';

/** What a system needs for a corpus of one size. */
export interface Row extends Cost {
  system: string;
  articles: number;
  search: boolean;
  /** What had changed since the build before, in the same place. */
  again?: string;
}

/** The run with the median CPU time; of an even number, the cheaper of the two in the middle. */
export function medianOf(rows: readonly Row[]): Row {
  const middle = rows.toSorted((a, b) => a.cpu - b.cpu)[(rows.length - 1) >> 1];
  if (middle === undefined) throw new Error('There is no run.');
  return middle;
}

/** A table of all rows. The last column says how much of a system's CPU time ours needs for the same corpus. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows
    .filter(({ again }) => again === undefined)
    .toSorted((a, b) => a.articles - b.articles || Number(a.search) - Number(b.search))
    .map((row) => {
      const ours = rows.find(
        ({ system, articles, search }) =>
          system === 'ours' && articles === row.articles && search === row.search,
      );
      const ratio = ours === undefined ? '' : (ours.cpu / row.cpu).toFixed(2);
      return [
        row.system,
        String(row.articles),
        row.search ? 'yes' : 'no',
        row.cpu.toFixed(2),
        row.wall.toFixed(2),
        row.peak.toFixed(0),
        String(row.pages),
        ratio,
      ];
    });
  return align([
    ['system', 'articles', 'search', 'CPU s', 'wall s', 'peak MB', 'pages', 'ours / it'],
    ...lines,
  ]);
}

/** How the CPU time grows from the smallest size to the largest: the exponent (1 is in proportion), and the time of one more article. */
export function formatGrowth(rows: readonly Row[]): string {
  const groups = [
    ...Map.groupBy(
      rows.filter(({ again }) => again === undefined),
      ({ system, search }) => `${system}${search ? ' with search' : ''}`,
    ),
  ];
  const lines = groups.flatMap(([name, all]) => {
    const [small, large] = [
      all.toSorted((a, b) => a.articles - b.articles)[0],
      all.toSorted((a, b) => b.articles - a.articles)[0],
    ];
    if (small === undefined || large === undefined || small.articles === large.articles) return [];
    const exponent = Math.log(large.cpu / small.cpu) / Math.log(large.articles / small.articles);
    return [
      [
        name,
        exponent.toFixed(2),
        ((1000 * (large.cpu - small.cpu)) / (large.articles - small.articles)).toFixed(2),
      ],
    ];
  });
  return lines.length === 0 ? '' : align([['growth', 'exponent', 'ms CPU / article'], ...lines]);
}

/** What a build costs when the one before it is there, and how much of its own whole build and of Hugo's that is. */
export function formatAgain(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ system, articles, search, again, cpu, wall }) => {
    if (again === undefined) return [];
    const hugo = rows.find(
      (row) => row.system === 'hugo' && row.articles === articles && row.search === search,
    );
    const whole = rows.find(
      (row) =>
        row.system === system &&
        row.articles === articles &&
        row.search === search &&
        row.again === undefined,
    );
    return [
      [
        `${system}${search ? ' with search' : ''}, ${again}`,
        String(articles),
        cpu.toFixed(2),
        wall.toFixed(2),
        whole === undefined ? '' : (cpu / whole.cpu).toFixed(2),
        hugo === undefined ? '' : (cpu / hugo.cpu).toFixed(2),
      ],
    ];
  });
  return lines.length === 0
    ? ''
    : align([['built again', 'articles', 'CPU s', 'wall s', 'of its whole', "of Hugo's whole"], ...lines]);
}

/** Cells in columns: the first to the left, the others to the right. */
export function align(lines: readonly string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
