import { findNearest, suggest } from '../../content/did-you-mean.ts';
import type { ContentKind } from '../../content/kinds.ts';
import { entriesWithBody, type Entries, type Entry } from '../../content/validate.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { diagnosticAt, type BodyFacts } from '../../content/source.ts';
import type { Answer, Mentor, Question, Stance } from '../types.ts';
import { inSentence } from '../views/wording.ts';

/** One move with what every answer says of it. */
export interface ComparisonRow {
  id: string;
  name: string;
  /** One for each answer, in their order: nothing where it is not mentioned. */
  cells: readonly ({ stance: Stance; path: string } | undefined)[];
}

/** The answers to one question beside each other. */
export interface Comparison {
  mentors: readonly Mentor[];
  rows: readonly ComparisonRow[];
  /** How many make each move, in a sentence; empty where there is nothing to compare. */
  consensus: string;
}

/** The table of moves and mentors, made from the marks in the answers alone. */
export function compareAnswers({ moves, answers }: Pick<Question, 'moves' | 'answers'>): Comparison {
  const rows = moves
    .map(({ id, name }): ComparisonRow => ({
      id,
      name,
      cells: answers.map((answer) => findMark(answer, id)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  return {
    mentors: answers.map(({ mentor }) => mentor),
    rows,
    consensus: answers.length < 2 ? '' : describeConsensus(rows, answers.length),
  };
}

/** The moves that a mentor makes, the most frequent first, each with the number of answers. */
export function countMoves(
  answers: readonly { question: Pick<Question, 'moves'>; answer: Pick<Answer, 'moves'> }[],
): { name: string; count: number }[] {
  const names = answers.flatMap(({ question, answer }) =>
    question.moves
      .filter(({ id }) => answer.moves.some((mark) => mark.id === id && mark.stance === 'for'))
      .map(({ name }) => name),
  );
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
  return counts.toSorted((a, b) => b.count - a.count);
}

/** Marks and citations that name what is not there, moves that nobody makes, and short answers that do not say what they rest on. */
export function checkMoves(entries: Entries): Diagnostic[] {
  const questions = [...entries.question.values()];
  const answers = Map.groupBy(entries.answer.values(), ({ id }) => id.split('/')[0] ?? '');
  return [
    ...questions.flatMap((question) =>
      checkQuestion(question, answers.get(question.id) ?? [], entries.broken.size === 0),
    ),
    ...checkNames(questions),
    ...[...entries.answer.values()].flatMap((answer) => checkMarks(answer, entries)),
    ...checkStrays(entries),
  ];
}

/** "4 of 5 advise: talk openly with your manager; 1 of 5: count leaving as an option." */
function describeConsensus(rows: readonly ComparisonRow[], total: number): string {
  const counted = rows.map(({ name, cells }) => ({
    name: inSentence(name),
    made: countStance(cells, 'for'),
    against: countStance(cells, 'against'),
  }));
  const most = Math.max(0, ...counted.map(({ made }) => made));
  if (most === 0) return '';
  const shared = counted
    .filter(({ made }) => made > 1 && made >= most - 1)
    .toSorted((a, b) => b.made - a.made)
    .slice(0, 3);
  const single = total > 2 ? counted.filter(({ made }) => made === 1).slice(-1) : [];
  const refused = counted.filter(({ against }) => against > 0);
  const parts = [
    ...(shared.length === 0
      ? [`No two of the ${total} make the same move`]
      : shared.map(({ name, made }, index) => `${made} of ${total}${index === 0 ? ' advise' : ''}: ${name}`)),
    ...(shared.length === 0 ? [] : single.map(({ name }) => `1 of ${total}: ${name}`)),
    ...refused.map(
      ({ name, against }) => `${against} of ${total} advise${against === 1 ? 's' : ''} against: ${name}`,
    ),
  ];
  // A number and what it counts stay on one line.
  return `${parts.join('; ').replaceAll(/(\d) of (\d)/g, '$1\u00a0of\u00a0$2')}.`;
}

function countStance(cells: ComparisonRow['cells'], stance: Stance): number {
  return cells.filter((cell) => cell?.stance === stance).length;
}

/** Where an answer makes a move; the first passage that does. */
function findMark({ moves }: Answer, id: string): ComparisonRow['cells'][number] {
  const mark = moves.find((move) => move.id === id);
  return mark && { stance: mark.stance, path: mark.path };
}

/** Where a file is broken, the move that nobody makes may be made there. */
function checkQuestion(
  { data, source }: Entry<'question'>,
  answers: readonly Entry<'answer'>[],
  isWhole: boolean,
): Diagnostic[] {
  const twice = data.moves.flatMap((move, index) =>
    data.moves.findIndex((other) => other.id === move.id) === index
      ? []
      : [
          diagnosticAt(
            source,
            `moves.${index}.id`,
            `"moves" names "${move.id}" twice.`,
            'Name each move once.',
          ),
        ],
  );
  const known = data.moves.map(({ id }) => id);
  const marked = answers.flatMap((answer) => answer.source.body?.moves.map((move) => move.id) ?? []);
  // A mark with a slip of the pen makes its move all the same.
  const made = new Set(marked.map((id) => (known.includes(id) ? id : findNearest(id, known))));
  const idle = !isWhole
    ? []
    : data.moves.flatMap((move, index) =>
        made.has(move.id)
          ? []
          : [
              diagnosticAt(
                source,
                `moves.${index}`,
                `"moves" names "${move.id}", but no answer makes it.`,
                `Mark the passage with <Move id="${move.id}">, or remove it.`,
              ),
            ],
      );
  return [
    ...twice,
    ...idle,
    ...checkSentences(
      data.answers,
      source.file,
      source.body?.sentences ?? [],
      new Set(
        answers.filter((answer) => answer.data.withdrawn === true).map(({ id }) => id.split('/')[1] ?? ''),
      ),
    ),
  ];
}

/** A short answer has two to four sentences, and each says on which answers it rests. */
function checkSentences(
  answers: readonly string[],
  file: string,
  sentences: BodyFacts['sentences'],
  withdrawn: ReadonlySet<string>,
): Diagnostic[] {
  if (sentences.length === 0) return [];
  const last = sentences.at(-1)?.line ?? 1;
  const length =
    sentences.length >= 2 && sentences.length <= 4
      ? []
      : [
          {
            file,
            line: last,
            message: `The short answer has ${sentences.length === 1 ? '1 sentence' : `${sentences.length} sentences`}.`,
            hint: 'Say it in two to four.',
          },
        ];
  const cited = sentences.flatMap(({ text, by, line }): Diagnostic[] => {
    const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    if (by.length === 0)
      return [
        {
          file,
          line,
          message: `"${short}" does not say on which answers it rests.`,
          hint: 'Write <Cite by="mentor, mentor" /> before its full stop.',
        },
      ];
    const unknown = by
      .filter((id) => !answers.includes(id))
      .map((id) => ({
        file,
        line,
        message: `<Cite> names "${id}", who does not answer this question.`,
        hint: suggest(id, answers).trim() || 'Name only mentors who answer here.',
      }));
    if (unknown.length > 0 || by.some((id) => !withdrawn.has(id))) return unknown;
    return [
      {
        file,
        line,
        message: `"${short}" rests on what is withdrawn: ${by.join(', ')}.`,
        hint: 'Remove it, or rest it on another answer.',
      },
    ];
  });
  return [...length, ...cited];
}

/** One move has one name in every question: by its id related questions are found. */
function checkNames(questions: readonly Entry<'question'>[]): Diagnostic[] {
  const names = new Map<string, { name: string; file: string }>();
  return questions.flatMap(({ data, source }) =>
    data.moves.flatMap(({ id, name }, index) => {
      const first = names.get(id);
      if (first === undefined) names.set(id, { name, file: source.file });
      if (first === undefined || first.name === name) return [];
      return [
        diagnosticAt(
          source,
          `moves.${index}.name`,
          `The move "${id}" is called "${name}" here, and "${first.name}" in ${first.file}.`,
          'Give it one name in both, or this one another id.',
        ),
      ];
    }),
  );
}

function checkMarks({ id, source }: Entry<'answer'>, entries: Entries): Diagnostic[] {
  const question = entries.question.get(id.split('/')[0] ?? '');
  if (question === undefined) return [];
  const known = question.data.moves.map((move) => move.id);
  return (source.body?.moves ?? [])
    .filter((mark) => !known.includes(mark.id))
    .map((mark) => ({
      file: source.file,
      line: mark.line,
      message: `<Move> names "${mark.id}", which is no move of the question.`,
      hint: suggest(mark.id, known).trim() || `Name it under "moves" in ${question.source.file}.`,
    }));
}

/** Marks stand in answers, citations in short answers, and neither anywhere else. */
function checkStrays(entries: Entries): Diagnostic[] {
  const outside = (kind: ContentKind, name: string, hint: string) =>
    entriesWithBody(entries)
      .filter(({ source }) => source.kind !== kind)
      .flatMap(({ source }) =>
        (source.body?.components ?? [])
          .filter((use) => use.name === name)
          .map(({ line }) => ({
            file: source.file,
            line,
            message: `<${name}> has nothing to say here.`,
            hint,
          })),
      );
  return [
    ...outside('answer', 'Move', 'Mark the passages of answers with it.'),
    ...outside('question', 'Cite', 'Write it in the short answer of a question.'),
  ];
}
