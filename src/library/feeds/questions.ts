import { site } from '../../site.ts';
import { listChanges, sortByAppearance } from './entries.ts';
import type { FeedGroup } from './feed-group.ts';

export const questions: FeedGroup = {
  rank: 5,
  heading: 'One question',
  list: (library) =>
    library.questions.map((question) => ({
      home: question.path,
      title: `${question.title} ${site.name}`,
      holds: `The question with its answers, and each update and correction: ${question.summary}`,
      voice: question.voice,
      listEntries: (entryOf) => [...sortByAppearance(listChanges(question, entryOf)), entryOf(question)],
    })),
};
