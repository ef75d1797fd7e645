import { findNearest } from '../../../content/did-you-mean.ts';
import { diagnosticAt } from '../../../content/source.ts';
import type { Entries } from '../../../content/validate.ts';
import { amendEach, type Amended } from './amend.ts';

/** A move that no answer makes, while several make one a slip away that the question does not have. */
export function amendMoves(entries: Entries): Amended {
  return amendEach(entries, [...entries.question.keys()], (at, id) => {
    const question = at.question.get(id);
    const moves = question?.data.moves ?? [];
    const marked = [...at.answer.values()]
      .filter((answer) => answer.id.startsWith(`${id}/`))
      .flatMap(({ source }) => source.body?.moves.map((mark) => mark.id) ?? []);
    const isShared = (move: string) =>
      [...at.question.values()].some(
        ({ id: other, data }) => other !== id && data.moves.some((one) => one.id === move),
      );
    const unknown = marked.filter(
      (mark, first) => moves.every((move) => move.id !== mark) && marked.lastIndexOf(mark) > first,
    );
    const index = moves.findIndex(
      (move) =>
        !marked.includes(move.id) && !isShared(move.id) && findNearest(move.id, unknown) !== undefined,
    );
    const slip = moves[index];
    const meant = slip && findNearest(slip.id, unknown);
    if (question === undefined || slip === undefined || meant === undefined) return undefined;
    const data = { ...question.data, moves: moves.with(index, { ...slip, id: meant }) };
    return {
      entries: { ...at, question: new Map(at.question).set(id, { ...question, data }) },
      diagnostics: [
        diagnosticAt(
          question.source,
          `moves.${index}.id`,
          `"moves" names "${slip.id}", which no answer makes; <Move> names "${meant}".`,
          `Write it as "${meant}" here, or as "${slip.id}" there.`,
        ),
      ],
    };
  });
}
