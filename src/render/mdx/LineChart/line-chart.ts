import { DOT, spotsAround, type Point } from '../chart/chart.ts';
import { drawThroughPoints, listPointsOn, writePath, type Curve } from '../chart/curve.ts';
import {
  placeLabels,
  SIZES,
  type ChartSize,
  type Label,
  type Place,
  type Spot,
} from '../chart/place-labels.ts';
import { writeDot, writeLabel, writeLine } from '../chart/svg.ts';
import { ASCENT, DESCENT, widthOf } from '../chart/text-width.ts';

export interface Line {
  label: string;
  red?: boolean | undefined;
  points: readonly Point[];
}

export interface LineChartProps {
  /** Labels along the foot, spread evenly. */
  x: readonly string[];
  /** Labels upwards: nil, the middle, the top (100). */
  y: readonly string[];
  lines: readonly Line[];
  mark?: { at: Point; label: string } | undefined;
}

/**
 * The inside of a chart's SVG: faint lines at the heights that have a name, the curves, and the names of both.
 * @param size where the drawing has one size; without it, the drawing holds at every size that the pages have
 */
export function drawLineChart(props: LineChartProps, size?: ChartSize): string {
  const { lines, mark } = props;
  const place = placeBelow(highestOf(lines));
  const curves = lines.map(({ points }) => drawThroughPoints(points));
  const heights = listHeights(props, place);
  const spots = placeNames(props, { place, curves, heights, sizes: size === undefined ? SIZES : [size] });
  const named = lines.map(({ label, red }, index) =>
    writeLabel(label, spots[index]!, red ? 'name red-text' : 'name'),
  );
  return [
    ...heights.map(({ y }, index) => writeLine([0, y], [100, y], index === 0 ? 'axis' : undefined)),
    ...heights.flatMap(({ label, y }) => (label === undefined ? [] : [writeLabel(label, heightSpot(y))])),
    ...writeFoot(props.x, size),
    writeCurves(lines, curves, place, size),
    ...named,
    ...(mark === undefined
      ? []
      : [writeDot(place(mark.at), DOT), writeLabel(mark.label, spots.at(-1)!, 'name')]),
  ].join('');
}

/** A stretched drawing within the drawing holds the curves: their shape follows the page, and their strokes do not. */
function writeCurves(
  lines: readonly Line[],
  curves: readonly Curve[],
  place: (point: Point) => Place,
  size?: ChartSize,
): string {
  const [width, height] = size === undefined ? [1000, 1000] : [size.width, size.height];
  const scale = (point: Point): Point => {
    const [x, y] = place(point);
    return [(x / 100) * width, (y / 100) * height];
  };
  const paths = lines
    .map(({ red }, index) => `<path d="${writePath(curves[index]!, scale)}"${red ? ' class="red"' : ''}/>`)
    .join('');
  return size === undefined
    ? `<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible">${paths}</svg>`
    : paths;
}

/** The heights that have a name. One that a line has as well stands at the line alone. */
function listHeights({ y, lines }: LineChartProps, place: (point: Point) => Place) {
  return y.map((label, index) => ({
    label: lines.some((line) => line.label === label) ? undefined : label,
    y: place([0, (100 * index) / Math.max(1, y.length - 1)])[1],
  }));
}

function heightSpot(y: number): Spot {
  return { at: [0, y], dx: 0, dy: -0.45, anchor: 'start' };
}

/** Where the name of each line stands, and that of the mark last. */
function placeNames({ lines, mark }: LineChartProps, { place, curves, heights, sizes }: Drawing): Spot[] {
  const drawn = curves.map((curve) => listPointsOn(curve).map(place));
  const labels: Label[] = [
    ...lines.map(({ label }, index): Label => ({
      text: label,
      face: 'display',
      spots: spotsAlong(drawn[index]!, label, sizes),
    })),
    ...(mark === undefined
      ? []
      : [
          {
            text: mark.label,
            face: 'display',
            spots: spotsAround(place(mark.at), 'display'),
          } satisfies Label,
        ]),
  ];
  const fixed = heights.flatMap(({ label, y }): Label[] =>
    label === undefined ? [] : [{ text: label, face: 'text', spots: [heightSpot(y)] }],
  );
  return placeLabels(
    [...fixed, ...labels],
    {
      dots: mark === undefined ? [] : [{ at: place(mark.at), radius: DOT }],
      lines: drawn,
      faint: heights.map(({ y }): Place[] => [
        [0, y],
        [100, y],
      ]),
    },
    sizes,
  ).slice(fixed.length);
}

/**
 * The spots where the name of a curve may stand, from its end backwards: above all of what it stands over, or below. It is
 * held by the side at which the curve comes next to it, so that it is next to the curve at every size.
 */
function spotsAlong(points: readonly Place[], label: string, sizes: readonly ChartSize[]): Spot[] {
  const share = Math.max(...sizes.map(({ width, display }) => (widthOf(label, 'display') * display) / width));
  const ends = Array.from({ length: 30 }, (_, index) => 100 - 2.5 * index).filter(
    (end) => end - 100 * share >= LEFT,
  );
  return ends.flatMap((end): Spot[] => {
    const start = end - 100 * share;
    const over = points.filter(([x]) => x >= start - 1 && x <= end + 1);
    if (over.length === 0) return [];
    const highest = over.reduce((best, point) => (point[1] <= best[1] ? point : best));
    const lowest = over.reduce((best, point) => (point[1] >= best[1] ? point : best));
    const spotAt = ([x, y]: Place, dy: number): Spot =>
      x < (start + end) / 2
        ? { at: [start, y], dx: 0, dy, anchor: 'start' }
        : { at: [end, y], dx: 0, dy, anchor: 'end' };
    return [spotAt(highest, -DESCENT - 0.2), spotAt(lowest, ASCENT + 0.2)];
  });
}

/** The labels along the foot. One for which there is no room on a phone is left out there. */
function writeFoot(labels: readonly string[], size: ChartSize | undefined): string[] {
  const last = Math.max(1, labels.length - 1);
  const narrow = size ?? SIZES[0]!;
  const ends = labels.map((label, index) => {
    const [x, width] = [
      across((100 * index) / last),
      (widthOf(label, 'text') * narrow.text * 100) / narrow.width,
    ];
    return index === 0 ? [x, x + width] : index === last ? [x - width, x] : [x - width / 2, x + width / 2];
  });
  let free = 0;
  return labels.flatMap((label, index) => {
    const [left = 0, right = 0] = ends[index]!;
    const hasRoom = index === last || (left >= free && (index === 0 || right + 2 <= ends[last]![0]!));
    if (hasRoom) free = right + 2;
    const spot: Spot = {
      at: [across((100 * index) / last), 100],
      dx: 0,
      dy: 1.6,
      anchor: index === 0 ? 'start' : index === last ? 'end' : 'middle',
    };
    if (size !== undefined && !hasRoom) return [];
    return [writeLabel(label, spot, hasRoom ? undefined : 'where-there-is-room')];
  });
}

/** The place of a point on a drawing on which the highest stands a little below the top. */
function placeBelow(highest: number): (point: Point) => Place {
  return ([x, y]) => [across(x), 100 - (100 * y) / (highest * 1.08)];
}

function highestOf(lines: readonly Line[]): number {
  return Math.max(...lines.flatMap(({ points }) => points.map(([, y]) => y)), 1);
}

/** Curves begin a little inside, so that they clear the names of the heights at the left edge. */
function across(x: number): number {
  return LEFT + ((100 - LEFT) * x) / 100;
}

const LEFT = 11;

interface Drawing {
  place: (point: Point) => Place;
  curves: readonly Curve[];
  heights: readonly { label: string | undefined; y: number }[];
  sizes: readonly ChartSize[];
}
