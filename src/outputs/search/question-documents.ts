import { formatSourceDate, sortableDate } from '../../content/dates.ts';
import { KINDS } from '../../content/kinds.ts';
import { FROM_THE_EDITORS } from '../../library/desk/editors.ts';
import { officeOf } from '../../library/desk/questions.ts';
import type { Answer, Finding, Library, Question } from '../../library/types.ts';
import { asSentence, count } from '../../library/views/wording.ts';
import { companyNames } from './company-names.ts';
import { aliasOf, documentOf, nameOf, namesOf, UNDATED, type SearchDocument } from './document.ts';

/** A question with what its answers agree on, each answer, and the editors' help apart from both. */
export function listQuestionDocuments(question: Question, library: Library): SearchDocument[] {
  const companyOf = companyNames(library);
  return [
    questionDocument(question, companyOf),
    ...question.answers.map((answer) => answerDocument(question, answer, companyOf)),
    ...(question.editors.length > 0 ? [helpDocument(question)] : []),
  ];
}

type CompanyOf = ReturnType<typeof companyNames>;

function questionDocument(question: Question, companyOf: CompanyOf): SearchDocument {
  const { answers, agree, differ, moves, askedAs } = question;
  const points = (findings: readonly Finding[]) => findings.map(({ point }) => point);
  const document = documentOf(question);
  return {
    ...document,
    detail: count(answers.length, KINDS.answer),
    facets: {
      ...document.facets,
      mentor: answers.map(({ mentor }) => mentor.name),
      company: present(answers.map(companyOf)),
    },
    lead: [question.summary],
    tail: [
      ...points(agree),
      ...points(differ),
      ...moves.map(({ name }) => `${name}.`),
      ...(askedAs === undefined ? [] : [`${askedAs}.`]),
    ],
  };
}

/** "Bryan Dunn on …", found by the mentor's name, role, company, books and words. */
function answerDocument(question: Question, answer: Answer, companyOf: CompanyOf): SearchDocument {
  const { title, voice, topics } = question;
  const { mentor, stance, books, links, path } = answer;
  const office = officeOf(answer);
  const named = nameOf({ path, title: `${mentor.name} on: ${title}`, voice });
  return {
    ...named,
    kind: KINDS.answer.one,
    detail: office,
    date: formatSourceDate(answer),
    about: aliasOf(question),
    order: sortableDate(answer) ?? UNDATED,
    facets: {
      ...named.facets,
      topic: namesOf(topics),
      mentor: [mentor.name],
      company: present([companyOf(answer)]),
    },
    lead: [`${stance}.`],
    post: answer,
    tail: [
      ...books.map((book) => `${book.title}, ${book.author}.`),
      ...links.map((link) => `${link.title}.`),
    ],
    isPart: true,
  };
}

/** The editors' help to a question. It is found under no mentor. */
function helpDocument({ title, voice, topics, path, editors }: Question): SearchDocument {
  const { heading, line, anchor } = FROM_THE_EDITORS;
  const named = nameOf({ path: `${path}#${anchor}`, title: `${heading}, on: ${title}`, voice });
  return {
    ...named,
    kind: HELP,
    detail: line.replace(/\.$/, ''),
    facets: { ...named.facets, topic: namesOf(topics) },
    tail: editors.map((help) => `${asSentence(help.title)} ${help.text}`),
    isPart: true,
  };
}

/** What the editors' help is called beside a result. */
export const HELP = 'editors’ help';

function present(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
