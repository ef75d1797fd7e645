import { site } from '../../site.ts';
import { byNewest } from '../kinds/library-kind.ts';
import type { FeedGroup } from './feed-group.ts';

export const topics: FeedGroup = {
  rank: 3,
  heading: 'One topic, in both voices',
  list: (library) =>
    library.topics.map(({ name, path, pieces }) => ({
      home: path,
      title: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${site.name}`,
      holds: `Everything filed under ${name}, each piece labelled with its voice.`,
      listEntries: (entryOf) => pieces.toSorted(byNewest).map(entryOf),
    })),
};
