/** One page of a list that is too long for one. */
export interface Paged<T> {
  items: readonly T[];
  /** From 1. */
  number: number;
  /** How many pages there are. */
  count: number;
  address: string;
  previous?: string | undefined;
  next?: string | undefined;
}

/** How many entries stand on one page of a list: enough to browse, and few enough for one round trip. */
export const ENTRIES_PER_PAGE = 40;

/** A list in pages. `home` is the address of the first; the others stand below it, where no slug can be: `page/2/`. */
export function paginate<T>(items: readonly T[], home: string, size = ENTRIES_PER_PAGE): Paged<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const addressOf = (number: number) => (number === 1 ? home : `${home}page/${number}/`);
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    address: addressOf(index + 1),
    previous: index > 0 ? addressOf(index) : undefined,
    next: index + 1 < count ? addressOf(index + 2) : undefined,
  }));
}

/** What follows a list's address for one of its pages: nothing for the first. */
export function pageSlug({ number }: Pick<Paged<unknown>, 'number'>): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}

/** A list's title on one of its pages: "Memos, page 2". */
export function pageTitle(title: string, { number }: Pick<Paged<unknown>, 'number'>): string {
  return number === 1 ? title : `${title}, page ${number}`;
}

/** A list's description on one of its pages, so that no two are the same. */
export function pageLine(line: string, { number, count }: Pick<Paged<unknown>, 'number' | 'count'>): string {
  return number === 1 ? line : `${line} Page ${number} of ${count}.`;
}
