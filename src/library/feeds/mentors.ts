import { site, voices } from '../../site.ts';
import type { FeedGroup } from './feed-group.ts';

export const mentors: FeedGroup = {
  rank: 4,
  heading: 'One mentor',
  list: (library) =>
    library.mentors
      .map((mentor) => ({
        mentor,
        questions: new Set(library.answersBy(mentor).map(({ question }) => question)),
      }))
      .filter(({ questions }) => questions.size > 0)
      .map(({ mentor, questions }) => ({
        home: mentor.path,
        title: `Answers by ${mentor.name}, ${site.name}`,
        holds: `Every question with an answer by ${mentor.name}, in the words of the ${voices.sincere.desk}.`,
        voice: 'sincere' as const,
        listEntries: (entryOf) => [...questions].map(entryOf),
      })),
};
