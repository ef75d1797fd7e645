import type { Point } from './chart.ts';

/** A stretch of a curve: a cubic Bézier from where the last one ended. */
type Stretch = readonly [firstHandle: Point, secondHandle: Point, end: Point];

export interface Curve {
  start: Point;
  stretches: readonly Stretch[];
}

/**
 * A smooth curve through points that run from left to right. It turns back only at a point that is higher or lower than both
 * its neighbours, and where a steep stretch meets a flat one it turns gradually.
 */
export function drawThroughPoints(points: readonly Point[]): Curve {
  const slopes = points.slice(1).map(([x, y], index) => {
    const [before, from] = points[index]!;
    return x === before ? 0 : (y - from) / (x - before);
  });
  const tangents = points.map((_, index) => tangentAt(slopes, index));
  return {
    start: points[0]!,
    stretches: points.slice(1).map(([x, y], index) => {
      const [left, from] = points[index]!;
      const third = (x - left) / 3;
      return [
        [left + third, from + third * tangents[index]!],
        [x - third, y - third * tangents[index + 1]!],
        [x, y],
      ];
    }),
  };
}

/** The slope at a point: between those on both sides, and level at a peak and in a trough. */
function tangentAt(slopes: readonly number[], index: number): number {
  const [before, after] = [slopes[index - 1], slopes[index]];
  if (before === undefined || after === undefined) return before ?? after ?? 0;
  if (before * after <= 0) return 0;
  const flat = Math.min(Math.abs(before), Math.abs(after));
  return Math.sign(before) * Math.min(Math.sqrt(before * after), MAX_TURN * flat);
}

/** Points along a curve, close enough to stand for it. */
export function listPointsOn({ start, stretches }: Curve): Point[] {
  let from = start;
  const along = stretches.flatMap(([first, second, end]) => {
    const stretch = [from, first, second, end] as const;
    from = end;
    return Array.from({ length: STEPS }, (_, step) => pointAt(stretch, (step + 1) / STEPS));
  });
  return [start, ...along];
}

function pointAt([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3] as const;
  const at = (axis: 0 | 1) =>
    a[axis] * weights[0] + b[axis] * weights[1] + c[axis] * weights[2] + d[axis] * weights[3];
  return [at(0), at(1)];
}

/** A curve as the data of an SVG path. `place` gives each point its place on the drawing. */
export function writePath({ start, stretches }: Curve, place: (point: Point) => Point): string {
  const write = (point: Point) => place(point).map(Math.round).join(' ');
  return `M${write(start)}C${stretches.flat().map(write).join(' ')}`;
}

/** How much steeper than the flatter of its two sides a curve may be at a point: what is more would swing too far. */
const MAX_TURN = 6;

const STEPS = 8;
