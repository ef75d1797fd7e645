/** The largest whole number from `least` to `most` that fits, or `least` where none does. What fits is never above what does not. */
export async function findLargest(
  [least, most]: readonly [least: number, most: number],
  fits: (size: number) => Promise<boolean>,
): Promise<number> {
  let [low, high] = [least, most];
  while (low < high) {
    const size = Math.ceil((low + high) / 2);
    if (await fits(size)) low = size;
    else high = size - 1;
  }
  return low;
}
