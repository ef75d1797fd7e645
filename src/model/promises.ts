import { instantOf } from './dates.ts';
import { isMissing, type Entries, type Entry } from './parse.ts';
import { suggest } from './nearest.ts';
import { compare, type Problem } from './problems.ts';
import { problemAt } from './source.ts';
import type { Article, Promised } from './types.ts';

/** Every promise, oldest first, joined to the visible article that keeps it. */
export function buildPromises(entries: Entries, articles: readonly Article[]): Promised[] {
  const keepers = new Map(articles.map((article) => [entries.article.get(article.id)?.data.keeps, article]));
  return [...entries.promise.values()].map((entry) => buildPromise(entry, keepers.get(entry.id))).toSorted(byPromised);
}

/** Promises that are named but do not exist, and promises that two articles keep. */
export function checkPromises(entries: Entries): Problem[] {
  const known = [...entries.promise.keys()];
  const kept = new Map<string, Entry<'article'>>();
  return [...entries.article.values()].flatMap((article) => {
    const { keeps } = article.data;
    if (keeps === undefined) return [];
    if (isMissing(entries, 'promise', keeps)) return [unknownPromise(article, 'keeps', keeps, known)];
    const first = kept.get(keeps);
    if (first === undefined) kept.set(keeps, article);
    return first === undefined
      ? []
      : [problemAt(article.source, 'keeps', `"keeps" names "${keeps}", which ${first.source.file} keeps already.`, 'Let one article keep it.')];
  });
}

function unknownPromise(article: Entry<'article'>, field: string, id: string, known: string[]): Problem {
  return problemAt(article.source, field, `"${field}" names "${id}", but there is no such promise.`, mendUnknownPromise(id, known));
}

/** What to do about a promise that does not exist. */
export function mendUnknownPromise(id: string, known: readonly string[]): string {
  return suggest(id, known).trim() || `Write content/promises/${id}.yaml, or name one that exists.`;
}

function buildPromise({ id, data }: Entry<'promise'>, keptBy: Article | undefined): Promised {
  return { kind: 'promise', id, title: data.title, note: data.note, promised: instantOf(data.promised), keptBy };
}

function byPromised(a: Promised, b: Promised): number {
  return a.promised.getTime() - b.promised.getTime() || compare(a.id, b.id);
}
