import type { Place, Spot } from './place-labels.ts';
import { ASCENT, DESCENT, type Face } from './text-width.ts';

/** A point of a chart: 0 to 100 across, and a value upwards. */
export type Point = readonly [x: number, y: number];

/** The radius of a dot that has a name, in pixels. */
export const DOT = 6;

/** The place of a point on a drawing whose axes both run from 0 to 100. */
export function placePoint([x, y]: Point): Place {
  return [x, 100 - y];
}

/** The spots around a dot where its name may stand, the nearest first: beside it, below and above it, and further away. */
export function spotsAround(at: Place, face: Face): Spot[] {
  const em = SMALLEST[face];
  return RINGS.flatMap((far): Spot[] => {
    const [above, below] = [-DESCENT - (CLEAR + far / 2) / em, ASCENT + (CLEAR + far / 2) / em];
    const beside = [0.33, -0.2, 0.9].flatMap((dy): Spot[] => [
      { at, dx: CLEAR + 2 + far, dy, anchor: 'start' },
      { at, dx: -CLEAR - 2 - far, dy, anchor: 'end' },
    ]);
    const over = [below, above].flatMap((dy) =>
      SHIFTS.flatMap((dx): Spot[] =>
        dx === 0
          ? [{ at, dx, dy, anchor: 'middle' }]
          : [
              { at, dx, dy, anchor: 'end' },
              { at, dx: -dx, dy, anchor: 'start' },
            ],
      ),
    );
    return face === 'display' ? [...over, ...beside] : [...beside, ...over];
  });
}

/** How much further from its dot a name stands when it cannot be near, in pixels. */
const RINGS = [0, 10, 22, 38, 56];

/** How far the end of a name above or below a dot reaches beyond it, in pixels; 0 where its middle is there. */
const SHIFTS = [0, 8, 24, 48, 80];

/** From a dot's middle to the nearest letter, in pixels. */
const CLEAR = DOT + 5;

/** The smallest sizes of text in charts, in pixels. */
const SMALLEST: Record<Face, number> = { text: 12.5, display: 25 };
