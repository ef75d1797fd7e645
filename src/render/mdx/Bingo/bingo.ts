/** How many squares a card has besides the free one in the middle. */
export const SQUARES = 24;

/** The place of the free square. */
const FREE = 12;

const FIVE = [0, 1, 2, 3, 4] as const;

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

/** A line of five squares, by their places on the card from 0 to 24, and from where to where it runs. */
export interface CardLine {
  squares: readonly number[];
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
}

/** Every row, column and diagonal of a card. */
export const LINES: readonly CardLine[] = [
  ...FIVE.map((row) => lineOf(FIVE.map((column) => [column, row]))),
  ...FIVE.map((column) => lineOf(FIVE.map((row) => [column, row]))),
  lineOf(FIVE.map((step) => [step, step])),
  lineOf(FIVE.map((step) => [4 - step, step])),
];

function lineOf(places: readonly (readonly [x: number, y: number])[]): CardLine {
  return { squares: places.map(([x, y]) => y * 5 + x), from: places[0]!, to: places[4]! };
}

/** The lines in which every square is marked; the free one always is. `marks` are the marked squares, from 0 to 23. */
export function findFullLines(marks: readonly number[]): CardLine[] {
  const marked = new Set([FREE, ...marks.map((mark) => (mark < FREE ? mark : mark + 1))]);
  return LINES.filter(({ squares }) => squares.every((square) => marked.has(square)));
}

/** What is said of a card with some full lines; nothing of one with none. */
export function answerTo(lines: number): string {
  if (lines === 0) return '';
  return lines === 1 ? 'Bingo. The meeting continues.' : `Bingo, ${lines} times. The meeting continues.`;
}

/** A card as an address has it: `#card-7-marked-1f`. The number of the deal, and the marked squares. */
export interface CardState {
  seed?: number | undefined;
  marks: readonly number[];
}

/** The card that the fragment of an address names. */
export function readCard(fragment: string): CardState {
  const [, card, marked = ''] = /^#(?:card-(\d{1,6}))?-?(?:marked-([0-9a-z]{1,5}))?$/.exec(fragment) ?? [];
  const bits = Number.parseInt(marked, 36) || 0;
  return {
    ...(card === undefined ? {} : { seed: Number(card) }),
    marks: Array.from({ length: SQUARES }, (_, index) => index).filter((index) => (bits >> index) & 1),
  };
}

/** The fragment that names a card; "" for the card as it was printed. */
export function writeCard({ seed, marks }: CardState): string {
  const bits = marks.reduce((sum, mark) => sum | (1 << mark), 0);
  const parts = [
    ...(seed === undefined ? [] : [`card-${seed}`]),
    ...(bits === 0 ? [] : [`marked-${bits.toString(36)}`]),
  ];
  return parts.length === 0 ? '' : `#${parts.join('-')}`;
}
