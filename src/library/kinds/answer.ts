import type { Status } from '../../content/visibility.ts';
import type { BodyLink, Entity, Mentor, Stance } from '../types.ts';
import type { LibraryKind } from './library-kind.ts';

type Answer = Entity<
  'answer',
  {
    status: Status;
    number: number;
    mentor: Mentor;
    sourceUrl: string;
    /** The passages that make a move, each with its address on the question's page. */
    moves: readonly { id: string; stance: Stance; path: string }[];
    words: number;
    body: BodyLink;
  }
>;

export const answer: LibraryKind<Answer> = {
  list: ({ list }) => list('question').flatMap(({ answers }) => answers),
  files: ({ file }) => [file],
};
