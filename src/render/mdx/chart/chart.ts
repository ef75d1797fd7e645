import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line as lineOf } from 'd3-shape';

/** A place in a chart's own terms: 0 to 100 across, and a value upwards. */
export type Point = readonly [x: number, y: number];

export interface Line {
  label: string;
  red?: boolean;
  points: readonly Point[];
}

/** A place on the drawing in percent from its top left corner, as SVG attributes take it. */
export interface Position {
  x: string;
  y: string;
}

/**
 * Curves for an SVG of 100 by 100 units that is stretched to its frame, and the spots of everything that must not
 * be stretched with it. The highest point stands a little below the top.
 */
export function drawLines(lines: readonly Line[]): {
  place: (point: Point) => Position;
  paths: { line: Line; d: string; name: Position }[];
} {
  const top = Math.max(...lines.flatMap(({ points }) => points.map(([, y]) => y)));
  const up = scaleLinear([0, top * 1.08], [100, 0]);
  const path = lineOf<Point>(
    ([x]) => across(x),
    ([, y]) => up(y),
  )
    .curve(curveMonotoneX)
    .digits(2);
  const place = ([x, y]: Point): Position => ({ x: percent(across(x)), y: percent(up(y)) });
  return {
    place,
    paths: lines.map((line) => ({ line, d: path([...line.points]) ?? '', name: place(placeName(line)) })),
  };
}

/** Where a curve's name stands, at the right: below the end of a red one, and otherwise above all of the curve that it stands over. */
function placeName({ points, red }: Line): Point {
  const [, y] = points.at(-1) ?? [100, 0];
  return [100, red ? y : Math.max(...points.filter(([x]) => x > 70).map(([, height]) => height), y)];
}

/** A place on a drawing whose axes both run from 0 to 100. */
export function placePoint([x, y]: Point): Position {
  return { x: percent(x), y: percent(100 - y) };
}

/** Labels spread evenly from the first to the last, each with the way it must be anchored to stay on the drawing. */
export function spread(
  labels: readonly string[],
): { label: string; at: string; anchor: 'start' | 'middle' | 'end' }[] {
  const last = Math.max(1, labels.length - 1);
  return labels.map((label, index) => ({
    label,
    at: percent(across((100 * index) / last)),
    anchor: index === 0 ? 'start' : index === last ? 'end' : 'middle',
  }));
}

/** Curves begin a little inside, so that they clear the figures at the left edge. */
const across = scaleLinear([0, 100], [11, 100]);

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
