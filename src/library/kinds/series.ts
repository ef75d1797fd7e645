import { buildSeries, checkSeries } from '../series.ts';
import type { Entity, Part } from '../types.ts';
import { visible, type LibraryKind } from './library-kind.ts';

type Series = Entity<
  'series',
  {
    /** The first slug that it had. */
    firstSlug: string;
    parts: readonly Part[];
  }
>;

export const series: LibraryKind<Series> = {
  list: (joining) =>
    buildSeries(
      joining.entries,
      new Map(visible('article', joining).map((entry) => [entry.id, entry])),
      joining.keepers,
    ),
  check: checkSeries,
  files: ({ file }) => [file],
};
