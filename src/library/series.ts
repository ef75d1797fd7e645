import { KINDS } from '../content/kinds.ts';
import { suggest } from '../content/did-you-mean.ts';
import { isMissing, type Entries, type Entry } from '../content/validate.ts';
import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { hintUnknownPromise, type Keepers } from './promises.ts';
import { diagnosticAt } from '../content/source.ts';
import { isMisvoiced } from './checks/check-voices.ts';
import { plateOf } from './views/house-plate.ts';
import type { Part, Place, Series } from './types.ts';

/**
 * Every series that has something to show, by title. A part whose article is not visible leaves no trace; a promise
 * that is kept stands as the article that keeps it.
 */
export function buildSeries(
  entries: Entries,
  visible: ReadonlyMap<string, Entry<'article'>>,
  keepers: Keepers,
): Series[] {
  return [...entries.series.values()]
    .map((entry) => buildOne(entry, entries, visible, keepers))
    .filter((series) => series.parts.length > 0)
    .toSorted((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
}

/** Where each article stands, by the article's path. */
export function buildPlaces(all: readonly Series[]): Map<string, Place> {
  return new Map(all.flatMap(placesIn));
}

function placesIn({ title, path: home, parts }: Series): [path: string, place: Place][] {
  const series = {
    title,
    path: home,
    parts: parts.map(({ number, title: name, path }) => ({ number, title: name, path })),
  };
  return parts.flatMap(({ path, number }): [string, Place][] => {
    if (path === undefined) return [];
    const before = parts.slice(0, number - 1).toReversed();
    return [[path, { series, number, previous: nearest(before), next: nearest(parts.slice(number)) }]];
  });
}

/** The nearest part that can be read; where there is none, the nearest that is promised. */
function nearest(parts: readonly Part[]): Part | undefined {
  return parts.find(({ path }) => path !== undefined) ?? parts[0];
}

/** Parts that do not exist, that stand twice, or that speak with another voice. */
export function checkSeries(entries: Entries): Diagnostic[] {
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
      const kept = part.article && entries.article.get(part.article)?.data.keeps;
      if (
        taken !== undefined &&
        taken !== series.source.file &&
        kept !== undefined &&
        announces(entries, taken, kept)
      )
        return [
          diagnosticAt(
            series.source,
            at,
            `"${id}" keeps the promise "${kept}", and stands in its place in ${taken}.`,
            'Remove it here, or move the promise to this series.',
          ),
        ];
      if (taken !== undefined) return [alreadyTaken(series, at, part.article ?? part.promise ?? '', taken)];
      return checkVoice(entries, series, at, id);
    }),
  );
}

/** Whether a series, by its file, has a promise among its parts. */
function announces(entries: Entries, file: string, promise: string): boolean {
  return [...entries.series.values()].some(
    ({ source, data }) => source.file === file && data.parts.some((part) => part.promise === promise),
  );
}

function findMissing(
  entries: Entries,
  series: Entry<'series'>,
  part: PartData,
  at: string,
): Diagnostic | undefined {
  const { article, promise } = part;
  if (article !== undefined && isMissing(entries, 'article', article)) {
    const hint = entries.promise.has(article)
      ? `It is a promise: write "- promise: ${article}".`
      : suggest(article, [...entries.article.keys()]).trim() ||
        `Write content/articles/${article}.mdx, or correct the name.`;
    return diagnosticAt(series.source, at, `"parts" names "${article}", but there is no such article.`, hint);
  }
  if (promise === undefined || !isMissing(entries, 'promise', promise)) return undefined;
  const hint = entries.article.has(promise)
    ? `It is an article: write "- article: ${promise}".`
    : hintUnknownPromise(promise, [...entries.promise.keys()]);
  return diagnosticAt(series.source, at, `"parts" names "${promise}", but there is no such promise.`, hint);
}

function alreadyTaken(series: Entry<'series'>, at: string, name: string, taken: string): Diagnostic {
  const where = taken === series.source.file ? 'earlier in this series' : `in ${taken}`;
  return diagnosticAt(
    series.source,
    at,
    `"parts" names "${name}", which stands ${where} already.`,
    'Name each part once, in one series.',
  );
}

function checkVoice(entries: Entries, series: Entry<'series'>, at: string, id: string): Diagnostic[] {
  const article = entries.article.get(id)?.data;
  const voice = article?.voice ?? series.data.voice;
  if (voice === series.data.voice || (article !== undefined && isMisvoiced(article))) return [];
  return [
    diagnosticAt(
      series.source,
      at,
      `"${id}" is ${voice}, but the series is ${series.data.voice}.`,
      'Keep one voice in a series.',
    ),
  ];
}

function buildOne(
  { id, data, source }: Entry<'series'>,
  entries: Entries,
  visible: ReadonlyMap<string, Entry<'article'>>,
  keepers: Keepers,
): Series {
  const found = data.parts.flatMap(({ article, promise = '' }) =>
    article === undefined ? findPromised(promise, entries, keepers) : findPart(visible.get(article)),
  );
  const parts = found.map((part, index): Part => ({ number: index + 1, ...part }));
  return {
    ...data,
    kind: 'series',
    id,
    firstSlug: data.aliases[0] ?? id,
    path: KINDS.series.path(id),
    file: source.file,
    parts,
  };
}

function findPromised(id: string, entries: Entries, keepers: Keepers): FoundPart[] {
  const promise = entries.promise.get(id);
  if (keepers.has(id)) return findPart(keepers.get(id));
  return promise === undefined
    ? []
    : [{ title: promise.data.title, standfirst: promise.data.note, promise: id }];
}

function findPart(article: Entry<'article'> | undefined): FoundPart[] {
  if (article === undefined) return [];
  const { title, standfirst, voice } = article.data;
  const plate = voice === 'satire' ? plateOf(article.data) : undefined;
  return [{ title, standfirst, path: KINDS.article.path(article.id), plate }];
}

type FoundPart = Omit<Part, 'number'>;

type PartData = Entry<'series'>['data']['parts'][number];
