import { kindsWith } from '../../content/kinds.ts';
import { buildTopics } from '../topics.ts';
import type { Piece, TopicLink } from '../types.ts';
import type { LibraryKind } from './library-kind.ts';

interface Topic extends TopicLink {
  kind: 'topic';
  /** What belongs there, where the publication keeps its topics. */
  about?: string | undefined;
  file?: string | undefined;
  /** By kind, and the newest of each first. */
  pieces: readonly Piece[];
}

export const topic: LibraryKind<Topic> = {
  list: ({ entries, list }) =>
    buildTopics(
      kindsWith('topics').flatMap((kind): readonly Piece[] => list(kind)),
      entries,
    ),
  files: ({ file, pieces }) => [...(file === undefined ? [] : [file]), ...pieces.map((piece) => piece.file)],
};
