import { compare } from '../../content/diagnostics.ts';
import { sortableDate } from '../../content/dates.ts';
import type { Answer } from '../types.ts';

/** The orders in which the answers to a question can be read. The first is at the question's own address. */
export const ANSWER_ORDERS = {
  editors: { folder: undefined, name: 'the editors’ order', line: 'In the editors’ order' },
  views: { folder: 'by-views', name: 'most viewed', line: 'Most viewed first; those without a count last' },
  date: { folder: 'by-date', name: 'by date', line: 'Newest first; those whose source shows no year last' },
} as const;

export type AnswerOrder = keyof typeof ANSWER_ORDERS;

/** The answers in one of the orders. What an order cannot place keeps the editors' order, at the end. */
export function orderAnswers(answers: readonly Answer[], order: AnswerOrder): Answer[] {
  if (order === 'views') return answers.toSorted((a, b) => (b.views ?? -1) - (a.views ?? -1));
  if (order === 'date')
    return answers.toSorted((a, b) => compare(sortableDate(b) ?? '', sortableDate(a) ?? ''));
  return [...answers];
}

/** The orders worth offering: the editors', and each that puts the answers otherwise by what more than one of them has. */
export function listOrders(answers: readonly Answer[]): AnswerOrder[] {
  return (Object.keys(ANSWER_ORDERS) as AnswerOrder[]).filter((order) => {
    const placed = answers.map((answer) => KEYS[order](answer)).filter((key) => key !== '');
    const isMoved = orderAnswers(answers, order).some((answer, index) => answer !== answers[index]);
    return order === 'editors' || (new Set(placed).size > 1 && isMoved);
  });
}

/** By what an order places an answer; "" where it cannot. */
const KEYS: Record<AnswerOrder, (answer: Answer) => string> = {
  editors: () => '',
  views: ({ views = '' }) => String(views),
  date: (answer) => sortableDate(answer) ?? '',
};
