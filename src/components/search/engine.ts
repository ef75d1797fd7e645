import { FACET_NAMES, readResultName, SIGNPOSTS, type Facet } from '../../outputs/search/facets.ts';
import { splitWords } from '../../outputs/search/words.ts';
import type { Note } from './excerpts.ts';
import type { Query } from './query.ts';
import { dropCommon, findMeant, holds, isPhrase } from './spelling.ts';

/** What we use of Pagefind's interface in the browser (pagefind.app/docs/api). */
export interface Pagefind {
  search(
    words: string | null,
    options?: { filters?: Record<string, { any: readonly string[] }> },
  ): Promise<Answer>;
  filters(): Promise<Record<string, Counts>>;
}

interface Answer {
  results: readonly Hit[];
  filters: Record<string, Counts>;
}

/** One result, of which `data` loads what is shown. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<Found>;
}

/** One result as Pagefind gives it, with what our records say of themselves. */
export interface Found {
  url: string;
  content: string;
  excerpt: string;
  meta: { title?: string; voice?: string; kind?: string; detail?: string; date?: string; alias?: string };
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

  /** Makes sure that every facet is counted. */
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
      : { hits, counts: { kind: countKinds(hits) }, note: { of: 'some', words: '' } };
  }

  async #ask(words: string | null, { chosen, order }: Query): Promise<Findings> {
    const { results, filters } = await this.#pagefind.search(words, { filters: filtersOf(chosen) });
    const others = FACET_NAMES.filter((facet) => chosen[facet] !== undefined);
    const counted = await Promise.all(
      others.map(
        async (facet) =>
          [
            facet,
            (await this.#pagefind.search(words, { filters: filtersOf({ ...chosen, [facet]: undefined }) }))
              .filters[facet],
          ] as const,
      ),
    );
    return {
      hits: order === 'newest' ? putNewestFirst(results) : putSignpostsBehind(results),
      counts: { kind: countKinds(results), ...filters, ...Object.fromEntries(counted) },
    };
  }
}

function putNewestFirst(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((a, b) => readResultName(a.id).place - readResultName(b.id).place);
}

/** A topic or a term may hold the very words of a piece and little else, and would always stand before it. */
function putSignpostsBehind(hits: readonly Hit[]): readonly Hit[] {
  const weigh = ({ id, score }: Hit) =>
    SIGNPOSTS.includes(readResultName(id).kind) ? score * SIGNPOST_WEIGHT : score;
  return hits.toSorted((a, b) => weigh(b) - weigh(a));
}

function countKinds(hits: readonly Hit[]): Counts {
  const counts: Counts = {};
  for (const { id } of hits) counts[readResultName(id).kind] = (counts[readResultName(id).kind] ?? 0) + 1;
  return counts;
}

function filtersOf(chosen: { [facet in Facet]?: readonly string[] | undefined }): Record<
  string,
  { any: readonly string[] }
> {
  return Object.fromEntries(
    FACET_NAMES.flatMap((facet) => (chosen[facet] === undefined ? [] : [[facet, { any: chosen[facet] }]])),
  );
}

const SIGNPOST_WEIGHT = 0.75;

/** How much one word more that a document holds is worth: more than any score. */
const ONE_MORE = 1000;

/** How many of the best results are looked at for the words of a query: those that are shown at once. */
export const LOOKED_AT = 5;
