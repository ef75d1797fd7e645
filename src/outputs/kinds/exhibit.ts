import { KINDS } from '../../content/kinds.ts';
import { memoize } from '../../memoize.ts';
import type { Exhibit, Library } from '../../library/types.ts';
import { cardFile, exhibitPicture, type Card } from '../cards/card.ts';
import { listComponents } from '../../content/body.ts';
import { namesOfParts } from '../search/part-names.ts';
import { dateOf, namesOf, nameOf, type SearchDocument } from '../search/document.ts';
import type { OutputKind } from './output-kind.ts';

export const exhibit: OutputKind<Exhibit> = {
  documents: (one, library) => [exhibitDocument(one, library)],
  cards: (one) => [
    cardOfExhibit(one, cardFile({ kind: 'exhibit', firstSlug: one.id })),
    { ...cardOfExhibit(one, exhibitPicture(one.id)), isTall: true },
  ],
};

/** An exhibit by its title, on its own page, under what its piece is filed under. */
function exhibitDocument({ title, path, voice, from, content }: Exhibit, library: Library): SearchDocument {
  const piece = piecesByPath(library).get(from.path);
  const named = nameOf({ path, title, voice });
  const place = piece?.kind === 'article' ? library.placeOf(piece) : undefined;
  return {
    ...named,
    ...(from.published === undefined ? {} : dateOf(from.published)),
    kind: KINDS.exhibit.one,
    detail: from.title,
    alias: namesOfParts(listComponents(content).map(({ name }) => name)).join(', '),
    facets: {
      ...named.facets,
      series: place === undefined ? [] : [place.series.title],
      topic: namesOf(piece?.topics ?? []),
    },
    isPart: true,
  };
}

const piecesByPath = memoize(({ pieces }: Library) => new Map(pieces.map((piece) => [piece.path, piece])));

function cardOfExhibit({ voice, title, letter, basis, note, content, from }: Exhibit, file: string): Card {
  return {
    file,
    voice,
    title,
    lead: basis,
    line: note ?? from.title,
    exhibit: { letter, content },
  };
}
