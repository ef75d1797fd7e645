/** A letter as it came, in the form of the house: its title, its text, and what had to be left out. */
export interface Letter {
  title?: string | undefined;
  body: string;
  dropped: string[];
}

/** Counts what is left out, and says it in the order in which it was met. */
export class DropList {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  list(): string[] {
    return [...this.#counts].map(([what, count]) => (count === 1 ? what : `${what} (${count} times)`));
  }
}

/** Text in which no character means a component or code, as the house writes it. */
export function escapeText(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll(/[{}]/g, (brace) => `{"${brace}"}`);
}
