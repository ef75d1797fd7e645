import { buildQuestions, checkQuestions, listQuestionIds } from '../desk/questions.ts';
import type { Answer, Finding, PieceOf } from '../types.ts';
import { count } from '../views/wording.ts';
import { KINDS } from '../../content/kinds.ts';
import type { LibraryKind } from './library-kind.ts';

type Question = PieceOf<
  'question',
  {
    source: { name: string; url: string; consulted: Date };
    /** In the editors' order. */
    answers: readonly Answer[];
    /** Answers that a mentor has withdrawn: the mentor's slug, and how many answers stand before. */
    withdrawn: readonly { id: string; after: number }[];
    agree: readonly Finding[];
    differ: readonly Finding[];
    /** Newest first. */
    updates: readonly { date: Date; text: string }[];
  }
>;

export const question: LibraryKind<Question> = {
  list: buildQuestions,
  check: checkQuestions,
  listIds: listQuestionIds,
  files: ({ file, answers }) => [file, ...answers.map((answer) => answer.file)],
  line: ({ summary }) => summary,
  detail: ({ answers }) => count(answers.length, KINDS.answer),
  emblem: ({ answers }) => ({ initials: answers.map(({ mentor }) => mentor.initials) }),
};
