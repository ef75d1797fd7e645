import { VOICES } from '../../content/kinds.ts';
import { site } from '../../site.ts';
import type { Piece, Series } from '../types.ts';
import { count, PARTS } from '../views/wording.ts';
import type { FeedGroup, FeedPlan } from './feed-group.ts';

export const series: FeedGroup = {
  rank: 2,
  heading: 'One series, in reading order',
  list: (library) => {
    const articles = new Map(library.articles.map((article) => [article.path, article]));
    return library.series.map((one) => planSeries(one, articles));
  },
};

/** A series in its reading order, whole, marked as complete or not. */
function planSeries(
  { title, path, voice, standfirst, parts }: Series,
  articles: ReadonlyMap<string, Piece>,
): FeedPlan {
  const read = parts.flatMap(({ path: at }) => (at === undefined ? [] : [articles.get(at)!]));
  const state =
    read.length === parts.length
      ? `Complete, in ${count(parts.length, PARTS)}.`
      : `${read.length} of ${count(parts.length, PARTS)} so far.`;
  return {
    home: path,
    title: `${VOICES[voice].title(title)}, ${site.name}`,
    holds: `${standfirst} In reading order. ${state}`,
    voice,
    listEntries: (entryOf) => read.map(entryOf),
    isComplete: true,
  };
}
