import { FACET_NAMES, type Facet } from '../../outputs/search/facets.ts';

/** What a reader asks the search. It stands in the address, so that going back, loading again and sharing work. */
export interface Query {
  words: string;
  /** The values chosen under each facet: one of them is enough, but under every facet that has some. */
  chosen: Chosen;
  order: Order;
}

export type Chosen = { readonly [facet in Facet]?: readonly string[] };

/** The best match first, or the newest. */
export type Order = (typeof ORDERS)[number];
export const ORDERS = ['best', 'newest'] as const;

/** A query as an address holds it. What is not understood is left out. */
export function readQuery(params: URLSearchParams): Query {
  const chosen = FACET_NAMES.flatMap((facet) =>
    params.has(facet) ? [[facet, [...new Set(params.getAll(facet))]] as const] : [],
  );
  return {
    words: params.get('q') ?? '',
    chosen: Object.fromEntries(chosen),
    order: params.get('order') === 'newest' ? 'newest' : 'best',
  };
}

/** Puts a query into an address. What else stands in the address stays. */
export function writeQuery({ words, chosen, order }: Query, params: URLSearchParams): void {
  for (const name of ['q', 'order', ...FACET_NAMES]) params.delete(name);
  if (words.trim() !== '') params.set('q', words.trim());
  for (const facet of FACET_NAMES) for (const value of chosen[facet] ?? []) params.append(facet, value);
  if (order !== 'best') params.set('order', order);
}

/** Whether nothing is asked. */
export function isEmpty(query: Query): boolean {
  return query.words.trim().length < 2 && !hasChoice(query);
}

/** Whether something is chosen under a facet. */
export function hasChoice({ chosen }: Query): boolean {
  return Object.keys(chosen).length > 0;
}

/** The same choice with one value more, or less where it was chosen. */
export function toggle(chosen: Chosen, facet: Facet, value: string): Chosen {
  const values = chosen[facet] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const { [facet]: _, ...others } = chosen;
  return next.length === 0 ? others : { ...others, [facet]: next };
}
