import { KINDS } from '../../content/kinds.ts';
import type { Series } from '../../library/types.ts';
import { count, PARTS } from '../../library/views/wording.ts';
import { cardFile, few, type Card } from '../cards/card.ts';
import { nameOf, type SearchDocument } from '../search/document.ts';
import type { OutputKind } from './output-kind.ts';

export const series: OutputKind<Series> = {
  documents: (one) => [seriesDocument(one)],
  cards: (one) => [cardOfSeries(one)],
};

function seriesDocument(one: Series): SearchDocument {
  const { standfirst, parts, title } = one;
  const named = nameOf(one);
  return {
    ...named,
    kind: KINDS.series.one,
    detail: count(parts.length, PARTS),
    facets: { ...named.facets, series: [title] },
    lead: [standfirst],
    tail: parts.map((part) => part.title),
  };
}

function cardOfSeries(one: Series): Card {
  const { voice, title, parts } = one;
  const promised = parts.filter(({ path }) => path === undefined).length;
  const marks = parts.map(({ number, path }) => ({ text: String(number), isMarked: path === undefined }));
  return {
    file: cardFile(one),
    voice,
    title,
    line: `${count(parts.length, PARTS)}${promised === 0 ? '' : `, of which ${promised} promised`}`,
    marks: few(marks),
  };
}
