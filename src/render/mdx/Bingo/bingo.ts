/** How many squares a card has besides the free one in the middle. */
export const SQUARES = 24;

/** Five rows of five squares; the one in the middle is free, and is nothing. */
export function layCard(squares: readonly string[]): (string | undefined)[][] {
  const all: (string | undefined)[] = [...squares.slice(0, 12), undefined, ...squares.slice(12, SQUARES)];
  return Array.from({ length: 5 }, (_, row) => all.slice(row * 5, row * 5 + 5));
}

/** The squares in another order, the same for the same seed on every machine (Fisher and Yates; numbers by Mulberry32). */
export function deal<T>(squares: readonly T[], seed: number): T[] {
  const dealt = [...squares];
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  for (let last = dealt.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [dealt[last], dealt[other]] = [dealt[other]!, dealt[last]!];
  }
  return dealt;
}
