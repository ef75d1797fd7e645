import { formatDate } from '../content/dates.ts';
import { count } from '../library/views/wording.ts';
import type { Piece } from '../library/types.ts';
import type { EditorialReport, PromiseState, Schedule } from './report.ts';

/** The report as text: a heading and a list for each subject. */
export function formatReport(report: EditorialReport): string {
  return listSections(report)
    .map(([heading, lines]) => `${heading}\n${indent(lines.length === 0 ? ['none'] : lines)}\n`)
    .join('\n');
}

function listSections(report: EditorialReport): [heading: string, lines: string[]][] {
  const { draftAnswers, promises } = report;
  const answers = draftAnswers.map(
    ({ question, answer }) => `${answer.mentor.name} on ${question.title} (${answer.id})`,
  );
  const openFirst = promises.toSorted((a, b) => Number(isKept(a)) - Number(isKept(b)));
  return [
    ['Drafts', [...report.drafts.map(nameOf), ...answers]],
    [
      'Scheduled, the next first',
      report.scheduled.map((piece) => `${formatDate(piece.published)}: ${nameOf(piece)}`),
    ],
    ['Promises, the open first', openFirst.map(describePromise)],
    ['Satire without a straight answer', report.unanswered.map(nameOf)],
    [
      'Mentors whose role was recorded more than a year ago',
      report.stale.map(({ name, recorded }) => `${name}, ${formatDate(recorded)}`),
    ],
    [
      'Mentors with the same initials',
      report.alike.map((group) => `${group[0]!.initials}: ${group.map(({ name }) => name).join(', ')}`),
    ],
    ['Pieces without a topic', report.untagged.map(nameOf)],
    ['Pieces that nothing links to', report.unlinked.map(nameOf)],
    ['Lengths', report.lengths.map(describeLength)],
    ...(report.schedule === undefined ? [] : [describeSchedule(report.schedule)]),
  ];
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function nameOf({ title, id }: Piece): string {
  return `${title} (${id})`;
}

const WORDS = { one: 'word', many: 'words' } as const;

function describeLength({ piece, words, minutes }: EditorialReport['lengths'][number]): string {
  return `${count(words, WORDS)}, ${minutes} min: ${nameOf(piece)}`;
}

/** Until when scheduled pieces appear by themselves. */
function describeSchedule({ lastCommit, until, waiting }: Schedule): [heading: string, lines: string[]] {
  const late = waiting.map((piece) => `${formatDate(piece.published)}: ${nameOf(piece)} would wait`);
  return [
    'The last day on which a scheduled build is sure to run',
    [
      `${formatDate(until)}: the last commit is of ${formatDate(lastCommit)}, and GitHub stops ` +
        'scheduled workflows in a repository without activity for 60 days.',
      'Commit anything before; where it has stopped, enable the workflow again under Actions.',
      ...late,
    ],
  ];
}

function isKept({ keeper }: PromiseState): boolean {
  return keeper?.status === 'published';
}

function describePromise(state: PromiseState): string {
  const { promise, madeIn } = state;
  const mentions = madeIn.length === 0 ? 'mentioned nowhere' : `made in ${madeIn.join('; ')}`;
  return `${promise.title} (${promise.id}): ${describeKeeper(state)}; ${mentions}`;
}

function describeKeeper({ keeper, days }: PromiseState): string {
  const age = `open for ${days} ${days === 1 ? 'day' : 'days'}`;
  if (keeper === undefined) return age;
  if (keeper.status === 'published') return `kept by ${keeper.title}`;
  return `${age}, to be kept by ${keeper.title}, which is ${keeper.status === 'draft' ? 'a draft' : 'scheduled'}`;
}
