import { FROM_THE_EDITORS } from './editors.ts';
import { memoize } from '../../memoize.ts';
import { buildPiece, byNewest, visible, type Joining } from '../kinds/library-kind.ts';
import { instantOf, readPartialDate } from '../../content/dates.ts';
import { KINDS } from '../../content/kinds.ts';
import { checkMoves } from './moves.ts';
import { parseName } from './person-name.ts';
import { suggest } from '../../content/did-you-mean.ts';
import { nameOfSlug } from '../../content/slug.ts';
import { isMissing, type Entries, type Entry } from '../../content/validate.ts';
import { compare, type Diagnostic } from '../../content/diagnostics.ts';
import { diagnosticAt } from '../../content/source.ts';
import type { Answer, Answered, Finding, Mentor, Question } from '../types.ts';
import { statusOf } from '../../content/visibility.ts';
import { site } from '../../site.ts';

/**
 * The visible questions, newest first, each with its visible answers in the editors' order. A question without a
 * visible answer has nothing to say yet, and is not visible either.
 */
export function buildQuestions(joining: Joining): Question[] {
  return visible('question', joining)
    .map((entry) => buildQuestion(entry, joining))
    .filter(({ answers, withdrawn }) => answers.length + withdrawn.length > 0)
    .toSorted(byNewest);
}

/** A role with its company, where one is known: "VP, Product, GitLab". */
export function officeOf({ role, company }: { role: string; company?: string | undefined }): string {
  return company === undefined ? role : `${role}, ${company}`;
}

/** Every mentor on record, by id: one person, one record. */
const peopleOf = memoize(
  ({ entries }: Joining) =>
    new Map([...entries.mentor.values()].map((entry) => [entry.id, buildMentor(entry)])),
);

/**
 * The mentors whom readers meet: the roster in its order, then those who answer, by name. One without an answer has no
 * page, and stands in the list.
 */
export function listMentors(joining: Joining): Mentor[] {
  const answering = new Set(joining.list('answer').map(({ mentor }) => mentor));
  return [...peopleOf(joining).values()]
    .filter((mentor) => mentor.roster !== undefined || answering.has(mentor))
    .map((mentor) =>
      answering.has(mentor) ? mentor : { ...mentor, path: `${KINDS.mentor.list}#${mentor.id}` },
    )
    .toSorted(
      (a, b) =>
        (a.roster ?? Infinity) - (b.roster ?? Infinity) || compare(a.name, b.name) || compare(a.id, b.id),
    );
}

/** Whether an address is on a host where a site is tried out: what stands there may go at any time. */
export function isStaging(address: string): boolean {
  return /^(?:staging|stage|test|dev|preview|beta)[.-]/.test(new URL(address).hostname);
}

/** Every answer beside its question. */
export function listAnswered(questions: readonly Question[]): Answered[] {
  return questions.flatMap((question) => question.answers.map((answer) => ({ question, answer })));
}

/**
 * The places on a question's page: the short answer, each answer that readers see, under the present and the former slugs of
 * its mentor, and each passage that makes a move.
 */
export function listQuestionIds(
  { id, data }: Entry<'question'>,
  { entries: { answer, mentor: people }, shows }: Pick<Joining, 'entries' | 'shows'>,
): string[] {
  const places = data.answers.flatMap((mentor) => {
    const entry = answer.get(`${id}/${mentor}`);
    // An answer that cannot be believed yet will have its place.
    if (entry === undefined) return [mentor];
    if (!shows(entry.data)) return [];
    if (entry.data.withdrawn === true) return [mentor];
    const aliases = people.get(mentor)?.data.aliases ?? [];
    return [
      mentor,
      ...aliases.filter((alias) => alias !== mentor),
      ...(entry.source.body?.moves ?? []).map(({ anchor }) => `${mentor}-${anchor}`),
    ];
  });
  const help = data.editors.length > 0 ? [FROM_THE_EDITORS.anchor] : [];
  return ['short-answer', 'answers', ...places, ...help];
}

/** Answers and findings that name nobody, questions whose list and files disagree, and two mentors in one place. */
export function checkQuestions(entries: Entries): Diagnostic[] {
  return [
    ...[...entries.question.values()].flatMap((question) => checkQuestion(question, entries)),
    ...[...entries.question.values()].flatMap((question) => checkPlaces(question, entries)),
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
    const hint =
      suggest(mentor, beside).trim() ||
      `Write it: npm run new -- answer --question ${question.id} --mentor ${mentor} --date <the date>`;
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

/** Two places of one name on a question's page: a mentor's slug may be that of another with a move behind it. */
function checkPlaces(question: Entry<'question'>, entries: Entries): Diagnostic[] {
  const isListedOnce = new Set(question.data.answers).size === question.data.answers.length;
  const ids = isListedOnce ? listQuestionIds(question, { entries, shows: () => true }) : [];
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return twice.map((id) =>
    diagnosticAt(
      question.source,
      'answers',
      `The page would have two places called "${id}".`,
      'Rename the mentor, or the move, that makes the second one.',
    ),
  );
}

function checkAnswer(answer: Entry<'answer'>, entries: Entries): Diagnostic[] {
  const [questionId = '', mentorId = ''] = answer.id.split('/');
  const question = entries.question.get(questionId);
  const diagnostics: Diagnostic[] = [];
  if (isMissing(entries, 'mentor', mentorId)) {
    const hint =
      suggest(mentorId, [...entries.mentor.keys()]).trim() ||
      `Write the record: npm run new -- mentor --name "${nameOfSlug(mentorId)}" --slug ${mentorId}`;
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
  if (answer.data.dateInferred !== undefined && readPartialDate(answer.data.date).year === undefined)
    diagnostics.push(
      diagnosticAt(
        answer.source,
        'dateInferred',
        '"dateInferred" says from what the date was inferred, but the date has no year.',
        'Write the date with its year, or remove "dateInferred".',
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

function buildQuestion(entry: Entry<'question'>, joining: Joining): Question {
  const { source, agree, differ, updates, answers: listed } = entry.data;
  const { answers, withdrawn } = buildAnswers(entry, joining);
  return {
    ...buildPiece('question', entry, joining),
    source: { ...source, consulted: instantOf(source.consulted) },
    answers,
    withdrawn: listWithdrawn(listed, answers, withdrawn),
    updates: updates
      .map(({ date, text }) => ({ date: instantOf(date), text }))
      .filter(({ date }) => date <= joining.now)
      .toSorted((a, b) => b.date.getTime() - a.date.getTime()),
    agree: buildFindings(agree, answers),
    differ: buildFindings(differ, answers),
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

function buildAnswers(question: Entry<'question'>, joining: Joining): QuestionAnswers {
  const listed = question.data.answers.flatMap(
    (mentor) => joining.entries.answer.get(`${question.id}/${mentor}`) ?? [],
  );
  const shown = listed.filter(({ data }) => joining.shows(data));
  const answers = shown
    .filter(({ data }) => data.withdrawn === undefined)
    .flatMap((entry) => buildAnswer(entry, question.data.source.url, joining))
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

function buildAnswer({ id, data, source }: Entry<'answer'>, url: string, joining: Joining): Answer[] {
  const mentor = peopleOf(joining).get(id.split('/')[1] ?? '');
  if (mentor === undefined) return [];
  const path = KINDS.answer.path(id);
  const moves =
    source.body?.moves.map(({ id: move, stance = 'for' as const, anchor }) => ({
      id: move,
      stance,
      path: `${path}-${anchor}`,
    })) ?? [];
  return [
    {
      ...data,
      kind: 'answer',
      id,
      path,
      file: source.file,
      status: statusOf(data, joining.now),
      number: 0,
      mentor,
      sourceUrl: data.sourceUrl ?? url,
      moves,
      words: source.body?.words ?? 0,
      body: joining.linkBody(source),
    },
  ];
}

function buildMentor({ id, data, source }: Entry<'mentor'>): Mentor {
  return {
    ...data,
    kind: 'mentor',
    id,
    firstSlug: data.aliases[0] ?? id,
    path: KINDS.mentor.path(id),
    file: source.file,
    initials: data.initials ?? initialsOf(data.name),
    recorded: instantOf(data.recorded),
    pictures: source.pictures ?? {},
  };
}

/** First letters of the first name and of the surname, as readers see letters (Unicode grapheme clusters, UAX 29). */
function initialsOf(name: string): string {
  const { given, surname } = parseName(name);
  const words = `${given} ${surname}`.split(/\s+/).filter(Boolean);
  const first = (word: string | undefined) =>
    [...new Intl.Segmenter(site.locale).segment(word ?? '')][0]?.segment ?? '';
  return words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0]);
}
