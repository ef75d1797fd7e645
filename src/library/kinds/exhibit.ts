import type { BodyNode } from '../../content/body.ts';
import type { Kind, Voice } from '../../content/kinds.ts';
import { listExhibits } from '../exhibits.ts';
import type { LibraryKind } from './library-kind.ts';

interface Exhibit {
  kind: 'exhibit';
  /** The last word of the address of its own page. */
  id: string;
  path: string;
  /** The file of its piece. */
  file: string;
  title: string;
  /** Its place in its piece. */
  slug: string;
  letter: string;
  basis: string;
  note?: string | undefined;
  /** What stands in the frame. */
  content: readonly BodyNode[];
  voice: Voice;
  /** The piece that it is a part of. */
  from: { kind: Kind; title: string; path: string; published?: Date | undefined };
}

export const exhibit: LibraryKind<Exhibit> = {
  list: listExhibits,
  files: ({ file }) => [file],
};
