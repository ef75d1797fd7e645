import { ASCENT, DESCENT, widthOf, type Face } from './text-width.ts';

/** A place on a chart, in percent from its top left corner. */
export type Place = readonly [x: number, y: number];

/** Where a label may stand: its anchor, and how far its first baseline lies from that, in pixels across and in ems down. */
export interface Spot {
  at: Place;
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A label with the places where it may stand, the best first. */
export interface Label {
  text: string;
  face: Face;
  spots: readonly Spot[];
}

/** What labels keep clear of: dots, with their radius in pixels; lines; and, where there is room, faint lines. */
export interface Obstacles {
  dots: readonly { at: Place; radius: number }[];
  lines: readonly (readonly Place[])[];
  faint?: readonly (readonly Place[])[];
  /** Other words, with the room that they take at a size. */
  boxes?: (size: ChartSize) => readonly Box[];
}

/** A size at which a chart is shown, and the size of its text in either face, in pixels. */
export type ChartSize = Record<'width' | 'height' | Face, number>;

/** A part of a drawing, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * One spot for each label, so that at every size none overlaps another label, a dot, a line or the edge. Where that cannot
 * be had for all, as little as possible overlaps.
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: Obstacles,
  sizes: readonly ChartSize[] = SIZES,
): Spot[] {
  const scenes = sizes.map((size) => ({ size, solid: listSolid(obstacles, size) }));
  const placed = labels.map((label) => placeOnDemand(label, scenes));
  const chosen = labels.map(() => 0);
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const before = [...chosen];
    labels.forEach(({ spots }, index) => {
      const others = chosen.flatMap((rank, at) => (at === index ? [] : [placed[at]!(rank).boxes]));
      chosen[index] = findCheapest(spots.length, placed[index]!, others);
    });
    if (chosen.every((rank, index) => rank === before[index])) break;
  }
  return chosen.map((rank, index) => labels[index]!.spots[rank]!);
}

/** A label at one of its spots: its box at each size, and what it costs there beside other labels. */
interface Placed {
  boxes: readonly Box[];
  cost: number;
}

/** A label at each of its spots, by their ranks. Most labels are never asked for more than their first few. */
function placeOnDemand({ text, face, spots }: Label, scenes: readonly Scene[]): (rank: number) => Placed {
  const width = widthOf(text, face);
  const known: Placed[] = [];
  return (rank) => {
    const label = { face, width, spot: spots[rank]! };
    return (known[rank] ??= {
      boxes: scenes.map(({ size }) => boxOf(label, size)),
      cost: rank * RANK + costOf(label, scenes),
    });
  };
}

/** The rank of the spot that costs least. */
function findCheapest(
  count: number,
  at: (rank: number) => Placed,
  others: readonly (readonly Box[])[],
): number {
  let [best, least] = [0, Infinity];
  for (let rank = 0; rank < count && rank * RANK < least; rank += 1) {
    const { boxes, cost } = at(rank);
    if (cost >= least) continue;
    const total = cost + countOverlaps(boxes, others);
    if (total < least) [best, least] = [rank, total];
  }
  return best;
}

function countOverlaps(boxes: readonly Box[], others: readonly (readonly Box[])[]): number {
  return boxes.reduce((sum, box, scene) => {
    const near = grow(box, GAP);
    return sum + others.filter((other) => overlaps(near, other[scene]!)).length;
  }, 0);
}

/** A label where it stands, with its width in ems. */
export interface PlacedLabel {
  face: Face;
  width: number;
  spot: Spot;
}

/** The room that a label takes on a chart of some size. */
export function boxOf({ face, width: ems, spot: { at, dx, dy, anchor } }: PlacedLabel, size: ChartSize): Box {
  const em = size[face];
  const width = ems * em;
  const left = (at[0] / 100) * size.width + dx - BEFORE[anchor] * width;
  const baseline = (at[1] / 100) * size.height + dy * em;
  return { left, right: left + width, top: baseline - ASCENT * em, bottom: baseline + DESCENT * em };
}

/** The sizes at which the pages show a chart: on small and on large phones, with text at 200 percent, on a tablet, on a desk. */
export const SIZES: readonly ChartSize[] = [
  { width: 280, height: 240, text: 12.9, display: 25.2 },
  { width: 335, height: 240, text: 14, display: 28 },
  { width: 320, height: 480, text: 14.7, display: 28.8 },
  { width: 672, height: 384, text: 17, display: 28 },
  { width: 1152, height: 448, text: 17, display: 36 },
];

interface Scene {
  size: ChartSize;
  solid: { boxes: Box[]; lines: Segment[]; faint: Segment[] };
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

function listSolid({ dots, lines, faint = [], boxes }: Obstacles, size: ChartSize): Scene['solid'] {
  const scale = ([x, y]: Place) => [(x / 100) * size.width, (y / 100) * size.height] as const;
  const split = (line: readonly Place[]) =>
    line.slice(1).map((end, index): Segment => [...scale(line[index]!), ...scale(end)]);
  return {
    boxes: [
      ...dots.map(({ at, radius }) => grow(pointBox(scale(at)), radius + GAP)),
      ...(boxes?.(size) ?? []),
    ],
    lines: lines.flatMap(split),
    faint: faint.flatMap(split),
  };
}

function costOf(label: PlacedLabel, scenes: readonly Scene[]): number {
  return scenes.reduce((sum, { size, solid }) => {
    const box = boxOf(label, size);
    const near = grow(box, GAP);
    const outside = [-box.left, -box.top, box.right - size.width, box.bottom - size.height];
    const hits =
      solid.boxes.filter((other) => overlaps(box, other)).length +
      (solid.lines.some((line) => crosses(near, line)) ? 1 : 0);
    const touched = solid.faint.some((line) => crosses(box, line)) ? FAINT : 0;
    return (
      sum + hits + touched + outside.reduce((total, by) => total + Math.max(0, by) / size[label.face], 0)
    );
  }, 0);
}

export function overlaps(one: Box, two: Box): boolean {
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
}

/** Whether a line goes through a box: its part between the box's sides lies neither above nor below. */
export function crosses({ left, top, right, bottom }: Box, [x1, y1, x2, y2]: Segment): boolean {
  const [from, to] = [Math.max(left, Math.min(x1, x2)), Math.min(right, Math.max(x1, x2))];
  if (from > to || Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false;
  if (x1 === x2) return true;
  const at = (x: number) => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  const [one, two] = [at(from), at(to)];
  return Math.max(one, two) >= top && Math.min(one, two) <= bottom;
}

function pointBox([x, y]: readonly [number, number]): Box {
  return { left: x, right: x, top: y, bottom: y };
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** How much clear paper a label has around it, in pixels. */
const GAP = 3;

/** What it costs to be a rank further down, and to stand on a faint line, beside standing on something. */
const RANK = 0.001;
const FAINT = 0.3;

const MAX_PASSES = 6;
