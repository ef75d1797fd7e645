import { buildFollowUps } from '../follow-ups.ts';
import { buildRelated } from '../desk/related.ts';
import { buildPlaces } from '../series.ts';
import type {
  Answered,
  Around,
  Article,
  Piece,
  PieceLink,
  Question,
  QuestionLink,
  Relations,
  Series,
} from '../types.ts';

/** Who belongs to whom. */
export function relate({ pieces, articles, series, questions, answered: all }: Related): Relations {
  const places = buildPlaces(series);
  const links = new Map(
    questions.map(({ id, voice, title, path, answers }): [string, QuestionLink] => [
      id,
      { voice, title, path, answers: answers.length },
    ]),
  );
  const counterparts = Map.groupBy(articles, ({ straightAnswer }) => straightAnswer ?? '');
  const answered = Map.groupBy(all, ({ answer }) => answer.mentor.id);
  const related = buildRelated(questions);
  const around = new Map([...Map.groupBy(articles, ({ voice }) => voice).values()].flatMap(linkAround));
  const followUps = buildFollowUps(pieces);
  return {
    precedentOf: ({ path }) => followUps.before.get(path),
    followUpsOf: ({ path }) => followUps.after.get(path) ?? [],
    placeOf: ({ path }) => places.get(path),
    straightAnswerOf: ({ straightAnswer = '' }) => links.get(straightAnswer),
    counterpartsOf: ({ id }) => (counterparts.get(id) ?? []).map(linkPiece),
    answersBy: ({ id }) => answered.get(id) ?? [],
    relatedTo: ({ id }) => related.get(id) ?? [],
    publishedAround: ({ id }) => around.get(id) ?? {},
  };
}

interface Related {
  pieces: readonly Piece[];
  articles: readonly Article[];
  series: readonly Series[];
  questions: readonly Question[];
  answered: readonly Answered[];
}

/** Each of some articles, newest first, with its neighbours. */
function linkAround(alike: readonly Article[]): [id: string, around: Around][] {
  return alike.map(({ id }, at) => {
    const [before, after] = [alike[at + 1], alike[at - 1]];
    return [id, { before: before && linkPiece(before), after: after && linkPiece(after) }];
  });
}

function linkPiece({ voice, title, path }: Piece): PieceLink {
  return { voice, title, path };
}
