import { DOT, placePoint, spotsAround, type Point } from '../chart/chart.ts';
import {
  crosses,
  overlaps,
  placeLabels,
  type Box,
  type ChartSize,
  type Label,
  type Place,
  type Segment,
} from '../chart/place-labels.ts';
import { short, writeDot, writeLabel } from '../chart/svg.ts';
import { widthOf } from '../chart/text-width.ts';

export interface TwoByTwoProps {
  /** The left and the right end. */
  x: readonly [string, string];
  /** The foot and the top. */
  y: readonly [string, string];
  /** Top left, top right, bottom left, bottom right. */
  cells: readonly [string, string, string, string];
  points: readonly { label: string; at: Point; red?: boolean | undefined }[];
  /** Lines that somebody has drawn. */
  lines?: readonly DrawnLine[] | undefined;
}

/** A line from a point to a point, in as many steps as it says. */
interface DrawnLine {
  from: Point;
  to: Point;
  steps?: number | undefined;
}

/** A field's name, and in which corner of its field it stands. */
export interface Cell {
  name: string;
  isLeft: boolean;
  isTop: boolean;
}

/**
 * The four fields with their names, and the inside of the SVG that lies over them.
 * @param size where the drawing has one size; without it, the drawing holds at every size that the pages have
 */
export function drawTwoByTwo(props: TwoByTwoProps, size?: ChartSize): { fields: Cell[]; drawing: string } {
  const { cells, points, lines = [] } = props;
  const sizes = size === undefined ? FIELD_SIZES : [size];
  const dots = points.map(({ at }) => ({ at: placePoint(at), radius: DOT }));
  const drawn = lines.map(({ from, to }) => [placePoint(from), placePoint(to)] as const);
  const fields = cells.map((name, index) => placeCell(name, index, { dots, lines: drawn }, sizes));
  const labels = points.map(({ label, at }): Label => ({
    text: label,
    face: 'display',
    spots: spotsAround(placePoint(at), 'display'),
  }));
  const spots = placeLabels(
    labels,
    {
      dots,
      lines: [...drawn, ...WALLS],
      boxes: (shown) => fields.map((field, index) => boxOfCell(field, index, shown)),
    },
    sizes,
  );
  const names = spots.map((spot, index) => writeLabel(points[index]!.label, spot));
  return { fields, drawing: writeDrawing(props, names, size) };
}

function writeDrawing(
  { points, lines = [] }: TwoByTwoProps,
  names: readonly string[],
  size: ChartSize | undefined,
): string {
  const marked = points.map(
    ({ at, red }, index) =>
      `<g${red ? ' class="red"' : ''}>${writeDot(placePoint(at), DOT + 1)}${names[index]}</g>`,
  );
  return `${lines.length === 0 ? '' : writeLines(lines, size)}${marked.join('')}`;
}

/** The lines. A stretched drawing within the drawing holds them: their shape follows the page, and their strokes do not. */
function writeLines(lines: NonNullable<TwoByTwoProps['lines']>, size: ChartSize | undefined): string {
  const { width, height } = size ?? { width: 100, height: 100 };
  const look =
    'class="red" fill="none" stroke="currentColor" stroke-width="3" vector-effect="non-scaling-stroke"';
  const paths = lines
    .map((line) => `<path d="${writeSteps(line, width / 100, height / 100)}" ${look}/>`)
    .join('');
  return size === undefined
    ? `<svg viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">${paths}</svg>`
    : paths;
}

/** A line as a flight of stairs. With one step it is straight. */
export function writeSteps({ from, to, steps = 1 }: DrawnLine, across = 1, along = 1): string {
  const [[x1, y1], [x2, y2]] = [placePoint(from), placePoint(to)];
  const [right, down] = [short(((x2 - x1) * across) / steps), short(((y2 - y1) * along) / steps)];
  const start = `M${short(x1 * across)} ${short(y1 * along)}`;
  return `${start}${steps === 1 ? `l${right} ${down}` : `v${down}h${right}`.repeat(steps)}`;
}

/** The corner of its field in which a name is in nobody's way, the outer one first. */
function placeCell(
  name: string,
  index: number,
  { dots, lines }: CellObstacles,
  sizes: readonly ChartSize[],
): Cell {
  const [outerLeft, outerTop] = [index % 2 === 0, index < 2];
  const corners = [
    [outerLeft, outerTop],
    [!outerLeft, outerTop],
    [outerLeft, !outerTop],
    [!outerLeft, !outerTop],
  ] as const;
  const made = corners.map(([isLeft, isTop]): Cell => ({ name, isLeft, isTop }));
  const isFree = (cell: Cell) =>
    sizes.every((size) => {
      const box = boxOfCell(cell, index, size);
      const scale = ([x, y]: Place) => [(x / 100) * size.width, (y / 100) * size.height] as const;
      return (
        dots.every(({ at, radius }) => {
          const [x, y] = scale(at);
          const far = radius + 6;
          return !overlaps(box, { left: x - far, right: x + far, top: y - far, bottom: y + far });
        }) && lines.every(([from, to]) => !crosses(box, [...scale(from), ...scale(to)] satisfies Segment))
      );
    });
  return made.find(isFree) ?? made[0]!;
}

/** The room that the name of a field takes, in as many lines as it needs. */
function boxOfCell({ name, isLeft, isTop }: Cell, index: number, { width, height, text }: ChartSize): Box {
  const room = width / 2 - 2 * PADDING;
  const whole = widthOf(name, 'text') * text;
  const across = Math.min(whole, room);
  const down = Math.ceil(whole / room) * 1.25 * text;
  const left = (index % 2) * (width / 2) + (isLeft ? PADDING : width / 2 - PADDING - across);
  const top = (index < 2 ? 0 : height / 2) + (isTop ? PADDING : height / 2 - PADDING - down);
  return { left, right: left + across, top, bottom: top + down };
}

interface CellObstacles {
  dots: readonly { at: Place; radius: number }[];
  lines: readonly (readonly [Place, Place])[];
}

/** The two walls between the fields. */
const WALLS: readonly (readonly Place[])[] = [
  [
    [50, 0],
    [50, 100],
  ],
  [
    [0, 50],
    [100, 50],
  ],
];

/** The sizes at which the pages show the four fields. */
const FIELD_SIZES: readonly ChartSize[] = [
  { width: 224, height: 320, text: 14.6, display: 21 },
  { width: 262, height: 320, text: 16, display: 24 },
  { width: 262, height: 640, text: 16.6, display: 24 },
  { width: 500, height: 320, text: 16, display: 28 },
  { width: 960, height: 448, text: 16, display: 28 },
];

/** The empty paper around a field's name, in pixels; the styles have the same. */
const PADDING = 12;
