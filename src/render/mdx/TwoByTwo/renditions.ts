import type { Figures } from '../figures.ts';
import type { TwoByTwoProps } from './two-by-two.ts';

export { feed, text } from '../chart/renditions.ts';

/** Where every point stands between the ends of the two axes. */
export function figures({ x, y, points }: TwoByTwoProps): Figures {
  if (points.length === 0) return [];
  const axis = ([from, to]: readonly [string, string]) => `${from} (0) to ${to} (100)`;
  return [['name', axis(x), axis(y)], ...points.map(({ label, at }) => [label, ...at])];
}
