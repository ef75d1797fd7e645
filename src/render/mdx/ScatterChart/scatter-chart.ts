import { DOT, placePoint, spotsAround, type Point } from '../chart/chart.ts';
import {
  placeLabels,
  SIZES,
  type ChartSize,
  type Label,
  type Place,
  type Spot,
} from '../chart/place-labels.ts';
import { writeDot, writeLabel, writeLine } from '../chart/svg.ts';

export interface ScatterChartProps {
  /** What runs along the foot, and what runs upwards. */
  x: string;
  y: string;
  points: readonly { label: string; at: Point }[];
  line: { label: string; from: Point; to: Point };
}

/**
 * The inside of a chart's SVG: two axes, the points and the line, each with its name.
 * @param size where the drawing has one size; without it, the drawing holds at every size that the pages have
 */
export function drawScatterChart({ x, y, points, line }: ScatterChartProps, size?: ChartSize): string {
  const [from, to] = [placePoint(line.from), placePoint(line.to)];
  const dots = points.map(({ at }) => ({ at: placePoint(at), radius: DOT }));
  const labels: Label[] = [
    { text: line.label, face: 'display', spots: spotsOn(from, to) },
    ...points.map(({ label, at }): Label => ({
      text: label,
      face: 'text',
      spots: spotsAround(placePoint(at), 'text'),
    })),
  ];
  const [name, ...spots] = placeLabels(
    labels,
    { dots, lines: [[from, to]] },
    size === undefined ? SIZES : [size],
  );
  return [
    writeLine([0, 0], [0, 100], 'axis'),
    writeLine([0, 100], [100, 100], 'axis'),
    writeLabel(y, { at: [0, 0], dx: 0, dy: -0.6, anchor: 'start' }),
    writeLabel(x, { at: [100, 100], dx: 0, dy: 1.6, anchor: 'end' }),
    writeLine(from, to, 'insight'),
    writeLabel(line.label, name!, 'name red-text'),
    ...dots.map(({ at }) => writeDot(at, DOT)),
    ...points.map(({ label }, index) => writeLabel(label, spots[index]!)),
  ].join('');
}

/** The spots above and below a straight line, from near its far end backwards. */
function spotsOn([x1, y1]: Place, [x2, y2]: Place): Spot[] {
  return [0.86, 0.78, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2].flatMap((part): Spot[] => {
    const at: Place = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
    const isRising = (y2 - y1) * (x2 - x1) < 0;
    return [
      { at, dx: isRising ? -16 : 16, dy: -0.3, anchor: isRising ? 'end' : 'start' },
      { at, dx: isRising ? 16 : -16, dy: 1.1, anchor: isRising ? 'start' : 'end' },
    ];
  });
}
