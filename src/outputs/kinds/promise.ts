import type { Promised } from '../../library/types.ts';
import type { OutputKind } from './output-kind.ts';

/** What is promised is found when it is written. */
export const promise: OutputKind<Promised> = {
  documents: () => [],
  cards: () => [],
};
