import { KINDS } from './kinds.ts';
import { compare } from './problems.ts';
import type { Article, Question, Topic, TopicLink } from './types.ts';

/** A topic as a link; two spellings that make one slug are one topic. */
export function topicLink(name: string): TopicLink {
  const id = topicId(name);
  return { id, name, path: KINDS.topic.path(id) };
}

/** Every topic that a visible piece names, by name, with its pieces in the order given. */
export function buildTopics(articles: readonly Article[], questions: readonly Question[]): Topic[] {
  const names = new Map([...articles, ...questions].flatMap((piece) => piece.topics.map((topic) => [topic.id, topic])));
  const about = <P extends Article | Question>(pieces: readonly P[], id: string) => pieces.filter((piece) => piece.topics.some((topic) => topic.id === id));
  return [...names.values()]
    .map((topic): Topic => ({ ...topic, kind: 'topic', articles: about(articles, topic.id), questions: about(questions, topic.id) }))
    .toSorted((a, b) => compare(a.id, b.id));
}

/** Lower case, with a hyphen between words; letters of every script stay (RFC 3987 allows them in an address). */
function topicId(name: string): string {
  const words = name.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu);
  return words?.join('-') ?? 'other';
}
