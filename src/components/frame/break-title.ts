import widths from '../../assets/fonts/display-widths.json' with { type: 'json' };

/** How long a line of a title may be beside a plate and on a phone, in em. `title.css` gives a title this room. */
export const MAX_LINE = { wide: 10.5, narrow: 7 } as const;

const table: Readonly<Record<string, number>> = widths;

/** The width of text in the display font, in em; an unknown character is as wide as an M. */
export function measureTitle(text: string): number {
  return [...text].reduce((sum, character) => sum + (table[character] ?? 480), 0) / 1000;
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
  const words = text.split(' ');
  const lines = fill(words, most);
  const shorter = words
    .flatMap((_, first) =>
      words.slice(first).map((_, length) => measureTitle(words.slice(first, first + length + 1).join(' '))),
    )
    .filter((width) => width < most)
    .sort((a, b) => a - b)
    .map((width) => fill(words, width))
    .find(({ length }) => length === lines.length);
  return shorter ?? lines;
}

/** Lines filled one after the other. A word that is too long has a line to itself. */
function fill(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || measureTitle(longer) > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
