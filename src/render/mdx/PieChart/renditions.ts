import type { Figures } from '../figures.ts';
import type { Slice } from './pie.ts';

export { feed, text } from '../chart/renditions.ts';

/** Every slice with its size. */
export function figures({ slices }: { slices: readonly Slice[] }): Figures {
  return slices.length === 0 ? [] : [['name', 'value'], ...slices.map(({ label, value }) => [label, value])];
}
