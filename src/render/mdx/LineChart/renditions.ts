import type { Figures } from '../figures.ts';
import type { LineChartProps } from './line-chart.ts';

export { feed, text } from '../chart/renditions.ts';

/** Every point of every line. */
export function figures({ lines }: LineChartProps): Figures {
  return [
    ['line', 'across', 'up'],
    ...lines.flatMap(({ label, points }) => points.map(([x, y]) => [label, x, y])),
  ];
}
