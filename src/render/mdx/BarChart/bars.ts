export interface Bar {
  label: string;
  value: number;
  /** What stands beside the bar, when it is not the value. */
  figure?: string;
  red?: boolean;
}

/** Bars with their lengths in percent of the longest. Nothing is drawn longer than it is: a bar of nothing cannot be seen. */
export function drawBars(
  bars: readonly Bar[],
): { label: string; figure: string; width: string; red: boolean }[] {
  const longest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  return bars.map(({ label, value, figure = String(value), red = false }) => ({
    label,
    figure,
    width: `${Math.round((value / longest) * 10_000) / 100}%`,
    red,
  }));
}
