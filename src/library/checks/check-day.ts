import { NOTE_PREFIX, MARK_PREFIX, NOTES_ID } from '../../content/body.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { CONTENT_FACTS, pagePath, type ContentKind } from '../../content/kinds.ts';
import { topicId } from '../../content/slug.ts';
import { entriesWithBody, type Entries } from '../../content/validate.ts';
import type { Appearance } from '../../content/visibility.ts';
import { site } from '../../site.ts';
import { mapRedirects } from '../aliases.ts';
import { libraryKind } from '../kinds/registry.ts';
import { listAddresses, OTHER_ADDRESSES } from '../page-urls.ts';
import type { Library, Listed } from '../types.ts';
import { bodiesOf } from './check-bodies.ts';
import { checkLinks, type Targets } from './check-links.ts';

/** What readers see on a day, and what they may see one day: a hidden piece may link to another. */
export interface DayView {
  library: Listed;
  shows: (entry: Appearance) => boolean;
  /** Where links may lead once everything is there. */
  hidden: Targets;
}

/** What is wrong on one day: links and terms that lead nowhere, because of what readers see then. */
export function checkDay(entries: Entries, view: DayView): Diagnostic[] {
  const { hidden } = view;
  const visible = { ...hidden, ...listSeen(entries, view) };
  const meanings = new Set(view.library.terms.map(({ id }) => id));
  return bodiesOf(entries).flatMap((entry) => {
    const { body } = entry.source;
    if (body === undefined) return [];
    const isShown = view.shows(entry.data);
    const links = checkLinks(body, entry, {
      ...(isShown ? visible : hidden),
      hidden: hidden.paths,
      ...(isShown ? { appears: new Map() } : {}),
    });
    const lost = isShown
      ? body.terms.filter(
          ({ term, is }) =>
            is === undefined && !meanings.has(topicId(term)) && hidden.defined.has(topicId(term)),
        )
      : [];
    return [
      ...links,
      ...lost.map(({ term, line }) => ({ file: entry.source.file, line, ...explainTerm(term) })),
    ];
  });
}

function explainTerm(term: string): Omit<Diagnostic, 'file' | 'line'> {
  return {
    message: `"${term}" is defined only in a piece that readers do not see yet.`,
    hint: 'Define it here, <Term is="…">, or wait until that piece is published.',
    isPassing: true,
  };
}

/**
 * Where links may lead once everything is there, which is the same on every day. `files` are what is published as it lies,
 * as authors write it: `/report.pdf`.
 */
export function listTargets(entries: Entries, everything: Library, files: ReadonlySet<string>): Targets {
  return {
    ...listSeen(entries, { library: everything, shows: () => true }),
    hidden: new Set(),
    moved: mapRedirects(everything.redirects),
    appears: new Map(
      everything.pieces.map(({ path, published, status }) => [
        below(path),
        status === 'draft' ? Infinity : published.getTime(),
      ]),
    ),
    defined: new Set(
      entriesWithBody(entries).flatMap(({ source }) =>
        (source.body?.terms ?? []).flatMap(({ term, is }) => (is === undefined ? [] : [topicId(term)])),
      ),
    ),
    files,
  };
}

/** The pages of a library and the places on them. */
function listSeen(
  entries: Entries,
  view: Pick<DayView, 'library' | 'shows'>,
): Pick<Targets, 'paths' | 'places'> {
  const broken = [...entries.broken].map(pathOfBroken);
  return {
    paths: new Set([...listPaths(view.library), ...broken]),
    places: new Map([...broken.map((path) => [path, undefined] as const), ...listPlaces(entries, view)]),
  };
}

/** The places on each page of ours that a link can name. */
function listPlaces(
  entries: Entries,
  { library, shows }: Pick<DayView, 'library' | 'shows'>,
): Map<string, readonly string[] | undefined> {
  const wholes = entriesWithBody(entries).filter(({ source }) => !CONTENT_FACTS[source.kind].partOf);
  const written = wholes.map((entry): [string, readonly string[] | undefined] => {
    const { kind, body, diagnostics } = entry.source;
    const ids = libraryKind(kind).listIds?.(entry as never, { entries, shows });
    // A body that could not be read has places that nobody knows yet.
    if (ids === undefined && diagnostics.length > 0) return [pagePath(kind, entry.id), undefined];
    return [pagePath(kind, entry.id), ids ?? body?.ids.filter((id) => !OF_FOOTNOTES.test(id)) ?? []];
  });
  const places = new Map(written);
  for (const [page, ids] of listMade(library)) {
    const own = places.has(page) ? places.get(page) : [];
    places.set(page, own && [...own, ...ids]);
  }
  return places;
}

/** The places on pages that are made of what stands in other files. */
function listMade({ terms, readings, promises }: Listed): [page: string, ids: string[]][] {
  return [
    ['/house-style/', terms.map(({ id }) => id)],
    ['/reading/', readings.map(({ id }) => id)],
    [
      '/series/',
      promises.filter(({ keptBy }) => keptBy === undefined).flatMap(({ path }) => path.split('#')[1] ?? []),
    ],
  ];
}

const OF_FOOTNOTES = new RegExp(`^(?:${NOTE_PREFIX}|${MARK_PREFIX}|${NOTES_ID}$)`);

/** Where a file that cannot be believed yet will stand once it is right. */
function pathOfBroken(name: string): string {
  const [kind = '', ...id] = name.split('/');
  return pagePath(kind as ContentKind, id.join('/'));
}

function listPaths(library: Listed): string[] {
  return [...listAddresses(library).map(({ address }) => address), ...OTHER_ADDRESSES];
}

/** A path without the base, as authors write it. */
function below(path: string): string {
  return path.slice(site.base.length - 1);
}
