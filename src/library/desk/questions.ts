import type { LinkBody } from '../body-links.ts';
import { instantOf } from '../../content/dates.ts';
import { KINDS } from '../../content/kinds.ts';
import { checkMoves } from './moves.ts';
import { suggest } from '../../content/did-you-mean.ts';
import { isMissing, type Entries, type Entry } from '../../content/validate.ts';
import { compare, type Diagnostic } from '../../content/diagnostics.ts';
import { diagnosticAt } from '../../content/source.ts';
import { topicLinks } from '../topics.ts';
import type { Answer, Finding, Mentor, Question } from '../types.ts';
import { datesOf, statusOf, type Appearance } from '../../content/visibility.ts';
import { site } from '../../site.ts';

/**
 * The visible questions, newest first, each with its visible answers in the editors' order. A question without a
 * visible answer has nothing to say yet, and is not visible either.
 */
export function buildQuestions(
  entries: Entries,
  mentors: ReadonlyMap<string, Mentor>,
  view: View,
): Question[] {
  return [...entries.question.values()]
    .filter(({ data }) => view.shows(data))
    .map((entry) => buildQuestion(entry, buildAnswers(entry, entries, mentors, view), view))
    .filter(({ answers, withdrawn }) => answers.length + withdrawn.length > 0)
    .toSorted((a, b) => b.published.getTime() - a.published.getTime() || compare(a.id, b.id));
}

/** A role with its company, where one is known: "VP, Product, GitLab". */
export function officeOf({ role, company }: { role: string; company?: string | undefined }): string {
  return company === undefined ? role : `${role}, ${company}`;
}

/** Every mentor on record, by id: one person, one record. */
export function buildMentors(entries: Entries): Map<string, Mentor> {
  return new Map([...entries.mentor.values()].map((entry) => [entry.id, buildMentor(entry)]));
}

/** The mentors whom readers meet: the roster in its order, then those who answer, by name. */
export function listMentors(mentors: ReadonlyMap<string, Mentor>, questions: readonly Question[]): Mentor[] {
  const answering = new Set(questions.flatMap((question) => question.answers.map(({ mentor }) => mentor)));
  return [...mentors.values()]
    .filter((mentor) => mentor.roster !== undefined || answering.has(mentor))
    .toSorted(
      (a, b) =>
        (a.roster ?? Infinity) - (b.roster ?? Infinity) || compare(a.name, b.name) || compare(a.id, b.id),
    );
}

/** Answers and findings that name nobody, questions whose list and files disagree, and two mentors in one place. */
export function checkQuestions(entries: Entries): Diagnostic[] {
  return [
    ...[...entries.question.values()].flatMap((question) => checkQuestion(question, entries)),
    ...[...entries.answer.values()].flatMap((answer) => checkAnswer(answer, entries)),
    ...checkRoster(entries),
    ...checkMoves(entries),
  ];
}

function checkQuestion(question: Entry<'question'>, entries: Entries): Diagnostic[] {
  const { answers, agree, differ } = question.data;
  const listed = answers.flatMap((mentor, index) => {
    const at = `answers.${index}`;
    if (answers.indexOf(mentor) !== index)
      return [
        diagnosticAt(question.source, at, `"answers" names "${mentor}" twice.`, 'Name each mentor once.'),
      ];
    if (!isMissing(entries, 'answer', `${question.id}/${mentor}`)) return [];
    const beside = [...entries.answer.keys()]
      .filter((id) => id.startsWith(`${question.id}/`))
      .map((id) => id.slice(question.id.length + 1));
    const hint = suggest(mentor, beside).trim() || `Write content/questions/${question.id}/${mentor}.mdx.`;
    return [
      diagnosticAt(
        question.source,
        at,
        `"answers" names "${mentor}", but there is no such answer to this question.`,
        hint,
      ),
    ];
  });
  const found = Object.entries({ agree, differ }).flatMap(([field, findings]) =>
    findings.flatMap(({ mentors }, index) =>
      mentors.flatMap((mentor, place) => {
        if (answers.includes(mentor)) return [];
        const hint = suggest(mentor, answers).trim() || 'Name only mentors who answer here.';
        return [
          diagnosticAt(
            question.source,
            `${field}.${index}.mentors.${place}`,
            `"${field}" names "${mentor}", who does not answer this question.`,
            hint,
          ),
        ];
      }),
    ),
  );
  return [...listed, ...found];
}

function checkAnswer(answer: Entry<'answer'>, entries: Entries): Diagnostic[] {
  const [questionId = '', mentorId = ''] = answer.id.split('/');
  const question = entries.question.get(questionId);
  const diagnostics: Diagnostic[] = [];
  if (isMissing(entries, 'mentor', mentorId)) {
    const hint =
      suggest(mentorId, [...entries.mentor.keys()]).trim() || `Write content/mentors/${mentorId}.yaml.`;
    diagnostics.push(
      diagnosticAt(
        answer.source,
        '',
        `The file is named for "${mentorId}", but there is no such mentor.`,
        hint,
      ),
    );
  }
  if (isMissing(entries, 'question', questionId))
    diagnostics.push(
      diagnosticAt(
        answer.source,
        '',
        `There is no question "${questionId}".`,
        `Write content/questions/${questionId}/question.mdx.`,
      ),
    );
  else if (question !== undefined && !question.data.answers.includes(mentorId))
    diagnostics.push(
      diagnosticAt(
        answer.source,
        '',
        `The question does not list "${mentorId}".`,
        `Add "- ${mentorId}" to "answers" in ${question.source.file}.`,
      ),
    );
  if (answer.data.quote !== undefined && answer.data.form === 'digest')
    diagnostics.push(
      diagnosticAt(
        answer.source,
        'quote',
        'A digest quotes nobody.',
        'Say it in our own words, or write the form under which the mentor permits it.',
      ),
    );
  return diagnostics;
}

function checkRoster(entries: Entries): Diagnostic[] {
  const holders = new Map<number, string>();
  return [...entries.mentor.values()].flatMap(({ data, source }) => {
    if (data.roster === undefined) return [];
    const holder = holders.get(data.roster);
    holders.set(data.roster, source.file);
    return holder === undefined
      ? []
      : [
          diagnosticAt(
            source,
            'roster',
            `"roster" is ${data.roster}, which is the place of ${holder}.`,
            'Give each mentor a place of their own.',
          ),
        ];
  });
}

function buildQuestion(
  { id, data, source: file }: Entry<'question'>,
  { answers, withdrawn }: QuestionAnswers,
  { linkBody, now }: View,
): Question {
  const { title, summary, voice, topics, source, agree, differ } = data;
  return {
    kind: 'question',
    id,
    path: KINDS.question.path(id),
    voice,
    ...datesOf(data, now),
    title,
    summary,
    topics: topicLinks(topics),
    follows: data.follows,
    firstSlug: data.aliases[0] ?? id,
    source: { ...source, consulted: instantOf(source.consulted) },
    answers,
    withdrawn: listWithdrawn(data.answers, answers, withdrawn),
    moves: data.moves,
    updates: data.updates
      .map(({ date, text }) => ({ date: instantOf(date), text }))
      .filter(({ date }) => date <= now)
      .toSorted((a, b) => b.date.getTime() - a.date.getTime()),
    agree: buildFindings(agree, answers),
    differ: buildFindings(differ, answers),
    body: linkBody(file),
  };
}

/** A finding names only mentors whose answers are visible; without one it is no finding. */
function buildFindings(findings: Entry<'question'>['data']['agree'], answers: readonly Answer[]): Finding[] {
  const joined = findings.map(({ point, mentors }) => ({
    point,
    mentors: answers.map(({ mentor }) => mentor).filter(({ id }) => mentors.includes(id)),
  }));
  return joined.filter(({ mentors }) => mentors.length > 0);
}

/** Where the answers stood that are withdrawn. */
function listWithdrawn(
  listed: readonly string[],
  answers: readonly Answer[],
  withdrawn: ReadonlySet<string>,
): Question['withdrawn'] {
  const shown = new Set(answers.map(({ mentor }) => mentor.id));
  return listed.flatMap((id, index) =>
    withdrawn.has(id)
      ? [{ id, after: listed.slice(0, index).filter((before) => shown.has(before)).length }]
      : [],
  );
}

function buildAnswers(
  question: Entry<'question'>,
  entries: Entries,
  mentors: ReadonlyMap<string, Mentor>,
  view: View,
): QuestionAnswers {
  const listed = question.data.answers.flatMap(
    (mentor) => entries.answer.get(`${question.id}/${mentor}`) ?? [],
  );
  const shown = listed.filter(({ data }) => view.shows(data));
  const answers = shown
    .filter(({ data }) => data.withdrawn === undefined)
    .flatMap((entry) => buildAnswer(entry, question.data.source.url, mentors, view))
    .map((answer, index) => ({ ...answer, number: index + 1 }));
  return {
    answers,
    withdrawn: new Set(
      shown.filter(({ data }) => data.withdrawn === true).map(({ id }) => id.split('/')[1] ?? ''),
    ),
  };
}

/** The answers that a question has, and the mentors who have withdrawn theirs. */
interface QuestionAnswers {
  answers: Answer[];
  withdrawn: ReadonlySet<string>;
}

function buildAnswer(
  { id, data, source }: Entry<'answer'>,
  url: string,
  mentors: ReadonlyMap<string, Mentor>,
  { linkBody, now }: View,
): Answer[] {
  const mentor = mentors.get(id.split('/')[1] ?? '');
  if (mentor === undefined) return [];
  const { draft: _, withdrawn: __, sourceUrl = url, ...facts } = data;
  const path = KINDS.answer.path(id);
  const moves =
    source.body?.moves.map(({ id: move, stance = 'for' as const, anchor }) => ({
      id: move,
      stance,
      path: `${path}-${anchor}`,
    })) ?? [];
  return [
    {
      kind: 'answer',
      id,
      path,
      status: statusOf(data, now),
      number: 0,
      mentor,
      sourceUrl,
      ...facts,
      moves,
      words: source.body?.words ?? 0,
      body: linkBody(source),
    },
  ];
}

function buildMentor({ id, data, source }: Entry<'mentor'>): Mentor {
  const { name, role, company, formerly, recorded, roster, portrait, aliases } = data;
  return {
    kind: 'mentor',
    id,
    path: KINDS.mentor.path(id),
    name,
    initials: initialsOf(name),
    role,
    company,
    formerly,
    recorded: instantOf(recorded),
    roster,
    portrait,
    file: source.file,
    aliases,
  };
}

/** First letters of the first and the last word, as readers see letters (Unicode grapheme clusters, UAX 29). */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const first = (word: string | undefined) =>
    [...new Intl.Segmenter(site.locale).segment(word ?? '')][0]?.segment ?? '';
  return words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0]);
}

/** For whom the questions are built: who may see what, and when it is. */
interface View {
  shows: (entry: Appearance) => boolean;
  linkBody: LinkBody;
  now: Date;
}
