import { makeAnswerBody } from './body.ts';
import type { Block } from './blocks.ts';
import { dayOf } from './calendar.ts';
import { proseOf, slugOf } from './prose.ts';
import { randomOf } from './random.ts';
import { pickTopics } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Mentor {
  id: string;
  name: string;
  role: string;
  company: string;
  recorded: string;
  roster: number | undefined;
}

export interface Answer {
  mentor: Mentor;
  date: string;
  views: number;
  stance: string;
  body: Block[];
}

export interface Finding {
  point: string;
  mentors: string[];
}

export interface Question {
  id: string;
  title: string;
  summary: string;
  published: string;
  topics: string[];
  answers: Answer[];
  agree: Finding[];
  differ: Finding[];
  body: Block[];
}

/** Mentors with different names; the first ten hold the places on the roster. */
export function makeMentors(count: number, vocabulary: Vocabulary): Mentor[] {
  return Array.from({ length: count }, (_, index) => {
    const family = vocabulary.rare(1000 + index);
    const name = `${FIRST_NAMES[index % FIRST_NAMES.length]} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
    const company = `${COMPANIES[index % COMPANIES.length]}`;
    return {
      id: slugOf(name),
      name,
      role: `${ROLES[index % ROLES.length]}`,
      company,
      recorded: '2026-10-31',
      roster: index < 10 ? index + 1 : undefined,
    };
  });
}

/** Questions, oldest first, each with three to six answers. */
export function makeQuestions(
  count: number,
  mentors: readonly Mentor[],
  vocabulary: Vocabulary,
  seed: number,
): Question[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(`${seed}/question/${index}`);
    const prose = proseOf(vocabulary, random);
    const title = `${prose.phrase(6, 14, 140)}?`;
    const answers = random.several(mentors, random.int(3, 6)).map((mentor): Answer => ({
      mentor,
      date: random.pick(['2024-08-14', '2025-03', '12-05']),
      views: random.int(20, 2000),
      stance: prose.phrase(3, 8, 76),
      body: makeAnswerBody(prose, random),
    }));
    const finding = (): Finding => ({
      point: prose.sentence(),
      mentors: answers.slice(0, random.int(1, 3)).map(({ mentor }) => mentor.id),
    });
    return {
      id: `${slugOf(prose.phrase(3, 5, 60))}-${index + 1}`,
      title,
      summary: prose.phrase(10, 18, 220),
      published: dayOf(index, count),
      topics: pickTopics(random),
      answers,
      agree: [finding(), finding()],
      differ: [finding(), finding()],
      body: [
        {
          kind: 'text',
          text: answers
            .slice(0, 3)
            .map(({ mentor }) => `${prose.sentence().replace(/\.$/, '')} <Cite by="${mentor.id}" />.`)
            .join(' '),
        },
      ],
    };
  });
}

const FIRST_NAMES = [
  'Ada',
  'Boris',
  'Chidi',
  'Dagny',
  'Emil',
  'Farah',
  'Goro',
  'Hana',
  'Ines',
  'Jonas',
  'Kirsi',
  'Luis',
  'Mina',
  'Nils',
  'Oona',
  'Priya',
  'Quim',
  'Rosa',
  'Said',
  'Tove',
];
const ROLES = [
  'VP, Product',
  'Director of Product',
  'Senior Product Manager',
  'Group Product Manager',
  'Chief Product Officer',
  'Head of Product',
];
const COMPANIES = [
  'Engine Works',
  'Analytical Post',
  'Northern Ledger',
  'Canteen Systems',
  'Third Row',
  'Valve and Sons',
  'Lunch Grid',
];
