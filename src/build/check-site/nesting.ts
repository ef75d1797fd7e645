import { LISTS, ruleOf, type ElementRule } from './elements.ts';
import type { PageError } from './report.ts';

/**
 * Follows the tags of a page as they open and close, and tells the first thing that a browser would read otherwise than
 * it is written (WHATWG HTML, sections 4 and 13.1.2). What comes after it would only follow from it.
 */
export class Nesting {
  readonly #open: string[] = [];
  #finding: PageError | undefined;
  /** How many paragraphs, links and pictures in lines are open. */
  #paragraphs = 0;
  #controls = 0;
  #drawings = 0;

  /** Whether an `svg` or a `math` is open, whose elements have rules of their own. */
  get isDrawing(): boolean {
    return this.#drawings > 0;
  }

  start(name: string, written: string): void {
    if (this.#finding !== undefined) return;
    const rule = ruleOf(name);
    if (this.#drawings === 0) this.#checkPlace(name, rule, written);
    if (rule?.isVoid === true || written.endsWith('/>')) return;
    this.#open.push(name);
    this.#count(name, 1);
  }

  end(name: string): void {
    if (this.#finding !== undefined) return;
    const last = this.#open.pop();
    if (last !== name)
      return this.#find(
        last === undefined
          ? `closes </${name}>, which is not open.`
          : `closes </${name}> while <${last}> is open.`,
      );
    this.#count(name, -1);
  }

  /** What is wrong, once the page has ended. */
  finish(): PageError[] {
    const last = this.#open.at(-1);
    if (last !== undefined && this.#finding === undefined) this.#find(`never closes <${last}>.`);
    return this.#finding === undefined ? [] : [this.#finding];
  }

  #checkPlace(name: string, rule: ElementRule | undefined, written: string): void {
    const parent = this.#open.at(-1) ?? '';
    if (name !== 'li' && LISTS.includes(parent) && name !== 'script' && name !== 'template')
      this.#find(`has ${short(written)} in <${parent}>, which holds only items.`);
    if (rule === undefined) return;
    if (rule.parents?.includes(parent) === false)
      this.#find(`has ${short(written)} in <${parent}>, where no <${name}> may stand.`);
    else if (this.#paragraphs > 0 && rule.isBlock === true)
      this.#find(`has ${short(written)} in a paragraph, which ends there for a browser.`);
    else if (this.#controls > 0 && rule.isControl === true)
      this.#find(`has ${short(written)} in a link or a button, where nobody can reach it.`);
  }

  #count(name: string, by: 1 | -1): void {
    if (name === 'p') this.#paragraphs += by;
    else if (name === 'a' || name === 'button') this.#controls += by;
    else if (name === 'svg' || name === 'math') this.#drawings += by;
  }

  #find(says: string): void {
    this.#finding ??= { says, hint: 'Mend the component or the body that writes it.' };
  }
}

/** A tag as a report shows it. */
export function short(written: string): string {
  return written.length > 60 ? `${written.slice(0, 57)}…>` : written;
}
