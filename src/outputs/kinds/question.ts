import { explainSourceDate, formatDate } from '../../content/dates.ts';
import { KINDS } from '../../content/kinds.ts';
import { compareAnswers } from '../../library/desk/moves.ts';
import { FROM_THE_EDITORS } from '../../library/desk/editors.ts';
import { officeOf } from '../../library/desk/questions.ts';
import type { Answer, Post, Question } from '../../library/types.ts';
import { asSentence, count, describeRoles } from '../../library/views/wording.ts';
import { absolute } from '../../site.ts';
import { cardFile, few, type Card } from '../cards/card.ts';
import { writeQuestion } from '../feeds/question-html.ts';
import { publisher } from '../publisher.ts';
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
  const { source, askedAs, answers, updates, editors } = one;
  const { heading, line } = FROM_THE_EDITORS;
  const consulted = formatDate(source.consulted);
  return [
    `Summaries of public answers, made on ${consulted}. The originals: ${source.name}, ` +
      `${source.url}. Not affiliated. ${describeRoles(consulted)}`,
    askedAs === undefined ? '' : `Asked there as: ${askedAs}`,
    `The short answer: ${plain(one)}`,
    ...updates.map(({ date, text }) => `Update, ${formatDate(date)}: ${text}`),
    compareAnswers(one).consensus,
    ...answers.flatMap((answer) => writeAnswer(answer, plain(answer))),
    ...(editors.length > 0 ? [`${heading.toUpperCase()}. ${line}`] : []),
    ...editors.map(({ title, text }) => `${asSentence(title)} ${text}`),
  ];
}

function writeAnswer(answer: Answer, text: string): string[] {
  const { number, mentor, stance, askedAs, note, sourceUrl, archived } = answer;
  const readings = [
    ...answer.books.map(({ title, author }) => `${title}, ${author}`),
    ...answer.links.map(({ title, url }) => (url === undefined ? title : `${title}, ${url}`)),
  ];
  const copy = archived === undefined ? '' : ` (archived: ${archived})`;
  return [
    `${number}. ${mentor.name}, ${officeOf(answer)}. ${explainSourceDate(answer)}. ${sourceUrl}${copy}`,
    askedAs === undefined ? '' : `Asked as: ${askedAs}`,
    `${stance}.`,
    text,
    readings.length === 0 ? '' : `Recommended reading: ${readings.join('; ')}.`,
    note === undefined ? '' : `(${FROM_THE_EDITORS.heading}, on the source: ${note})`,
  ];
}

function describeQuestion({ title, path, source, answers, editors }: Question): object {
  const { heading, anchor } = FROM_THE_EDITORS;
  const help = {
    '@type': 'CreativeWork',
    name: heading,
    url: absolute(`${path}#${anchor}`),
    author: publisher(),
  };
  return {
    about: { '@type': 'Question', name: title },
    isBasedOn: source.url,
    citation: answers.map(describeCitation),
    ...(editors.length > 0 ? { hasPart: help } : {}),
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
