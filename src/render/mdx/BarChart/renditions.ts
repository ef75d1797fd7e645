import type { Figures } from '../figures.ts';
import type { Bar } from './bars.ts';

export { feed, text } from '../chart/renditions.ts';

/** Every bar with its length. */
export function figures({ unit, bars }: { unit: string; bars: readonly Bar[] }): Figures {
  return [['name', unit], ...bars.map(({ label, value }) => [label, value])];
}
