import type { Figure } from './blocks.ts';
import type { Prose } from './prose.ts';
import type { Random } from './random.ts';

/** A chart or an account, of whichever kind comes up. */
export function makeFigure(prose: Prose, random: Random): Figure {
  return random.pick([makeLineChart, makeScatterChart, makeStatement])(prose, random);
}

function makeLineChart(prose: Prose, random: Random): Figure {
  const describe = `${prose.sentence()} ${prose.sentence()} ${prose.sentence()}`;
  const at = [0, 12, 25, 50, 75, 100];
  const line = (red: boolean) => ({
    label: prose.phrase(1, 2, 30),
    red,
    points: at.map((x) => [x, random.int(0, 100)]),
  });
  const x = at.slice(1).map(() => prose.phrase(1, 2, 24));
  const mark = { at: [random.int(20, 60), random.int(20, 60)], label: prose.phrase(1, 3, 30) };
  return {
    component: 'LineChart',
    props: { describe, x, y: ['nil', '50', '100'], lines: [line(false), line(true)], mark },
    markdown: describe,
  };
}

function makeScatterChart(prose: Prose, random: Random): Figure {
  const describe = `${prose.sentence()} ${prose.sentence()}`;
  const spot = () => [random.int(0, 100), random.int(0, 100)];
  const points = Array.from({ length: random.int(3, 7) }, () => ({
    label: prose.phrase(1, 3, 40),
    at: spot(),
  }));
  const line = { label: prose.phrase(1, 2, 30), from: [4, 4], to: [96, random.int(50, 97)] };
  return {
    component: 'ScatterChart',
    props: { describe, x: prose.phrase(2, 4, 40), y: prose.phrase(1, 2, 24), points, line },
    markdown: describe,
  };
}

function makeStatement(prose: Prose, random: Random): Figure {
  const columns = [prose.phrase(1, 2, 30), prose.phrase(1, 2, 30), 'Percent'];
  const rows = Array.from({ length: random.int(3, 6) }, () => [
    prose.phrase(1, 3, 40),
    prose.phrase(2, 4, 60),
    String(random.int(1, 99)),
  ]);
  const totals = [
    [prose.phrase(1, 3, 40), String(random.int(100, 400))],
    [prose.phrase(1, 3, 40), `(${random.int(1, 99)})`],
  ];
  const lines = [
    columns,
    ['---', '---', '---:'],
    ...rows,
    ...totals.map(([name, figure]) => [name, '', figure]),
  ];
  return {
    component: 'Statement',
    props: { columns, rows, totals },
    markdown: lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  };
}
