import { KINDS } from '../../content/kinds.ts';
import type { Topic } from '../../library/types.ts';
import { count } from '../../library/views/wording.ts';
import { nameOf, type SearchDocument } from '../search/document.ts';
import type { OutputKind } from './output-kind.ts';

export const topic: OutputKind<Topic> = {
  documents: (one) => [topicDocument(one)],
  cards: () => [],
};

/** A topic is of each voice that speaks under it. */
function topicDocument({ name, about, path, pieces }: Topic): SearchDocument {
  const voices = [...new Set(pieces.map(({ voice }) => voice))].sort();
  const detail = [...Map.groupBy(pieces, ({ kind }) => kind)]
    .map(([kind, all]) => count(all.length, KINDS[kind]))
    .join(', ');
  return {
    ...nameOf({ path, title: name }),
    kind: KINDS.topic.one,
    detail,
    facets: { voice: voices, topic: [name] },
    lead: about === undefined ? [] : [about],
  };
}
