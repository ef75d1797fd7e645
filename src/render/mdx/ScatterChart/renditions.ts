import type { Figures } from '../figures.ts';
import type { ScatterChartProps } from './scatter-chart.ts';

export { feed, text } from '../chart/renditions.ts';

/** Every point, and the two ends of the line. */
export function figures({ points, line }: ScatterChartProps): Figures {
  return [
    ['name', 'across', 'up'],
    ...points.map(({ label, at }) => [label, ...at]),
    ...[line.from, line.to].map((end) => [line.label, ...end]),
  ];
}
