import { KINDS, type Voice } from './kinds.ts';
import { officeOf } from './questions.ts';
import type { Answered } from './types.ts';

/** A search result of its own that is not a page: one mentor's answer to one question. */
export interface SearchRecord {
  /** Below the base path, which the search adds. */
  url: string;
  content: string;
  meta: { title: string; voice: string; kind: string; detail: string };
}

/** "Bryan Dunn on …", found by the mentor's name, role, company, books and words. `text` is the answer as plain text. */
export function buildAnswerRecord({ question, answer }: Answered, text: string, base: string): SearchRecord {
  const { mentor, stance, books } = answer;
  const office = officeOf(answer);
  const shelf = books.map(({ title, author }) => `${title}, ${author}.`);
  return {
    url: answer.path.slice(base.length - 1),
    content: [`${mentor.name}, ${office}.`, `${stance}.`, text, ...shelf].join(' '),
    meta: { title: `${mentor.name} on: ${question.title}`, voice: question.voice, kind: KINDS.answer.one, detail: office },
  };
}

/**
 * The attributes that make an element a search result of this voice and kind. `detail` says where it belongs.
 * Pagefind's own filters are not used: version 1.5.2 writes their values in random order, and one commit must give
 * one site.
 */
export function searchAttributes({ voice, kind, detail = '' }: { voice: Voice; kind: string; detail?: string }): Record<string, string> {
  return {
    'data-pagefind-body': '',
    'data-pagefind-meta': 'voice[data-voice], kind[data-kind], detail[data-detail]',
    'data-voice': voice,
    'data-kind': kind,
    'data-detail': detail,
  };
}
