import widths from '../../assets/fonts/display-widths.json' with { type: 'json' };

/** How long a line of a title may be beside a plate and on a phone, in em. `title.css` gives a title this room. */
export const MAX_LINE = { wide: 10.5, narrow: 7 } as const;

const table: Readonly<Record<string, number>> = widths;

/** The width of text in the display font, in em; an unknown character is as wide as an M. */
export function measureTitle(text: string): number {
  let sum = 0;
  for (const character of text) sum += table[character] ?? 480;
  return sum / 1000;
}

/**
 * The lines of a title, each with the lines that it becomes on a narrow page. They are fixed when the page is built, so
 * that the arrival of the font moves nothing. A line ends after a colon, a full stop or a question mark; a clause is
 * broken into as few lines as possible, which are about equally long.
 */
export function breakTitle(title: string): string[][] {
  const clauses = title.split(/(?<=[:.?!]) /);
  return clauses
    .flatMap((clause) => balance(clause, MAX_LINE.wide))
    .map((line) => balance(line, MAX_LINE.narrow));
}

/** Words in as few lines as fit into `most`, at the smallest width that needs no more lines. */
export function balance(text: string, most: number): string[] {
  const words = text.split(' ').map((word) => ({ word, width: measureTitle(word) }));
  const lines = fill(words, most);
  if (lines.length === 1) return lines;
  const widths = words.flatMap((_, first) => {
    let sum = -SPACE;
    return words.slice(first).map(({ width }) => (sum += SPACE + width));
  });
  const shorter = widths
    .filter((width) => width < most)
    .sort((a, b) => a - b)
    .map((width) => fill(words, width))
    .find(({ length }) => length === lines.length);
  return shorter ?? lines;
}

const SPACE = measureTitle(' ');

interface Word {
  word: string;
  /** In em. */
  width: number;
}

/** Lines filled one after the other. A word that is too long has a line to itself. */
function fill(words: readonly Word[], most: number): string[] {
  const lines: string[] = [];
  let room = 0;
  for (const { word, width } of words) {
    room -= SPACE + width;
    if (lines.length > 0 && room >= -ROUNDING) lines[lines.length - 1] += ` ${word}`;
    else {
      lines.push(word);
      room = most - width;
    }
  }
  return lines;
}

/** Widths that are added in another order are not equal to the last bit. */
const ROUNDING = 1e-9;
