import { KINDS } from '../../content/kinds.ts';
import type { Contributor } from '../../library/types.ts';
import { count, PIECES } from '../../library/views/wording.ts';
import { nameOf } from '../search/document.ts';
import type { OutputKind } from './output-kind.ts';

/** Somebody who signs is found by name; a voice speaks in the pieces. */
export const contributor: OutputKind<Contributor> = {
  documents: ({ name, path, line, pieces }) => [
    {
      ...nameOf({ path, title: name }),
      kind: KINDS.contributor.one,
      detail: count(pieces.length, PIECES),
      lead: [line],
      tail: pieces.map(({ title }) => title),
    },
  ],
  cards: () => [],
};
