import { formatDate, formatPartialDate } from '../../content/dates.ts';
import { KINDS } from '../../content/kinds.ts';
import { compareAnswers } from '../../library/desk/moves.ts';
import { officeOf } from '../../library/desk/questions.ts';
import type { Answer, Post, Question } from '../../library/types.ts';
import { count } from '../../library/views/wording.ts';
import { cardFile, few, type Card } from '../cards/card.ts';
import { writeQuestion } from '../feeds/question-html.ts';
import { listQuestionDocuments } from '../search/question-documents.ts';
import type { CreativeWork } from 'schema-dts';
import type { OutputKind } from './output-kind.ts';

export const question: OutputKind<Question> = {
  documents: listQuestionDocuments,
  cards: (one) => [cardOfQuestion(one)],
  feed: writeQuestion,
  text: writeText,
  describe: describeQuestion,
};

function cardOfQuestion(one: Question): Card {
  const { voice, title, answers } = one;
  return {
    file: cardFile(one),
    voice,
    title,
    line: count(answers.length, KINDS.answer),
    marks: few(answers.map(({ mentor }) => ({ text: mentor.initials }))),
  };
}

function writeText(one: Question, plain: (post: Post) => string): string[] {
  const { source, answers, updates } = one;
  return [
    `Summaries of public answers, made on ${formatDate(source.consulted)}. The originals: ${source.name}, ${source.url}. Not affiliated.`,
    `The short answer: ${plain(one)}`,
    ...updates.map(({ date, text }) => `Update, ${formatDate(date)}: ${text}`),
    compareAnswers(one).consensus,
    ...answers.flatMap((answer) => writeAnswer(answer, plain(answer))),
  ];
}

function writeAnswer(answer: Answer, text: string): string[] {
  const { number, mentor, date, stance, books, sourceUrl, archived } = answer;
  const reading =
    books.length === 0
      ? []
      : [`Recommended reading: ${books.map(({ title, author }) => `${title}, ${author}`).join('; ')}.`];
  return [
    `${number}. ${mentor.name}, ${officeOf(answer)}. ${formatPartialDate(date)}. ${sourceUrl}${archived === undefined ? '' : ` (archived: ${archived})`}`,
    `${stance}.`,
    text,
    ...reading,
  ];
}

function describeQuestion({ title, source, answers }: Question): object {
  return {
    about: { '@type': 'Question', name: title },
    isBasedOn: source.url,
    citation: answers.map(describeCitation),
  };
}

/** An answer as the work it digests. Its date is left out: a date without a year has no form here. */
function describeCitation({ mentor, stance, sourceUrl }: Answer): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: stance,
    author: { '@type': 'Person', name: mentor.name },
    url: sourceUrl,
  };
}
