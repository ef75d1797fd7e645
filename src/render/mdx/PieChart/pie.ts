import { arc, pie } from 'd3-shape';

export interface Slice {
  label: string;
  value: number;
}

/** The slices of a circle of radius 98 around the origin, in their order, clockwise from the top, with their shares. */
export function drawSlices(slices: readonly Slice[]): { label: string; share: string; d: string }[] {
  const whole = slices.reduce((sum, { value }) => sum + value, 0);
  const draw = arc<{ startAngle: number; endAngle: number }>().innerRadius(0).outerRadius(98).digits(2);
  const angles = pie<Slice>()
    .value(({ value }) => value)
    .sort(null)([...slices]);
  return angles.map(({ data: { label, value }, startAngle, endAngle }) => ({
    label,
    share: `${Math.round((100 * value) / whole)} %`,
    d: draw({ startAngle, endAngle }) ?? '',
  }));
}
