/** What was noted of a file: lists of words, by their names. */
export type PageNote = Readonly<Record<string, readonly string[]>>;

/** The same with each word as its number in a table. */
export type PackedNote = Readonly<Record<string, readonly number[]>>;

/** Words that many notes share, each kept once. */
export class WordTable {
  readonly #words: string[];
  readonly #numbers: Map<string, number>;

  constructor(words: readonly string[] = []) {
    this.#words = [...words];
    this.#numbers = new Map(words.map((word, number) => [word, number]));
  }

  pack(note: PageNote): PackedNote {
    return mapLists(note, (words) => words.map((word) => this.#numberOf(word)));
  }

  /** A note again, or some of its lists. */
  unpack(note: PackedNote, lists: readonly string[] = Object.keys(note)): PageNote {
    return mapLists(note, (numbers) => numbers.map((number) => this.#words[number] ?? ''), lists);
  }

  /** The words that some notes use, and the notes with their numbers among these. */
  keepOnly(notes: readonly PackedNote[]): { words: string[]; notes: PackedNote[] } {
    const words: string[] = [];
    const numbers: number[] = [];
    const renumber = (number: number) => (numbers[number] ??= words.push(this.#words[number] ?? '') - 1);
    return { notes: notes.map((note) => mapLists(note, (list) => list.map(renumber))), words };
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    // Copied: a part of a page keeps the whole of it in memory.
    const copy = Buffer.from(word).toString();
    this.#numbers.set(copy, this.#words.length);
    return this.#words.push(copy) - 1;
  }
}

function mapLists<From, To>(
  note: Readonly<Record<string, readonly From[]>>,
  map: (list: readonly From[]) => To[],
  names: readonly string[] = Object.keys(note),
): Record<string, To[]> {
  const mapped: Record<string, To[]> = {};
  for (const name of names) mapped[name] = map(note[name] ?? []);
  return mapped;
}
