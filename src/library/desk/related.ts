import type { Question, RelatedQuestion } from '../types.ts';

/** How many related questions a page names. */
const MAX_RELATED = 3;

/** How many of the newest questions of one topic or move are looked at. */
const MAX_CANDIDATES = 40;

/**
 * For each question, by its id, those that share most with it: a move counts as much as three topics. `questions` are
 * newest first, and of equals the newer stands first.
 */
export function buildRelated(questions: readonly Question[]): Map<string, RelatedQuestion[]> {
  const byMark = Map.groupBy(
    questions.flatMap((question) => marksOf(question).map((mark) => ({ mark, question }))),
    ({ mark }) => mark.key,
  );
  return new Map(questions.map((question) => [question.id, findRelated(question, byMark)]));
}

function findRelated(
  question: Question,
  byMark: Map<string, { mark: Trait; question: Question }[]>,
): RelatedQuestion[] {
  const shared = new Map<Question, Trait[]>();
  for (const { key } of marksOf(question))
    for (const { mark, question: other } of byMark.get(key)?.slice(0, MAX_CANDIDATES) ?? [])
      if (other !== question) shared.set(other, [...(shared.get(other) ?? []), mark]);
  const scored = [...shared].map(([other, marks]) => ({
    other,
    marks,
    score: marks.reduce((sum, { weight }) => sum + weight, 0),
  }));
  return scored
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.other.published.getTime() - a.other.published.getTime() ||
        (a.other.id < b.other.id ? -1 : 1),
    )
    .slice(0, MAX_RELATED)
    .map(({ other: { voice, title, path, answers }, marks }) => ({
      voice,
      title,
      path,
      answers: answers.length,
      shared: marks.map(({ name }) => name),
    }));
}

/** What a question can have in common with another. */
function marksOf({ moves, topics }: Question): Trait[] {
  return [
    ...moves.map(({ id, name }) => ({ key: `move ${id}`, name, weight: 3 })),
    ...topics.map(({ id, name }) => ({ key: `topic ${id}`, name, weight: 1 })),
  ];
}

interface Trait {
  key: string;
  name: string;
  weight: number;
}
