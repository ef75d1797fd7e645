import { instantOf } from '../content/dates.ts';
import { KINDS } from '../content/kinds.ts';
import { entriesWithBody, isMissing, type Entries, type Entry } from '../content/validate.ts';
import { findNearest, suggest } from '../content/did-you-mean.ts';
import { nameOfSlug } from '../content/slug.ts';
import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { diagnosticAt } from '../content/source.ts';
import type { Promised, PromiseLink } from './types.ts';

/** The visible article that keeps each promise, by the promise's id. */
export function findKeepers(visible: readonly Entry<'article'>[]): Keepers {
  return new Map(
    visible.flatMap((entry) => (entry.data.keeps === undefined ? [] : [[entry.data.keeps, entry] as const])),
  );
}

export type Keepers = ReadonlyMap<string, Entry<'article'>>;

/** Every promise, oldest first, joined to the visible article that keeps it. */
export function buildPromises(entries: Entries, keepers: Keepers, now: Date): Promised[] {
  return [...entries.promise.values()]
    .map((entry) => buildPromise(entry, keepers.get(entry.id), now))
    .toSorted(byPromised);
}

/** A promise as a body mentions it: under its own title until it is kept, under its keeper's from then on. */
export function promiseLink(id: string, entries: Entries, keepers: Keepers): PromiseLink[] {
  const keeper = keepers.get(id);
  if (keeper !== undefined) return [{ id, title: keeper.data.title, path: KINDS.article.path(keeper.id) }];
  const promise = entries.promise.get(id);
  return promise === undefined ? [] : [{ id, title: promise.data.title }];
}

/** Promises that are named but do not exist, that two articles keep, or that nobody has made. */
export function checkPromises(entries: Entries): Diagnostic[] {
  return [...checkKept(entries), ...checkMade(entries), ...checkWritten(entries)];
}

/** An open promise under the title of an article that is there: the article probably keeps it. */
function checkWritten(entries: Entries): Diagnostic[] {
  const kept = new Set([...entries.article.values()].map(({ data }) => data.keeps));
  const byTitle = Map.groupBy(entries.article.values(), ({ data }) => data.title);
  return [...entries.promise.values()].flatMap(({ id, data, source }) => {
    const [written] = byTitle.get(data.title) ?? [];
    if (written === undefined || kept.has(id)) return [];
    return [
      diagnosticAt(
        source,
        'title',
        `This is the title of ${written.source.file}, which does not keep the promise.`,
        `Write "keeps: ${id}" there, or promise another title.`,
      ),
    ];
  });
}

/** A promise that stands in no sincere series is the satire's: only satire may mention it. */
function checkVoice(entries: Entries, { data, source }: Entry<'article'>, keeps: string): Diagnostic[] {
  const isInSeries = [...entries.series.values()].some((series) =>
    series.data.parts.some(({ promise }) => promise === keeps),
  );
  if (data.voice !== 'sincere' || isInSeries) return [];
  return [
    diagnosticAt(
      source,
      'keeps',
      `"keeps" names "${keeps}", a promise of the satire, and this piece is sincere.`,
      'Remove the line, or let a piece of the satire keep it.',
    ),
  ];
}

/** A promise is made where a body or a series names it. One that is kept has done its work. */
function checkMade(entries: Entries): Diagnostic[] {
  const told = entriesWithBody(entries).flatMap(
    ({ source }) =>
      source.body?.components.flatMap(({ name, props }) => (name === 'Promise' ? [props['id']] : [])) ?? [],
  );
  const announced = [...entries.series.values()].flatMap(({ data }) =>
    data.parts.map(({ promise }) => promise),
  );
  const kept = [...entries.article.values()].map(({ data }) => data.keeps);
  const known = [...entries.promise.keys()];
  // One that is named with a slip of the pen is made all the same.
  const named = [...told, ...announced, ...kept].map((id) =>
    typeof id === 'string' && isMissing(entries, 'promise', id) ? findNearest(id, known) : id,
  );
  const made = new Set<unknown>(named);
  // What a broken file says is not known: it may be the one that makes the promise.
  const open = entries.broken.size > 0 ? [] : [...entries.promise.values()].filter(({ id }) => !made.has(id));
  return open.map(({ id, source }) =>
    diagnosticAt(
      source,
      '',
      `Nobody makes the promise "${id}".`,
      `Mention it in a piece, <Promise id="${id}" />, or give it a place in a series, - promise: ${id}.`,
    ),
  );
}

function checkKept(entries: Entries): Diagnostic[] {
  const known = [...entries.promise.keys()];
  const kept = new Map<string, Entry<'article'>>();
  return [...entries.article.values()].flatMap((article) => {
    const { keeps } = article.data;
    if (keeps === undefined) return [];
    if (isMissing(entries, 'promise', keeps)) return [unknownPromise(article, 'keeps', keeps, known)];
    const first = kept.get(keeps);
    if (first === undefined) kept.set(keeps, article);
    return first === undefined
      ? checkVoice(entries, article, keeps)
      : [
          diagnosticAt(
            article.source,
            'keeps',
            `"keeps" names "${keeps}", which ${first.source.file} keeps already.`,
            'Let one article keep it.',
          ),
        ];
  });
}

function unknownPromise(article: Entry<'article'>, field: string, id: string, known: string[]): Diagnostic {
  return diagnosticAt(
    article.source,
    field,
    `"${field}" names "${id}", but there is no such promise.`,
    hintUnknownPromise(id, known),
  );
}

/** What to do about a promise that does not exist. */
export function hintUnknownPromise(id: string, known: readonly string[]): string {
  return (
    suggest(id, known).trim() || `Make it: npm run new -- promise --title "${nameOfSlug(id)}" --slug ${id}`
  );
}

function buildPromise(
  { id, data, source }: Entry<'promise'>,
  keeper: Entry<'article'> | undefined,
  now: Date,
): Promised {
  const keptBy = keeper && {
    voice: keeper.data.voice,
    title: keeper.data.title,
    path: KINDS.article.path(keeper.id),
  };
  const promised = instantOf(data.promised);
  const kept = keeper && instantOf(keeper.data.published);
  const days = Math.max(0, Math.floor(((kept ?? now).getTime() - promised.getTime()) / 86_400_000));
  return {
    ...data,
    kind: 'promise',
    id,
    path: KINDS.promise.path(id),
    file: source.file,
    promised,
    keptBy,
    kept,
    days,
  };
}

function byPromised(a: Promised, b: Promised): number {
  return a.promised.getTime() - b.promised.getTime() || compare(a.id, b.id);
}
