import { formatPartialDate } from './dates.ts';
import { escapeHtml, writeAttributes } from './html.ts';
import { KINDS, type Voice } from './kinds.ts';
import { count, describePlace, nounOf, PARTS } from './phrases.ts';
import { officeOf } from './questions.ts';
import { site } from '../site.ts';
import type { Answer, Article, Company, DictionaryTerm, Finding, Library, Mentor, Post, Question, Reading, Series } from './types.ts';

/**
 * One thing that can be found. It is made from the library and not from a page, so that it holds what it is about and
 * nothing of what stands around it, and is the same for as long as that is.
 */
export interface SearchDocument {
  /** Its address, below the base path, which the search adds. */
  path: string;
  title: string;
  voice: Voice;
  /** What it is: "memo", "answer". */
  kind: string;
  /** Where it belongs: its series, the mentor's office. */
  detail: string;
  /** What is searched before the body. */
  lead: readonly string[];
  /** Whose body is searched. */
  post?: Post;
  /** What is searched after the body. */
  tail: readonly string[];
  /** Whether it is a part of a page, with no places of its own. */
  isPart?: boolean;
}

/** Everything that can be found, in one order whatever the machine. */
export function listSearchDocuments(library: Library): SearchDocument[] {
  return [
    ...library.articles.map((article) => ofArticle(article, library)),
    ...library.questions.map(ofQuestion),
    ...library.questions.flatMap((question) => question.answers.map((answer) => ofAnswer(question, answer))),
    ...library.series.map(ofSeries),
    ...library.companies.map(ofCompany),
    ...library.terms.map(ofTerm),
    ...library.readings.map(ofReading),
    ...library.mentors.map((mentor) => ofMentor(mentor, library)),
    ...library.pages.map((page) => ({ ...nameOf(page), kind: KINDS.page.one, detail: '', lead: [], post: page, tail: [] })),
  ];
}

/** A document as a page that Pagefind can read. `body` is the HTML of its body. */
export function writeSearchPage({ title, voice, kind, detail, lead, tail }: SearchDocument, body: string): string {
  const meta = { 'data-pagefind-meta': 'voice[data-voice], kind[data-kind], detail[data-detail]', 'data-voice': voice, 'data-kind': kind, 'data-detail': detail };
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return `<!doctype html><html lang="en"><body><main${writeAttributes(meta).join('')}><h1>${escapeHtml(title)}</h1>${lines(lead)}${body}${lines(tail)}</main></body></html>`;
}

/** A document as a record of Pagefind's, which has no places inside it. `text` is its body in plain text. */
export function writeSearchRecord({ path, title, voice, kind, detail, lead, tail }: SearchDocument, text: string): SearchRecord {
  return { url: path, content: [...lead, text, ...tail].filter(Boolean).join(' '), meta: { title, voice, kind, detail }, language: 'en' };
}

export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  language: string;
}

function ofArticle(article: Article, { placeOf }: Library): SearchDocument {
  const place = placeOf(article);
  return { ...nameOf(article), kind: nounOf(article).one, detail: place ? describePlace(place) : '', lead: [article.standfirst], post: article, tail: [] };
}

function ofQuestion(question: Question): SearchDocument {
  const { answers, agree, differ } = question;
  const points = (findings: readonly Finding[]) => findings.map(({ point }) => point);
  return { ...nameOf(question), kind: KINDS.question.one, detail: count(answers.length, KINDS.answer), lead: [], post: question, tail: [...points(agree), ...points(differ)] };
}

/** "Bryan Dunn on …", found by the mentor's name, role, company, books and words. */
function ofAnswer({ title, voice }: Question, answer: Answer): SearchDocument {
  const { mentor, stance, books, path } = answer;
  const office = officeOf(answer);
  return {
    path: below(path),
    title: `${mentor.name} on: ${title}`,
    voice,
    kind: KINDS.answer.one,
    detail: office,
    lead: [`${mentor.name}, ${office}.`, `${stance}.`],
    post: answer,
    tail: books.map((book) => `${book.title}, ${book.author}.`),
    isPart: true,
  };
}

function ofSeries(series: Series): SearchDocument {
  const { standfirst, parts } = series;
  return { ...nameOf(series), kind: KINDS.series.one, detail: count(parts.length, PARTS), lead: [standfirst], tail: parts.map(({ title }) => title) };
}

function ofMentor(mentor: Mentor, { answersBy }: Library): SearchDocument {
  const office = officeOf(mentor);
  const former = mentor.formerly.length > 0 ? [`Formerly ${mentor.formerly.join(', ')}.`] : [];
  const answers = answersBy(mentor).map(({ question, answer }) => `${question.title} ${answer.stance}. As ${officeOf(answer)}, ${formatPartialDate(answer.date)}.`);
  return { path: below(mentor.path), title: mentor.name, voice: 'sincere', kind: KINDS.mentor.one, detail: office, lead: [office, ...former], tail: answers };
}

/** A word of the house, at its place in the dictionary. */
function ofTerm({ id, term, is, uses }: DictionaryTerm): SearchDocument {
  return { path: `/house-style/#${id}`, title: term, voice: 'satire', kind: 'term', detail: 'House style', lead: [is], tail: uses.map(({ title }) => title), isPart: true };
}

/** A book or another thing to read, at its place in the reading list. */
function ofReading({ id, title, author, by }: Reading): SearchDocument {
  const names = [...new Set(by.map(({ answer }) => answer.mentor.name))];
  return { path: `/reading/#${id}`, title, voice: 'sincere', kind: 'recommended', detail: author ?? '', lead: author === undefined ? [] : [`${author}.`], tail: [`Recommended by ${names.join(', ')}.`], isPart: true };
}

function ofCompany({ name, path, now, formerly, answers }: Company): SearchDocument {
  const names = (mentors: readonly Mentor[]) => mentors.map((mentor) => `${mentor.name}, ${mentor.role}.`);
  return { path: below(path), title: name, voice: 'sincere', kind: KINDS.company.one, detail: count(now.length + formerly.length, KINDS.mentor), lead: names(now), tail: [...names(formerly), ...answers.map(({ question }) => question.title)] };
}

function nameOf({ path, title, voice }: { path: string; title: string; voice: Voice }): Pick<SearchDocument, 'path' | 'title' | 'voice'> {
  return { path: below(path), title, voice };
}

/** An address below the base path. */
function below(path: string): string {
  return path.slice(site.base.length - 1);
}
