import { formatPartialDate } from '../../content/dates.ts';
import { KINDS } from '../../content/kinds.ts';
import { officeOf } from '../../library/desk/questions.ts';
import type { Answer, Finding, Library, Question } from '../../library/types.ts';
import { count } from '../../library/views/wording.ts';
import { companyNames } from './company-names.ts';
import { documentOf, nameOf, namesOf, UNDATED, type SearchDocument } from './document.ts';

/** A question with what its answers agree on, and each answer. */
export function listQuestionDocuments(question: Question, library: Library): SearchDocument[] {
  const companyOf = companyNames(library);
  return [
    questionDocument(question, companyOf),
    ...question.answers.map((answer) => answerDocument(question, answer, companyOf)),
  ];
}

type CompanyOf = ReturnType<typeof companyNames>;

function questionDocument(question: Question, companyOf: CompanyOf): SearchDocument {
  const { answers, agree, differ, moves } = question;
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
    tail: [...points(agree), ...points(differ), ...moves.map(({ name }) => `${name}.`)],
  };
}

/** "Bryan Dunn on …", found by the mentor's name, role, company, books and words. */
function answerDocument(
  { title, voice, topics }: Question,
  answer: Answer,
  companyOf: CompanyOf,
): SearchDocument {
  const { mentor, stance, books, path, date } = answer;
  const office = officeOf(answer);
  const named = nameOf({ path, title: `${mentor.name} on: ${title}`, voice });
  return {
    ...named,
    kind: KINDS.answer.one,
    detail: office,
    date: formatPartialDate(date),
    order: /^\d{4}/.test(date) ? date : UNDATED,
    facets: {
      ...named.facets,
      topic: namesOf(topics),
      mentor: [mentor.name],
      company: present([companyOf(answer)]),
    },
    lead: [`${stance}.`],
    post: answer,
    tail: books.map((book) => `${book.title}, ${book.author}.`),
    isPart: true,
  };
}

function present(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
