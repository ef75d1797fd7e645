import { isoDay } from '../../content/dates.ts';
import type { Voice } from '../../content/kinds.ts';
import { entryOfPiece } from '../../library/feeds/entries.ts';
import { lastChangeOf } from '../../library/feeds.ts';
import type { Library, Piece, Promised } from '../../library/types.ts';
import { count, nounOfAll, PARTS } from '../../library/views/wording.ts';
import { site } from '../../site.ts';
import { digest, digestOfEntry } from '../feeds/entry-digest.ts';

/** Several pieces as one book: a series that is complete, or a year. */
export interface Volume {
  /** Where its files lie below the folder of the volumes, without an ending: `series/deflect-all-work`, `years/2026`. */
  name: string;
  /** A `tag:` URI that stays when it is made again. */
  id: string;
  title: string;
  /** One sentence of it. */
  line: string;
  /** Who is speaking; a year has both voices. */
  voice: Voice | undefined;
  /** When something in it last changed. */
  date: Date;
  pieces: readonly Piece[];
  /** What its pieces promised or kept, in the order of the promises. */
  promises: readonly Promised[];
}

/** Every volume that there is something for: each complete series by title, and each year, the newest first. */
export function listVolumes(library: Library): Volume[] {
  return [...listSeries(library), ...listYears(library)];
}

/** A series is complete when each of its parts can be read. */
function listSeries(library: Library): Volume[] {
  const articles = new Map(library.articles.map((article) => [article.path, article]));
  return library.series.flatMap((series) => {
    const pieces = series.parts.flatMap(({ path = '' }) => articles.get(path) ?? []);
    if (pieces.length < series.parts.length) return [];
    const { id, title, standfirst, voice, firstSlug } = series;
    return [
      makeVolume(library, pieces, {
        name: `series/${id}`,
        id: `series/${firstSlug}`,
        title,
        line: `${standfirst} ${capitalize(count(pieces.length, PARTS))}, complete.`,
        voice,
      }),
    ];
  });
}

function listYears(library: Library): Volume[] {
  const years = Map.groupBy(library.pieces, ({ published }) => isoDay(published).slice(0, 4));
  return [...years].map(([year, pieces]) =>
    makeVolume(library, pieces.toReversed(), {
      name: `years/${year}`,
      id: `years/${year}`,
      title: `Annual Report ${year}`,
      line: `${capitalize(count(pieces.length, nounOfAll(pieces)!))} of ${year}, in the order in which they appeared.`,
      voice: undefined,
    }),
  );
}

type Facts = Pick<Volume, 'name' | 'id' | 'title' | 'line' | 'voice'>;

function makeVolume({ promises }: Library, pieces: readonly Piece[], facts: Facts): Volume {
  const paths = new Set(pieces.map(({ path }) => path));
  const mentioned = new Set(pieces.flatMap(({ body }) => body.promises.map(({ id }) => id)));
  return {
    ...facts,
    id: `tag:${site.tagAuthority},2026:volumes/${facts.id}`,
    date: lastChangeOf(pieces)!,
    pieces,
    promises: promises.filter(({ id, keptBy }) => mentioned.has(id) || paths.has(keptBy?.path ?? '')),
  };
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A digest of everything that a volume says: a site offers only volumes that say what it says. */
export function digestOfVolume(volume: Volume, library: Library): string {
  const entries = volume.pieces.map((piece) => digestOfEntry(entryOfPiece(piece, library), library));
  const promises = volume.promises.map(({ days: _, ...promise }) => promise);
  const { title, line, voice } = volume;
  return digest(
    JSON.stringify([title, line, voice, volume.pieces.map(({ feedId }) => feedId), entries, promises, site]),
  );
}
