import Slugger, { slug } from 'github-slugger';
import { MARK_PREFIX, NOTE_PREFIX, NOTES_ID } from '../body.ts';

/**
 * The ids of one body, each once. A page's own ids begin with a capital (`Main`, `History`, `Note-1`), which nothing in a
 * body can have: what is made of words is in lower case, and what an author gives is refused there.
 */
export class BodyIds {
  readonly #slugger = new Slugger();
  readonly #taken = new Set<string>();

  /** An id for a place that is called by some words; `fallback` where they have no letter or digit. */
  make(words: string, fallback = 'section'): string {
    const name = slug(words).replaceAll(/\s/g, '-') === '' ? fallback : words;
    let id = this.#slugger.slug(name).replaceAll(/\s/g, '-');
    while (this.#taken.has(id)) id = this.#slugger.slug(name).replaceAll(/\s/g, '-');
    this.#taken.add(id);
    return id;
  }

  /** Takes an id as it was given. Gives whether it was free. */
  take(id: string): boolean {
    const isFree = !this.#taken.has(id);
    this.#taken.add(id);
    return isFree;
  }
}

/** The id of a footnote, of its mark or of their heading as a page has it, for the one that the compiler gives it. */
export function renameNoteId(id: string): string {
  return id
    .replace(/^user-content-fnref-/, MARK_PREFIX)
    .replace(/^user-content-fn-/, NOTE_PREFIX)
    .replace(/^footnote-label$/, NOTES_ID);
}
