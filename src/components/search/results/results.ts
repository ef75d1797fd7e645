import type { Found, Hit } from '../pagefind-api.ts';
import { pageOf, showPage, type PageView } from './result-view.ts';

/** The list of results, one for each page: loads what is shown, a few pages at a time, and more when its end comes near. */
export class Results {
  readonly list: HTMLElement;
  #waiting: readonly Hit[] = [];
  #pages = new Map<string, PageView>();
  /** The number of the newest list: what is loaded for an older one comes too late. */
  #number = 0;
  /** What stands below the last result; who comes near it gets more. */
  #end: Element;
  #watch: IntersectionObserver;

  constructor(list: HTMLElement, end: Element) {
    this.list = list;
    this.#end = end;
    this.#watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.#showMore(),
    );
  }

  /** Shows results in place of the last ones, and returns whether they came before others were asked for. */
  async show(hits: readonly Hit[], ...after: readonly Node[]): Promise<boolean> {
    const number = (this.#number += 1);
    const pages = new Map<string, PageView>();
    const waiting = await addPages(pages, hits, FIRST_PAGES);
    if (number !== this.#number) return false;
    this.#pages = pages;
    this.#waiting = waiting;
    this.list.replaceChildren(...[...pages.values()].map(({ element }) => element), ...after);
    this.#lookAgain();
    return true;
  }

  async #showMore(): Promise<void> {
    const number = this.#number;
    const hits = this.#waiting;
    this.#waiting = [];
    const before = this.#pages.size;
    const waiting = await addPages(this.#pages, hits, before + MORE_PAGES);
    if (number !== this.#number) return;
    this.#waiting = waiting;
    this.list.append(...[...this.#pages.values()].slice(before).map(({ element }) => element));
    this.#lookAgain();
  }

  /** Whether the end can be seen is told once when it is watched, and then only when that changes. */
  #lookAgain(): void {
    this.#watch.disconnect();
    if (this.#waiting.length > 0) this.#watch.observe(this.#end);
  }
}

/** Loads hits and sorts them under their pages, until there are so many pages; returns those that are left. */
async function addPages(
  pages: Map<string, PageView>,
  hits: readonly Hit[],
  most: number,
): Promise<readonly Hit[]> {
  let left = hits;
  while (left.length > 0 && pages.size < most) {
    const next = left.slice(0, AT_ONCE);
    left = left.slice(AT_ONCE);
    const all = await Promise.all(next.map((hit) => hit.data()));
    for (const [address, found] of Map.groupBy(all, pageOf)) {
      const page = pages.get(address) ?? showPage(findHead(found));
      pages.set(address, page);
      for (const one of found) page.add(one);
    }
  }
  return left;
}

/** Of the results on one page that which stands above the others: the page itself, but for an answer that matches better. */
function findHead(found: readonly Found[]): Found {
  const best = found[0]!;
  if (best.meta.kind === 'answer') return best;
  return found.find((one) => one.url === pageOf(one)) ?? best;
}

/** How many pages are shown at first, how many more each time, and how many hits are loaded together. */
const FIRST_PAGES = 4;
const MORE_PAGES = 8;
const AT_ONCE = 5;
