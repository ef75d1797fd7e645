import type { Article } from './articles.ts';
import type { Promised } from './corpus.ts';
import { proseOf, slugOf } from './prose.ts';
import { randomOf, type Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Series {
  id: string;
  title: string;
  standfirst: string;
  summary: string;
  parts: Article[];
  /** A promised last part. */
  promise: Promised | undefined;
}

/** A series whose articles are not written yet: the places `from` up to, but not, `to`. */
export type Group = Omit<Series, 'parts'> & { from: number; to: number };

/** Parts the places of the articles into series of five to fifteen; about 15 in 100 articles belong to none. */
export function makeSeries(
  count: number,
  promises: readonly Promised[],
  vocabulary: Vocabulary,
  seed: number,
): Group[] {
  const random = randomOf(`${seed}/series`);
  const groups: Group[] = [];
  const open = promises.filter((_, index) => index % 2 === 1);
  for (let from = 0; from + 5 <= count;) {
    const to = Math.min(count, from + random.int(5, 15));
    groups.push({
      ...nameGroup(groups.length, random, vocabulary),
      promise: groups.length % 5 === 2 ? open.shift() : undefined,
      from,
      to,
    });
    from = to + Math.floor((to - from) * (15 / 85) + random.next());
  }
  return groups;
}

function nameGroup(
  index: number,
  random: Random,
  vocabulary: Vocabulary,
): Pick<Series, 'id' | 'title' | 'standfirst' | 'summary'> {
  const prose = proseOf(vocabulary, random);
  // Numbered: no two pages of a site may have one title.
  const title = `Course ${index + 1}: ${prose.phrase(2, 4, 60)}`;
  return {
    id: `${slugOf(title)}-${index + 1}`,
    title,
    standfirst: prose.sentence().slice(0, 240),
    summary: `Satire: ${prose.phrase(8, 14, 200)}.`,
  };
}
