import { listOf } from '../kinds/registry.ts';
import type { Exhibit, Library, Post } from '../types.ts';

/** An exhibit as a wall shows it. */
export interface ExhibitView extends Pick<Exhibit, 'id' | 'path' | 'title' | 'letter'> {
  /** The title of its piece. */
  from: string;
}

export function viewExhibit({ id, path, title, letter, from }: Exhibit): ExhibitView {
  return { id, path, title, letter, from: from.title };
}

/**
 * The piece that an exhibit is a part of.
 * @throws Error where there is none, which nothing that the library made is.
 */
export function findPost(library: Library, { from, file }: Exhibit): Post {
  const post = (listOf(library, from.kind) as readonly Post[]).find((one) => one.file === file);
  if (post === undefined) throw new Error(`${file} is not in the library.`);
  return post;
}
