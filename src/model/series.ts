import { KINDS } from './kinds.ts';
import { suggest } from './nearest.ts';
import { isMissing, type Entries, type Entry } from './parse.ts';
import { compare, type Problem } from './problems.ts';
import { mendUnknownPromise } from './promises.ts';
import { problemAt } from './source.ts';
import type { Article, Part, Place, Promised, Series } from './types.ts';

/**
 * Every series that has something to show, by title. A part whose article is not visible leaves no trace; a promise
 * that is kept stands as the article that keeps it.
 */
export function buildSeries(entries: Entries, articles: readonly Article[], promises: readonly Promised[]): Series[] {
  const visible = new Map(articles.map((article) => [article.id, article]));
  const promised = new Map(promises.map((promise) => [promise.id, promise]));
  return [...entries.series.values()]
    .map((entry) => buildOne(entry, visible, promised))
    .filter((series) => series.parts.length > 0)
    .toSorted((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
}

/** Where each article stands, by the article's id. */
export function buildPlaces(all: readonly Series[]): Map<string, Place> {
  const places = all.flatMap((series) =>
    series.parts.flatMap(({ article, number }) => {
      if (article === undefined) return [];
      const before = series.parts.slice(0, number - 1).toReversed();
      const place: Place = { series, number, previous: nearest(before), next: nearest(series.parts.slice(number)) };
      return [[article.id, place] as const];
    }),
  );
  return new Map(places);
}

/** The nearest part that can be read; where there is none, the nearest that is promised. */
function nearest(parts: readonly Part[]): Part | undefined {
  return parts.find(({ article }) => article !== undefined) ?? parts[0];
}

/** Parts that do not exist, that stand twice, or that speak with another voice. */
export function checkSeries(entries: Entries): Problem[] {
  const takenBy = new Map<string, string>();
  const keeperOf = new Map([...entries.article.values()].map((article) => [article.data.keeps, article.id]));
  return [...entries.series.values()].flatMap((series) =>
    series.data.parts.flatMap((part, index) => {
      const at = `parts.${index}.${part.article === undefined ? 'promise' : 'article'}`;
      const missing = findMissing(entries, series, part, at);
      if (missing !== undefined) return [missing];
      const id = part.article ?? keeperOf.get(part.promise) ?? `promise ${part.promise}`;
      const taken = takenBy.get(id);
      takenBy.set(id, series.source.file);
      if (taken !== undefined) return [alreadyTaken(series, at, part.article ?? part.promise ?? '', taken)];
      return checkVoice(entries, series, at, id);
    }),
  );
}

function findMissing(entries: Entries, series: Entry<'series'>, part: PartData, at: string): Problem | undefined {
  const { article, promise } = part;
  if (article !== undefined && isMissing(entries, 'article', article)) {
    const mend = suggest(article, [...entries.article.keys()]).trim() || `Write content/articles/${article}.mdx, or correct the name.`;
    return problemAt(series.source, at, `"parts" names "${article}", but there is no such article.`, mend);
  }
  if (promise === undefined || !isMissing(entries, 'promise', promise)) return undefined;
  const mend = mendUnknownPromise(promise, [...entries.promise.keys()]);
  return problemAt(series.source, at, `"parts" names "${promise}", but there is no such promise.`, mend);
}

function alreadyTaken(series: Entry<'series'>, at: string, name: string, taken: string): Problem {
  const where = taken === series.source.file ? 'earlier in this series' : `in ${taken}`;
  return problemAt(series.source, at, `"parts" names "${name}", which stands ${where} already.`, 'Name each part once, in one series.');
}

function checkVoice(entries: Entries, series: Entry<'series'>, at: string, id: string): Problem[] {
  const voice = entries.article.get(id)?.data.voice ?? series.data.voice;
  if (voice === series.data.voice) return [];
  return [problemAt(series.source, at, `"${id}" is ${voice}, but the series is ${series.data.voice}.`, 'Keep one voice in a series.')];
}

function buildOne({ id, data }: Entry<'series'>, visible: Map<string, Article>, promised: Map<string, Promised>): Series {
  const { title, standfirst, summary, voice } = data;
  const parts = data.parts.flatMap((part) => findPart(part, visible, promised)).map((part, index): Part => ({ ...part, number: index + 1 }));
  return { kind: 'series', id, path: KINDS.series.path(id), voice, title, standfirst, summary, parts };
}

function findPart(part: PartData, visible: Map<string, Article>, promised: Map<string, Promised>): Part[] {
  const promise = part.promise === undefined ? undefined : promised.get(part.promise);
  const article = part.article === undefined ? promise?.keptBy : visible.get(part.article);
  if (article !== undefined) return [{ number: 0, title: article.title, standfirst: article.standfirst, article }];
  return promise === undefined ? [] : [{ number: 0, title: promise.title, standfirst: promise.note, promise }];
}

type PartData = Entry<'series'>['data']['parts'][number];
