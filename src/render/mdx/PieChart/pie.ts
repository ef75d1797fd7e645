import { arc, pie } from 'd3-shape';

export interface Slice {
  label: string;
  value: number;
}

/** A slice with its share. `lead` is the line from the circle to its name, where there is nothing to fill. */
export interface DrawnSlice {
  label: string;
  share: string;
  d: string;
  lead?: string;
}

/**
 * The slices of a circle of radius 98 around the origin, in their order, clockwise from the top, with their shares. Where
 * all are nothing, each has a line from the right of the circle to its row beside it, at 130.
 */
export function drawSlices(slices: readonly Slice[]): DrawnSlice[] {
  const whole = slices.reduce((sum, { value }) => sum + value, 0);
  if (whole === 0) return slices.map(({ label }, index) => drawNothing(label, index, slices.length));
  const draw = arc<{ startAngle: number; endAngle: number }>().innerRadius(0).outerRadius(98).digits(2);
  const angles = pie<Slice>()
    .value(({ value }) => value)
    .sort(null)([...slices]);
  return angles.map(({ data: { label, value }, startAngle, endAngle }) => ({
    label,
    share: `${Math.round((100 * value) / whole)} %`,
    d: value === 0 ? '' : (draw({ startAngle, endAngle }) ?? ''),
  }));
}

function drawNothing(label: string, index: number, count: number): DrawnSlice {
  const row = Math.round(-100 + (200 * (index + 0.5)) / count);
  const rim = Math.round(Math.sqrt(Math.max(0, 98 ** 2 - row ** 2)));
  return { label, share: '0', d: '', lead: `M${rim} ${row}H130` };
}
