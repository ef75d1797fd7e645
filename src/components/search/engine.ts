import { FACET_NAMES, type Facet } from '../../outputs/search/facets.ts';
import { splitWords } from '../../outputs/search/words.ts';
import type { Note } from './results/explain.ts';
import { listSpellings, listVariants, parseWords } from './parse-words.ts';
import type { Counts, Filters, Hit, Pagefind } from './pagefind-api.ts';
import type { Chosen, Query } from './query.ts';
import { findMeant } from './spelling.ts';

export interface Findings {
  hits: readonly Hit[];
  /** Of each facet, as if it had not been chosen from. */
  counts: Partial<Record<Facet, Counts>>;
  note?: Note;
  /** All topics, where nothing was found. */
  topics?: Counts;
}

/** Loads a list of words. */
export type LoadWords = () => Promise<readonly string[]>;

/** The search itself. The lists of words are asked for only when a word is in no document. */
export class Engine {
  #pagefind: Pagefind;
  #loadNames: LoadWords;
  #loadShown: LoadWords;

  /**
   * @param loadNames the words of titles and names: what a mistyped word was meant to be
   * @param loadShown words that stand on some page and in no document: they are spelt right
   */
  constructor(pagefind: Pagefind, loadNames: LoadWords, loadShown: LoadWords = () => Promise.resolve([])) {
    this.#pagefind = pagefind;
    this.#loadNames = loadNames;
    this.#loadShown = loadShown;
  }

  /**
   * What a query finds. A word that no document has is taken for the word of a title or a name that was meant, and
   * otherwise named and left out; where no document has all words, those are found that have some.
   */
  async find(query: Query): Promise<Findings> {
    if (query.words.trim() === '') return this.#ask(null, query);
    const spellings = listSpellings(query.words);
    const each = await Promise.all(spellings.map((words) => this.#findSpelling({ ...query, words })));
    const sound = each.filter(({ hits, note }) => hits.length > 0 && note === undefined);
    return sound.length < 2 ? (sound[0] ?? each[0]!) : this.#unite(sound);
  }

  /** Loads all filters: Pagefind counts the results of those that are loaded. */
  async countAll(): Promise<void> {
    await this.#pagefind.filters();
  }

  async #findSpelling(query: Query): Promise<Findings> {
    const { phrases, words } = parseWords(query.words);
    if (phrases.length + words.length === 0) return this.#ask(query.words, query);
    const absent = await this.#listAbsent(words);
    if (absent.length > 0) return this.#findWithout(phrases, words, absent, query);
    if (phrases.length > 0) return this.#findPhrases(phrases, words, query);
    return this.#findWords(words, query);
  }

  /** What has every phrase and every word; where nothing has a phrase, what has its words. */
  async #findPhrases(phrases: readonly string[], words: readonly string[], query: Query): Promise<Findings> {
    const found = await Promise.all([
      ...phrases.map((phrase) => this.#findPhrase(phrase, query)),
      ...(words.length > 0 ? [this.#ask(words.join(' '), query)] : []),
    ]);
    if (found.some(({ hits }) => hits.length === 0)) {
      const loose = await this.#findSpelling({ ...query, words: [...phrases, ...words].join(' ') });
      return { ...loose, note: { ...loose.note, isLoose: true } };
    }
    if (found.length === 1) return found[0]!;
    const hits = intersect(found);
    return hits.length > 0
      ? { hits, counts: { kind: await this.#countKinds(hits) } }
      : { ...(await this.#unite(found)), note: { isSome: true } };
  }

  /** A phrase, as it was typed and with "&" for "and" and the other way round. */
  async #findPhrase(phrase: string, query: Query): Promise<Findings> {
    const each = await Promise.all(listVariants(phrase).map((words) => this.#ask(`"${words}"`, query)));
    return each.find(({ hits }) => hits.length > 0) ?? each[0]!;
  }

  /** The words that no document has. A phrase of one word is found exactly, and not by how it begins. */
  async #listAbsent(words: readonly string[]): Promise<readonly string[]> {
    const counts = await Promise.all(
      words.map(async (word) => (await this.#pagefind.search(`"${word}"`)).results.length),
    );
    return words.filter((_, index) => counts[index] === 0);
  }

  /** What is found where documents have only some of the words. */
  async #findWithout(
    phrases: readonly string[],
    words: readonly string[],
    absent: readonly string[],
    query: Query,
  ): Promise<Findings> {
    const { meant, started, gone } = await this.#explainAbsent(absent);
    const rest = words.filter((word) => !gone.includes(word)).map((word) => meant.get(word) ?? word);
    const note = {
      ...(gone.length > 0 && { absent: gone }),
      ...(started.length > 0 && { started }),
      ...(meant.size > 0 && { meant: rest.join(' ') }),
    };
    if (rest.length + phrases.length === 0) return { ...(await this.#findNothing()), note };
    const found = await (phrases.length > 0
      ? this.#findPhrases(phrases, rest, query)
      : this.#findWords(rest, query));
    return { ...found, note: { ...found.note, ...note } };
  }

  async #findWords(words: readonly string[], query: Query): Promise<Findings> {
    const found = await this.#ask(words.join(' '), query);
    if (found.hits.length === 0) return this.#findSome(words, query);
    return query.order === 'best' ? { ...found, hits: await preferTitle(words, found.hits) } : found;
  }

  /** What became of words that no document has: the beginning of others, one that was meant, or nothing. */
  async #explainAbsent(absent: readonly string[]): Promise<Explained> {
    const meant = new Map<string, string>();
    const started: string[] = [];
    const gone: string[] = [];
    for (const word of absent) {
      const held = await this.#listHeld(word);
      if (held.includes(word)) continue;
      if (held.some((other) => other.startsWith(word))) started.push(word);
      else {
        const one = await this.#findMeant(word);
        if (one === undefined) gone.push(word);
        else meant.set(word, one);
      }
    }
    return { meant, started, gone };
  }

  async #findMeant(word: string): Promise<string | undefined> {
    const [names, shown] = await Promise.all([this.#loadNames(), this.#loadShown()]);
    return names.includes(word) || shown.includes(word) ? undefined : findMeant(word, names);
  }

  /** The words of the best results for a word. */
  async #listHeld(word: string): Promise<readonly string[]> {
    const { results } = await this.#pagefind.search(word);
    const best = await Promise.all(results.slice(0, LOOKED_AT).map((hit) => hit.data()));
    return best.flatMap(({ content, meta }) => [content, ...Object.values(meta)]).flatMap(splitWords);
  }

  async #findNothing(): Promise<Findings> {
    return { hits: [], counts: {}, topics: (await this.#pagefind.filters())['topic'] ?? {} };
  }

  /** What has some of the words, those first that have more of them. */
  async #findSome(words: readonly string[], query: Query): Promise<Findings> {
    const some = await this.#unite(await Promise.all(words.map((word) => this.#ask(word, query))));
    return some.hits.length === 0 ? this.#findNothing() : { ...some, note: { isSome: true } };
  }

  /** The hits of several searches, those first that more of them have. */
  async #unite(found: readonly Findings[]): Promise<Findings> {
    const all = new Map<string, Hit>();
    for (const hit of found.flatMap(({ hits }) => hits)) {
      const before = all.get(hit.id);
      const score = hit.score + (before === undefined ? 0 : before.score + ONE_MORE);
      all.set(hit.id, { id: hit.id, data: () => hit.data(), score });
    }
    const hits = [...all.values()].toSorted((a, b) => b.score - a.score);
    return { hits, counts: { kind: await this.#countKinds(hits) } };
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

interface Explained {
  meant: ReadonlyMap<string, string>;
  started: readonly string[];
  gone: readonly string[];
}

/** The hits with that one first whose whole title was asked for, if it is among the best. */
async function preferTitle(words: readonly string[], hits: readonly Hit[]): Promise<readonly Hit[]> {
  const asked = words.join(' ');
  const best = await Promise.all(hits.slice(0, LOOKED_AT).map((hit) => hit.data()));
  const at = best.findIndex(({ meta }) => splitWords(meta.title ?? '').join(' ') === asked);
  return at > 0 ? [hits[at]!, ...hits.slice(0, at), ...hits.slice(at + 1)] : hits;
}

/** The hits of the last search, which is the one by words where there is one, that all others have. */
function intersect(found: readonly Findings[]): Hit[] {
  const ids = found.map(({ hits }) => new Set(hits.map(({ id }) => id)));
  return found.at(-1)!.hits.filter(({ id }) => ids.every((one) => one.has(id)));
}

/** The kind is always named, and so loaded and counted: what was found is announced by its kinds. */
function filtersOf(chosen: Chosen): Filters {
  const any = Object.entries(chosen).map(([facet, values]) => [facet, { any: values }]);
  return { kind: { none: [] }, ...Object.fromEntries(any) };
}

/** The score for each further word that a document holds: more than any score of Pagefind. */
const ONE_MORE = 1000;

/** How many of the best results are looked at for a word that one of them begins with. */
const LOOKED_AT = 5;
