import { KINDS, type Voice } from '../../content/kinds.ts';
import type { Library } from '../../library/types.ts';
import { count, nounOf, PARTS } from '../../library/views/wording.ts';
import { href } from '../../site.ts';

/** A place to begin, for a reader who does not know yet what to look for. */
export interface Beginning {
  title: string;
  path: string;
  voice?: Voice;
  /** Why it is offered: "The newest memo". */
  why: string;
}

/** Up to six places to begin: the newest of each voice, the question and the mentor with most answers, a series, the roadmap. */
export function listBeginnings(library: Library): Beginning[] {
  const { pieces, series } = library;
  const newest = (['satire', 'sincere'] as const).flatMap(
    (voice) => pieces.find((one) => one.voice === voice) ?? [],
  );
  const answered = library.questions
    .filter((one) => !newest.includes(one))
    .toSorted((a, b) => b.answers.length - a.answers.length)
    .slice(0, 1);
  return [
    ...newest.map((one) => begin(one, `The newest ${nounOf(one).one}`)),
    ...answered.map((one) => begin(one, `A question with ${count(one.answers.length, KINDS.answer)}`)),
    ...series.slice(0, 1).map((one) => begin(one, `A series of ${count(one.parts.length, PARTS)}`)),
    ...busiestMentor(library),
    { title: 'The roadmap', path: href('/roadmap/'), voice: 'satire', why: 'What is promised' },
  ];
}

function begin(
  { title, path, voice }: { title: string; path: string; voice: Voice },
  why: string,
): Beginning {
  return { title, path, voice, why };
}

function busiestMentor(library: Library): Beginning[] {
  const [first] = library.mentors
    .map((one) => ({ one, answers: library.answersBy(one).length }))
    .filter(({ answers }) => answers > 0)
    .toSorted((a, b) => b.answers - a.answers);
  if (first === undefined) return [];
  const { name, path } = first.one;
  return [
    { title: name, path, voice: 'sincere', why: `A mentor with ${count(first.answers, KINDS.answer)}` },
  ];
}
