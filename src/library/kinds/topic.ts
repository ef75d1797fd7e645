import { kindsWith } from '../../content/kinds.ts';
import { buildTopics } from '../topics.ts';
import type { Piece, TopicLink } from '../types.ts';
import type { LibraryKind } from './library-kind.ts';

interface Topic extends TopicLink {
  kind: 'topic';
  /** By kind, and the newest of each first. */
  pieces: readonly Piece[];
}

export const topic: LibraryKind<Topic> = {
  list: ({ list }) => buildTopics(kindsWith('topics').flatMap((kind): readonly Piece[] => list(kind))),
  files: ({ pieces }) => pieces.map(({ file }) => file),
};
