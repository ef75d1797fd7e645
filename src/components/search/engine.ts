import { FACET_NAMES, type Facet } from '../../outputs/search/facets.ts';
import { splitWords } from '../../outputs/search/words.ts';
import type { Note } from './excerpts.ts';
import type { Chosen, Query } from './query.ts';
import { dropCommon, findMeant, holds, isPhrase } from './spelling.ts';

/** What we use of Pagefind's interface in the browser (pagefind.app/docs/api). */
export interface Pagefind {
  search(
    words: string | null,
    options?: { filters?: Filters; sort?: { date?: 'desc' } },
  ): Promise<SearchResponse>;
  filters(): Promise<Record<string, Counts>>;
}

type Filters = Record<string, { any: readonly string[] } | { none: readonly string[] }>;

interface SearchResponse {
  results: readonly Hit[];
  filters: Record<string, Counts>;
}

/** One result, of which `data` loads what is shown. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<Found>;
}

/** One result as Pagefind gives it, with the metadata of our documents. */
export interface Found {
  url: string;
  content: string;
  excerpt: string;
  /** A document that only points to an article has its title as `name`. */
  meta: { [name in 'title' | 'name' | 'voice' | 'kind' | 'detail' | 'date' | 'alias']?: string };
  sub_results?: readonly { title: string; url: string; excerpt: string }[];
}

/** How many results each value of a facet has. */
export type Counts = Record<string, number>;

export interface Findings {
  hits: readonly Hit[];
  /** Of each facet, as if it had not been chosen from. */
  counts: Partial<Record<Facet, Counts>>;
  note?: Note;
  /** All topics, where nothing was found. */
  topics?: Counts;
}

/** The search itself. `loadVocabulary` gives the words of titles and names, and is asked only when a word is unknown. */
export class Engine {
  #pagefind: Pagefind;
  #loadVocabulary: () => Promise<readonly string[]>;

  constructor(pagefind: Pagefind, loadVocabulary: () => Promise<readonly string[]>) {
    this.#pagefind = pagefind;
    this.#loadVocabulary = loadVocabulary;
  }

  /**
   * What a query finds. Where a word is unknown, the word of a title or a name that was meant; where no document holds
   * all words, those that hold some.
   */
  async find(query: Query): Promise<Findings> {
    const words = dropCommon(splitWords(query.words));
    if (isPhrase(query.words) || words.length === 0)
      return this.#ask(query.words.trim() === '' ? null : query.words, query);
    const found = await this.#ask(words.join(' '), query);
    const unknown = await this.#findUnknown(words, found.hits);
    if (unknown.length === 0 && found.hits.length > 0) return found;
    return (
      (await this.#findMeant(words, unknown.length === 0 ? words : unknown, query)) ??
      (await this.#findSome(words, found, unknown, query))
    );
  }

  /** Loads all filters: Pagefind counts the results of those that are loaded. */
  async countAll(): Promise<void> {
    await this.#pagefind.filters();
  }

  /** The words of a query that the best results do not hold. */
  async #findUnknown(words: readonly string[], hits: readonly Hit[]): Promise<readonly string[]> {
    const best = await Promise.all(hits.slice(0, LOOKED_AT).map((hit) => hit.data()));
    const held = new Set(
      best.flatMap(({ content, meta }) => [content, ...Object.values(meta)]).flatMap(splitWords),
    );
    return words.filter((word) => !holds(held, word));
  }

  async #findMeant(
    words: readonly string[],
    unknown: readonly string[],
    query: Query,
  ): Promise<Findings | undefined> {
    const vocabulary = await this.#loadVocabulary();
    const known = new Set(vocabulary);
    const meant = words
      .map((word) =>
        unknown.includes(word) && !known.has(word) ? (findMeant(word, vocabulary) ?? word) : word,
      )
      .join(' ');
    if (meant === words.join(' ')) return undefined;
    const found = await this.#ask(meant, query);
    return found.hits.length === 0 ? undefined : { ...found, note: { of: 'spelling', words: meant } };
  }

  /** What holds some of the words, those first that hold more of them. */
  async #findSome(
    words: readonly string[],
    found: Findings,
    unknown: readonly string[],
    query: Query,
  ): Promise<Findings> {
    if (found.hits.length > 0)
      return { ...found, note: { of: unknown.length === words.length ? 'near' : 'some', words: '' } };
    const each = await Promise.all(words.map((word) => this.#ask(word, query)));
    const all = new Map<string, Hit>();
    for (const hit of each.flatMap(({ hits }) => hits)) {
      const before = all.get(hit.id);
      all.set(hit.id, {
        ...hit,
        data: hit.data,
        score: hit.score + (before === undefined ? 0 : before.score + ONE_MORE),
      });
    }
    const hits = [...all.values()].toSorted((a, b) => b.score - a.score);
    return hits.length === 0
      ? { ...found, topics: (await this.#pagefind.filters())['topic'] ?? {} }
      : { hits, counts: { kind: await this.#countKinds(hits) }, note: { of: 'some', words: '' } };
  }

  /** How many of the hits are of each kind. Pagefind counts only the results of one search. */
  async #countKinds(hits: readonly Hit[]): Promise<Counts> {
    const kinds = Object.keys((await this.#pagefind.filters())['kind'] ?? {});
    const counted = kinds.map(async (kind) => {
      const { results } = await this.#pagefind.search(null, { filters: filtersOf({ kind: [kind] }) });
      const ids = new Set(results.map(({ id }) => id));
      return [kind, hits.filter(({ id }) => ids.has(id)).length] as const;
    });
    return Object.fromEntries(await Promise.all(counted));
  }

  /** Pagefind counts a filter only within the others, so each filter that is chosen from is counted by a search without it. */
  async #ask(words: string | null, { chosen, order }: Query): Promise<Findings> {
    const search = (filters: Chosen) =>
      this.#pagefind.search(words, {
        filters: filtersOf(filters),
        ...(order === 'newest' && { sort: { date: 'desc' } }),
      });
    const { results, filters } = await search(chosen);
    const counted = FACET_NAMES.filter((facet) => chosen[facet] !== undefined).map(async (facet) => {
      const { [facet]: _, ...others } = chosen;
      return [facet, (await search(others)).filters[facet]] as const;
    });
    return { hits: results, counts: { ...filters, ...Object.fromEntries(await Promise.all(counted)) } };
  }
}

/** The kind is always named, and so loaded and counted: the number of answers is announced with the results. */
function filtersOf(chosen: Chosen): Filters {
  const any = Object.entries(chosen).map(([facet, values]) => [facet, { any: values }]);
  return { kind: { none: [] }, ...Object.fromEntries(any) };
}

/** The score for each further word that a document holds: more than any score of Pagefind. */
const ONE_MORE = 1000;

/** How many of the best results are loaded with the query: these are shown at once. */
export const LOOKED_AT = 5;
