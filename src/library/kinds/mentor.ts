import type { NamedPictures } from '../../content/source.ts';
import { checkNames } from '../checks/check-voices.ts';
import { listMentors } from '../desk/questions.ts';
import type { Entity } from '../types.ts';
import type { LibraryKind } from './library-kind.ts';

type Mentor = Entity<
  'mentor',
  {
    /** The first slug that it had. */
    firstSlug: string;
    initials: string;
    recorded: Date;
    pictures: NamedPictures;
  }
>;

export const mentor: LibraryKind<Mentor> = {
  list: listMentors,
  check: checkNames,
  files: ({ file }) => [file],
};
