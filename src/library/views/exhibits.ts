import { LIST_TITLES } from '../checks/check-titles.ts';
import { listAll, listOf } from '../kinds/registry.ts';
import { memoize } from '../../memoize.ts';
import type { Exhibit, Library, Post } from '../types.ts';

/** An exhibit as a wall shows it. */
export interface ExhibitView extends Pick<Exhibit, 'id' | 'path' | 'title' | 'letter'> {
  /** The title of its piece. */
  from: string;
}

export function viewExhibit({ id, path, title, letter, from }: Exhibit): ExhibitView {
  return { id, path, title, letter, from: from.title };
}

/** The title of an exhibit's page: its own; where another page is called so too, with its place behind it. */
export function titleOfPage(library: Library, { title, letter, from }: Exhibit): string {
  return (countTitles(library).get(title) ?? 0) > 1
    ? `${title}, Exhibit ${letter} of “${from.title}”`
    : title;
}

/** How many pages have each title. */
const countTitles = memoize((library: Library): Map<string, number> => {
  const titles = [
    ...LIST_TITLES.map(([title]) => title),
    ...listAll(library).map((one) => ('title' in one ? one.title : 'name' in one ? one.name : '')),
  ];
  return titles.reduce(
    (counts, title) => counts.set(title, (counts.get(title) ?? 0) + 1),
    new Map<string, number>(),
  );
});

/**
 * The piece that an exhibit is a part of.
 * @throws Error where there is none, which nothing that the library made is.
 */
export function findPost(library: Library, { from, file }: Exhibit): Post {
  const post = (listOf(library, from.kind) as readonly Post[]).find((one) => one.file === file);
  if (post === undefined) throw new Error(`${file} is not in the library.`);
  return post;
}
