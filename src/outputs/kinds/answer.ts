import type { Answer } from '../../library/types.ts';
import type { OutputKind } from './output-kind.ts';

/** An answer is found and shared with its question. */
export const answer: OutputKind<Answer> = {
  documents: () => [],
  cards: () => [],
};
