/** Names that are a slip of the pen apart: each slip is told once, and what follows from it is not. */
import type { Entries } from '../../../content/validate.ts';
import type { Amended } from './amend.ts';
import { amendAnswers, amendPairs } from './answers.ts';
import { amendMentors } from './mentors.ts';
import { amendMoves } from './moves.ts';

/** The entries as they were meant, and every slip. */
export function readSlips(entries: Entries): Amended {
  return [amendMentors, amendAnswers, amendPairs, amendMoves].reduce<Amended>(
    ({ entries: read, diagnostics }, amend) => {
      const amended = amend(read);
      return { entries: amended.entries, diagnostics: [...diagnostics, ...amended.diagnostics] };
    },
    { entries, diagnostics: [] },
  );
}
