/** `node tests/bench/corpus.ts --articles 1000 --out .cache/bench/content-1000`: a whole publication, invented from a seed. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeArticles, type Article } from './articles.ts';
import { dayOf } from './calendar.ts';
import { writeContent } from './write-content.ts';
import { makeMentors, makeQuestions, type Mentor, type Question } from './people.ts';
import { proseOf } from './prose.ts';
import { randomOf } from './random.ts';
import { makeSeries, type Series } from './series.ts';
import { gatherVocabulary } from './vocabulary.ts';

/** A publication as plain data: what every system under test is given in its own form. Articles stand oldest first. */
export interface Corpus {
  articles: Article[];
  series: Series[];
  questions: Question[];
  mentors: Mentor[];
  promises: Promised[];
  /** Our own pages, as they stand in `content/`. */
  pages: { id: string; text: string }[];
}

export interface Promised {
  id: string;
  title: string;
  promised: string;
  note: string;
}

/** The root of this project. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Invents a publication. One seed and one size give one corpus, as long as the words in `content/` stay the same. */
export function makeCorpus({ articles: count, seed = 1 }: { articles: number; seed?: number }): Corpus {
  const vocabulary = gatherVocabulary(join(ROOT, 'content'));
  const mentors = makeMentors(Math.max(12, Math.round(count / 100)), vocabulary);
  const questions = makeQuestions(Math.max(2, Math.round(count / 50)), mentors, vocabulary, seed);
  const promises = Array.from({ length: Math.max(6, Math.round(count / 200)) }, (_, index): Promised => {
    const prose = proseOf(vocabulary, randomOf(`${seed}/promise/${index}`));
    return {
      id: `promise-${index + 1}`,
      title: `How to ${prose.phrase(3, 7, 100)}`,
      promised: dayOf(0, count),
      note: prose.phrase(6, 12, 180),
    };
  });
  const groups = makeSeries(count, promises, vocabulary, seed);
  const articles = makeArticles({ count, groups, questions, promises, vocabulary, seed });
  const series = groups.map(({ from, to, ...rest }): Series => ({
    ...rest,
    parts: articles.slice(from, to),
  }));
  const pages = ['about', 'corrections', 'house-style', 'subscribe'].map((id) => ({
    id,
    text: readFileSync(join(ROOT, 'content', 'pages', `${id}.mdx`), 'utf8'),
  }));
  return { articles, series, questions, mentors, promises, pages };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new Error('Say where to write: --out .cache/bench/content-1000');
  writeContent(
    makeCorpus({ articles: Number(values.articles), seed: Number(values.seed) }),
    resolve(values.out),
  );
}
