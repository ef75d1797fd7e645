/** What we use of Pagefind's interface in the browser (pagefind.app/docs/api). */
export interface Pagefind {
  search(
    words: string | null,
    options?: { filters?: Filters; sort?: { date?: 'desc' } },
  ): Promise<SearchResponse>;
  filters(): Promise<Record<string, Counts>>;
}

export type Filters = Record<string, { any: readonly string[] } | { none: readonly string[] }>;

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
  meta: { [name in 'title' | 'name' | 'voice' | 'kind' | 'detail' | 'date' | 'alias' | 'about']?: string };
  /** The beginning of a document without a title has none. */
  sub_results?: readonly { title?: string; url: string; excerpt: string }[];
}

/** How many results each value of a facet has. */
export type Counts = Record<string, number>;
