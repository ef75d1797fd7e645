import { topicId } from '../content/slug.ts';
import { KINDS, kindsWith } from '../content/kinds.ts';
import { entriesOf, type Entries } from '../content/validate.ts';
import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { diagnosticAt } from '../content/source.ts';
import type { Piece, Topic, TopicLink } from './types.ts';

/** The topics of one piece as links, each once. */
export function topicLinks(names: readonly string[]): TopicLink[] {
  const links = names.map((name) => ({ id: topicId(name), name, path: KINDS.topic.path(topicId(name)) }));
  return links.filter(({ id }, index) => links.findIndex((link) => link.id === id) === index);
}

/** Every topic that a visible piece names, by name, spelt as in the first piece. */
export function buildTopics(pieces: readonly Piece[]): Topic[] {
  const names = new Map(
    pieces.toReversed().flatMap(({ topics }) => topics.map((topic) => [topic.id, topic])),
  );
  const filed = Map.groupBy(
    pieces.flatMap((piece) => piece.topics.map(({ id }) => ({ id, piece }))),
    ({ id }) => id,
  );
  return [...names.values()]
    .map((topic): Topic => ({
      ...topic,
      kind: 'topic',
      pieces: filed.get(topic.id)?.map(({ piece }) => piece) ?? [],
    }))
    .toSorted((a, b) => compare(a.id, b.id));
}

/** Topics that would share an address though they are different words, or that have no letter to make one of. */
export function checkTopics(entries: Entries): Diagnostic[] {
  const spelling = new Map<string, string>();
  return entriesOf(entries, kindsWith('topics')).flatMap(({ data, source }) =>
    data.topics.flatMap((name, index) => {
      const id = topicId(name);
      const first = spelling.get(id) ?? name;
      spelling.set(id, first);
      if (id === '')
        return [
          diagnosticAt(
            source,
            `topics.${index}`,
            `The topic "${name}" has no letter or digit to make an address of.`,
            'Name it in words.',
          ),
        ];
      if (folded(first) === folded(name)) return [];
      return [
        diagnosticAt(
          source,
          `topics.${index}`,
          `The topic "${name}" would have the same address as "${first}".`,
          'Choose one of the two, or say the difference in words.',
        ),
      ];
    }),
  );
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ');
}
