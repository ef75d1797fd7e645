import { site } from '../../site.ts';
import { explainSourceDate, formatDate } from '../../content/dates.ts';
import { escapeHtml as e } from '../../content/html.ts';
import { compareAnswers } from '../../library/desk/moves.ts';
import { FROM_THE_EDITORS } from '../../library/desk/editors.ts';
import { parseName } from '../../library/desk/person-name.ts';
import { isStaging, officeOf } from '../../library/desk/questions.ts';
import { describeRoles } from '../../library/views/wording.ts';
import type { Answer, Question } from '../../library/types.ts';
import type { FeedTools } from '../kinds/output-kind.ts';
import { writeLink as a } from './link.ts';

/** A question with its short answer, what was found, and every answer. */
export function writeQuestion(question: Question, tools: FeedTools): string {
  const { source, askedAs, updates, agree, differ, answers, withdrawn } = question;
  const consulted = formatDate(source.consulted);
  const notice =
    `These are our summaries, made on ${consulted}, of answers given in public at ` +
    `${a(source.url, source.name)}. The original of each is linked below its author’s name. We are ` +
    'affiliated with none of them. ' +
    `${describeRoles(consulted)}${askedAs === undefined ? '' : ` Asked there as: ${e(askedAs)}`}`;
  const told = updates.map(
    ({ date, text }) => `<p><strong>Update, ${formatDate(date)}:</strong> ${e(text)}</p>`,
  );
  const findings = [
    ['Where they agree', agree],
    ['Where they differ', differ],
  ] as const;
  const writePoint = ({ point, mentors }: (typeof agree)[number]) => {
    const unnamed = mentors
      .map(({ name }) => name)
      .filter((name) => !point.includes(parseName(name).surname));
    return `<li>${e(point)}${e(writeNames(unnamed))}</li>`;
  };
  const points = findings.map(([heading, list]) =>
    list.length === 0 ? '' : `<h2>${heading}</h2><ul>${list.map(writePoint).join('')}</ul>`,
  );
  const bodies = answers.map((answer) => writeAnswer(answer, question, tools));
  const gone = withdrawn.map(() => '<p>An answer stood here. It was withdrawn at the mentor’s request.</p>');
  return [
    `<p>${notice}</p><h2>The short answer</h2>`,
    tools.body(question),
    ...told,
    ...points,
    writeComparison(question),
    ...bodies,
    ...gone,
    writeHelp(question),
  ].join('');
}

function writeAnswer(answer: Answer, { source }: Question, { body }: FeedTools): string {
  const { number, mentor, formerly, views, stance, books, links, quote, askedAs, note, sourceUrl, archived } =
    answer;
  const readings = [
    ...books.map(({ title, author }) => `<cite>${e(title)}</cite>, ${e(author)}`),
    ...links.map(({ title, url }) => `<cite>${url === undefined ? e(title) : a(url, title)}</cite>`),
  ];
  const facts = [
    `${officeOf(answer)}.`,
    ...(formerly.length > 0 ? [`Formerly ${formerly.join(', ')}.`] : []),
    `Dated ${explainSourceDate(answer)}.`,
    ...(views === undefined
      ? []
      : [
          `${new Intl.NumberFormat(site.locale).format(views)} views, as consulted on ${formatDate(source.consulted)}.`,
        ]),
  ];
  return [
    `<h2>${number}. ${e(mentor.name)}</h2><p>${e(facts.join(' '))} ` +
      `${a(sourceUrl, `The original at ${source.name}`)}${isStaging(sourceUrl) ? ', on a test copy of their site' : ''}` +
      `.${archived === undefined ? '' : ` ${a(archived, 'An archived copy')}.`}</p>`,
    askedAs === undefined ? '' : `<p>Asked as: ${e(askedAs)}</p>`,
    `<p><strong>${e(stance)}.</strong></p>`,
    body(answer),
    quote === undefined ? '' : `<blockquote><p>${e(quote)}</p></blockquote>`,
    readings.length === 0
      ? ''
      : `<p>Recommended reading:</p><ul>${readings.map((reading) => `<li>${reading}</li>`).join('')}</ul>`,
    note === undefined ? '' : `<p><small>${FROM_THE_EDITORS.heading}, on the source: ${e(note)}</small></p>`,
  ].join('');
}

/** Those whom a sentence does not name itself. */
function writeNames(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

/** The editors' help, under a heading that says whose it is. */
function writeHelp({ editors }: Question): string {
  if (editors.length === 0) return '';
  const { heading, line } = FROM_THE_EDITORS;
  const parts = editors.map(({ title, text }) => `<h3>${e(title)}</h3><p>${e(text)}</p>`);
  return `<hr/><h2>${heading}</h2><p><strong>${line}</strong></p>${parts.join('')}`;
}

/** Every move with the mentors who make it, and with those who advise against it. */
function writeComparison(question: Question): string {
  const { mentors, rows } = compareAnswers(question);
  if (rows.length === 0 || mentors.length < 2) return '';
  const names = (cells: (typeof rows)[number]['cells'], stance: string) =>
    mentors
      .filter((_, at) => cells[at]?.stance === stance)
      .map(({ name }) => name)
      .join(', ');
  const lines = rows.map(({ name, cells }) => {
    const against = names(cells, 'against');
    const sides = [names(cells, 'for'), against === '' ? '' : `advised against by ${against}`];
    return `<li>${e(name)}: ${e(sides.filter(Boolean).join('; '))}</li>`;
  });
  return `<h2>Side by side</h2><ul>${lines.join('')}</ul>`;
}
