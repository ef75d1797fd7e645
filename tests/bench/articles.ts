import type { Block } from './blocks.ts';
import { makeBody, type Ingredients } from './body.ts';
import { dayOf } from './calendar.ts';
import type { Promised } from './corpus.ts';
import type { Question } from './people.ts';
import { proseOf, slugOf } from './prose.ts';
import { randomOf, type Random } from './random.ts';
import type { Group } from './series.ts';
import { pickTopics } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Article {
  id: string;
  title: string;
  standfirst: string;
  summary: string;
  voice: 'satire' | 'sincere';
  published: string;
  topics: string[];
  memo: { to: string; re: string } | undefined;
  straightAnswer: string | undefined;
  keeps: string | undefined;
  /** The series it belongs to, and its place there from 1. */
  series: { id: string; part: number } | undefined;
  body: Block[];
}

/** What the articles of a corpus are made of. */
export interface Plan {
  count: number;
  groups: readonly Group[];
  questions: readonly Question[];
  promises: readonly Promised[];
  vocabulary: Vocabulary;
  seed: number;
}

/** The articles, oldest first. Each depends on its own place and seed, so that its words stay when the corpus grows. */
export function makeArticles(plan: Plan): Article[] {
  const loose = new Set(Array.from({ length: plan.count }, (_, place) => place));
  for (const { from, to } of plan.groups) for (let place = from; place < to; place += 1) loose.delete(place);
  const sincere = new Set([...loose].filter((_, index) => index % 7 === 0));
  const heads = Array.from({ length: plan.count }, (_, place) => makeHead(place, sincere.has(place), plan));
  const paths = heads.map(({ id }) => `/articles/${id}/`);
  return heads.map((head, place) => {
    const random = randomOf(`${plan.seed}/body/${place}`);
    return {
      ...head,
      body: makeBody(
        proseOf(plan.vocabulary, random),
        random,
        ingredientsOf(head, place, paths, plan, random),
      ),
    };
  });
}

function makeHead(
  place: number,
  sincere: boolean,
  { count, groups, questions, promises, vocabulary, seed }: Plan,
): Omit<Article, 'body'> {
  const random = randomOf(`${seed}/article/${place}`);
  const prose = proseOf(vocabulary, random);
  const title = `${sincere ? 'On ' : random.chance(0.4) ? 'How to ' : ''}${prose.phrase(3, 7, 90)}`;
  const group = groups.find(({ from, to }) => from <= place && place < to);
  // Every ninth place from the fourth keeps a promise, until those that are kept are all kept.
  const kept = place % 9 === 4 && !sincere ? promises[2 * ((place - 4) / 9)]?.id : undefined;
  return {
    id: `${slugOf(title)}-${place + 1}`,
    title,
    standfirst: prose.phrase(10, 20, 230),
    summary: `${sincere ? '' : 'Satire: '}${prose.phrase(10, 18, 210)}.`,
    voice: sincere ? 'sincere' : 'satire',
    published: dayOf(place, count),
    topics: pickTopics(random),
    memo:
      sincere || random.chance(0.3) ? undefined : { to: prose.phrase(2, 5, 70), re: prose.phrase(2, 6, 70) },
    straightAnswer: !sincere && random.chance(0.1) ? random.pick(questions).id : undefined,
    keeps: kept,
    series: group && { id: group.id, part: place - group.from + 1 },
  };
}

function ingredientsOf(
  { voice }: { voice: string },
  place: number,
  paths: readonly string[],
  { promises }: Plan,
  random: Random,
): Ingredients {
  const components = voice === 'satire' && random.chance(1 / 3);
  const others =
    paths.length > 1
      ? [paths[place - 1] ?? paths[place + 1] ?? '', random.pick(paths), random.pick(paths)]
      : [];
  return {
    checkPublishedUrlFiles: [...others, 'https://example.com/reading/list.html', 'https://example.org/'],
    components,
    promise: components && random.chance(0.5) ? random.pick(promises) : undefined,
    extra: random.chance(1 / 3) ? random.pick(['table', 'footnote'] as const) : undefined,
  };
}
