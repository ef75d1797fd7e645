import { topicId } from '../content/slug.ts';
import { KINDS } from '../content/kinds.ts';
import type { Entries } from '../content/validate.ts';
import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { diagnosticAt } from '../content/source.ts';
import type { Question, Article, Topic, TopicLink } from './types.ts';

/** The topics of one piece as links, each once. */
export function topicLinks(names: readonly string[]): TopicLink[] {
  const links = names.map((name) => ({ id: topicId(name), name, path: KINDS.topic.path(topicId(name)) }));
  return links.filter(({ id }, index) => links.findIndex((link) => link.id === id) === index);
}

/** Every topic that a visible piece names, by name, with its pieces in the order given. */
export function buildTopics(articles: readonly Article[], questions: readonly Question[]): Topic[] {
  const names = new Map(
    [...questions, ...articles]
      .toReversed()
      .flatMap((piece) => piece.topics.map((topic) => [topic.id, topic])),
  );
  const about = <P extends Article | Question>(pieces: readonly P[], id: string) =>
    pieces.filter((piece) => piece.topics.some((topic) => topic.id === id));
  return [...names.values()]
    .map((topic): Topic => ({
      ...topic,
      kind: 'topic',
      articles: about(articles, topic.id),
      questions: about(questions, topic.id),
    }))
    .toSorted((a, b) => compare(a.id, b.id));
}

/** Topics that would share an address though they are different words, or that have no letter to make one of. */
export function checkTopics(entries: Entries): Diagnostic[] {
  const spelling = new Map<string, string>();
  return [...entries.article.values(), ...entries.question.values()].flatMap(({ data, source }) =>
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
