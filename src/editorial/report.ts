import { buildLibrary } from '../library/build-library.ts';
import { formatDate } from '../content/dates.ts';
import { count, minutesOf } from '../library/views/wording.ts';
import { pagePath, type Kind } from '../content/kinds.ts';
import { listAll } from '../library/kinds/registry.ts';
import { site } from '../site.ts';
import type { Source } from '../content/source.ts';
import type { Answered, Joined, Mentor, Promised, Library, Piece } from '../library/types.ts';

/** What the editors have to know of everything that is written, whoever may see it. */
export interface EditorialReport {
  drafts: Piece[];
  draftAnswers: Answered[];
  /** The next first. */
  scheduled: Piece[];
  promises: DeskPromise[];
  /** Satire that has no serious version. */
  unanswered: Piece[];
  /** Whose role was recorded more than a year ago. */
  stale: Mentor[];
  untagged: Piece[];
  /** Pieces that no other page's text, series or pairing leads to. */
  unlinked: Piece[];
  lengths: { piece: Piece; words: number; minutes: number }[];
}

/** A promise, how old it is, and where it stands. */
export interface DeskPromise {
  promise: Promised;
  /** The piece that keeps it, or will. */
  keeper?: Piece | undefined;
  /** Whole days since it was made. */
  days: number;
  /** The titles of the pieces that mention it and of the series that announce it. */
  madeIn: string[];
}

const DAY = 86_400_000;

const WORDS = { one: 'word', many: 'words' } as const;

/** The state of the desk at the moment `now`. What is wrong in the files is not its matter; unread files are not in it. */
export function buildReport(sources: readonly Source[], now: Date): EditorialReport {
  const { everything } = buildLibrary(sources, { now, preview: true });
  const { pieces, articles, questions, mentors, promises } = everything;
  const linked = listLinked(sources, everything);
  const lengths = countWords(sources);
  return {
    drafts: pieces.filter(({ status }) => status === 'draft'),
    draftAnswers: questions.flatMap((question) =>
      question.answers.filter(({ status }) => status === 'draft').map((answer) => ({ question, answer })),
    ),
    scheduled: pieces.filter(({ status }) => status === 'scheduled').toReversed(),
    promises: promises.map((promise) => ({
      promise,
      keeper: articles.find(({ path }) => path === promise.keptBy?.path),
      days: Math.max(0, Math.floor((now.getTime() - promise.promised.getTime()) / DAY)),
      madeIn: findMentions(promise, sources, everything),
    })),
    unanswered: articles.filter(
      ({ voice, straightAnswer }) => voice === 'satire' && straightAnswer === undefined,
    ),
    stale: mentors.filter(({ recorded }) => now.getTime() - recorded.getTime() > 365 * DAY),
    untagged: pieces.filter(({ topics }) => topics.length === 0),
    unlinked: pieces.filter(({ path }) => !linked.has(path)),
    lengths: pieces.map((piece) => {
      const words = lengths.get(pagePath(piece.kind, piece.id)) ?? 0;
      return { piece, words, minutes: minutesOf(words) };
    }),
  };
}

/** The desk as a text, a heading for each matter; a matter with nothing in it says so. */
export function formatReport(desk: EditorialReport): string {
  const named = ({ title, id }: Piece) => `${title} (${id})`;
  const sections: [heading: string, lines: string[]][] = [
    [
      'Drafts',
      [
        ...desk.drafts.map(named),
        ...desk.draftAnswers.map(
          ({ question, answer }) => `${answer.mentor.name} on ${question.title} (${answer.id})`,
        ),
      ],
    ],
    [
      'Scheduled, the next first',
      desk.scheduled.map((piece) => `${formatDate(piece.published)}: ${named(piece)}`),
    ],
    [
      'Promises, the open first',
      desk.promises.toSorted((a, b) => Number(isKept(a)) - Number(isKept(b))).map(describePromise),
    ],
    ['Satire without a straight answer', desk.unanswered.map(named)],
    [
      'Mentors whose role was recorded more than a year ago',
      desk.stale.map(({ name, recorded }) => `${name}, ${formatDate(recorded)}`),
    ],
    ['Pieces without a topic', desk.untagged.map(named)],
    ['Pieces that nothing leads to', desk.unlinked.map(named)],
    [
      'Lengths',
      desk.lengths.map(
        ({ piece, words, minutes }) => `${count(words, WORDS)}, ${minutes} min: ${named(piece)}`,
      ),
    ],
  ];
  return sections
    .map(
      ([heading, lines]) =>
        `${heading}\n${(lines.length === 0 ? ['none'] : lines).map((line) => `  ${line}`).join('\n')}\n`,
    )
    .join('\n');
}

function isKept({ keeper }: DeskPromise): boolean {
  return keeper?.status === 'published';
}

function describePromise({ promise: { title, id }, keeper, days, madeIn }: DeskPromise): string {
  const age = `open for ${days} ${days === 1 ? 'day' : 'days'}`;
  const state =
    keeper === undefined
      ? age
      : keeper.status === 'published'
        ? `kept by ${keeper.title}`
        : `${age}, to be kept by ${keeper.title}, which is ${keeper.status === 'draft' ? 'a draft' : 'scheduled'}`;
  return `${title} (${id}): ${state}; ${madeIn.length === 0 ? 'mentioned nowhere' : `made in ${madeIn.join('; ')}`}`;
}

/** In a series that is joined, a promise that is kept has become its article: what was announced stands in the file. */
function findMentions({ id }: Promised, sources: readonly Source[], library: Library): string[] {
  const announcing = new Set(
    sources
      .filter(({ kind, fields }) => kind === 'series' && announces(fields?.['parts'], id))
      .map((source) => source.id),
  );
  const isMention = (one: Joined[Kind]) =>
    'body' in one
      ? one.body.promises.some((promise) => promise.id === id)
      : one.kind === 'series' && announcing.has(one.id);
  return listAll(library).flatMap((one) => ('title' in one && isMention(one) ? [one.title] : []));
}

function announces(parts: unknown, id: string): boolean {
  return [parts].flat().some((part) => (part as { promise?: unknown } | undefined)?.promise === id);
}

/** The addresses to which a text, a series or a pairing leads. A piece does not lead to itself. */
function listLinked(
  sources: readonly Source[],
  { articles, series, straightAnswerOf }: Library,
): Set<string> {
  const linked = new Set<string>();
  for (const { id, kind, body } of sources)
    for (const { address } of body?.links ?? []) {
      const path = address.split(/[?#]/)[0] ?? '';
      if (path.startsWith('/') && path !== pagePath(kind, id)) linked.add(`${site.base}${path.slice(1)}`);
    }
  for (const { parts } of series) for (const { path } of parts) if (path !== undefined) linked.add(path);
  for (const article of articles) {
    const answer = straightAnswerOf(article);
    // The question's page leads back to the memo.
    if (answer !== undefined) linked.add(answer.path).add(article.path);
  }
  return linked;
}

/** The words on each page, without the base path; a question's with those of its answers. */
function countWords(sources: readonly Source[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { kind, id, body } of sources) {
    const path = pagePath(kind, id);
    words.set(path, (words.get(path) ?? 0) + (body?.words ?? 0));
  }
  return words;
}
