import { buildLibrary } from '../library/build-library.ts';
import { minutesOf } from '../library/views/wording.ts';
import { pagePath, type Kind } from '../content/kinds.ts';
import { listAll } from '../library/kinds/registry.ts';
import { site } from '../site.ts';
import type { Source } from '../content/source.ts';
import type { Answered, Article, Joined, Library, Mentor, Piece, Promised } from '../library/types.ts';

/** What editors need to know of everything that is written, published or not. */
export interface EditorialReport {
  drafts: Piece[];
  draftAnswers: Answered[];
  /** The next first. */
  scheduled: Piece[];
  promises: PromiseState[];
  /** Satire without a straight answer. */
  unanswered: Piece[];
  /** Mentors whose role was recorded more than a year ago. */
  stale: Mentor[];
  /** Mentors whom their initials do not tell apart. */
  alike: Mentor[][];
  untagged: Piece[];
  /** Pieces to which no other page's text, series or straight answer links. */
  unlinked: Piece[];
  lengths: { piece: Piece; words: number; minutes: number }[];
  /** Until when the host is sure to build by the clock; nothing where no commit is known. */
  schedule?: Schedule | undefined;
}

/** A host stops building by the clock in a repository in which nothing happens. */
export interface Schedule {
  lastCommit: Date;
  /** The last day on which a build by the clock is sure to run. */
  until: Date;
  /** Scheduled pieces that appear later than that. */
  waiting: Piece[];
}

/** A promise, its age, and whether it is kept. */
export interface PromiseState {
  promise: Promised;
  /** The piece that keeps it, or will. */
  keeper?: Piece | undefined;
  /** Whole days since it was made. */
  days: number;
  /** The titles of the pieces that mention it and of the series that announce it. */
  madeIn: string[];
}

const DAY = 86_400_000;

/** The report at the time `now`. Files that cannot be read are not in it. `lastCommit` is when the repository last changed. */
export function buildReport(sources: readonly Source[], now: Date, lastCommit?: Date): EditorialReport {
  const { everything } = buildLibrary(sources, { now, preview: true });
  const { pieces, articles, questions, mentors, promises } = everything;
  const linked = listLinked(sources, everything);
  const scheduled = pieces.filter(({ status }) => status === 'scheduled').toReversed();
  const ageOf = (date: Date) => (now.getTime() - date.getTime()) / DAY;
  return {
    drafts: pieces.filter(({ status }) => status === 'draft'),
    draftAnswers: questions.flatMap((question) =>
      question.answers.filter(({ status }) => status === 'draft').map((answer) => ({ question, answer })),
    ),
    scheduled,
    promises: promises.map((promise) => ({
      promise,
      keeper: articles.find(({ path }) => path === promise.keptBy?.path),
      days: Math.max(0, Math.floor(ageOf(promise.promised))),
      madeIn: findMentions(promise, sources, everything),
    })),
    unanswered: articles.filter(isUnanswered),
    stale: mentors.filter(({ recorded }) => ageOf(recorded) > 365),
    alike: [...Map.groupBy(mentors, ({ initials }) => initials).values()].filter((group) => group.length > 1),
    untagged: pieces.filter(({ topics }) => topics.length === 0),
    unlinked: pieces.filter(({ path }) => !linked.has(path)),
    lengths: measurePieces(sources, everything),
    schedule: lastCommit && buildSchedule(lastCommit, scheduled),
  };
}

/**
 * GitHub disables the scheduled workflows of a public repository in which nothing happened for 60 days: whatever the
 * hour, the day before is sure.
 */
function buildSchedule(lastCommit: Date, scheduled: readonly Piece[]): Schedule {
  const until = new Date(lastCommit.getTime() + (DAYS_UNTIL_STOP - 1) * DAY);
  return { lastCommit, until, waiting: scheduled.filter(({ published }) => published > until) };
}

const DAYS_UNTIL_STOP = 60;

function isUnanswered({ voice, straightAnswer }: Article): boolean {
  return voice === 'satire' && straightAnswer === undefined;
}

/** The sources are asked for series: in the library, a part whose promise is kept is the article already. */
function findMentions({ id }: Promised, sources: readonly Source[], library: Library): string[] {
  const announcing = new Set(sources.filter((source) => announces(source, id)).map((source) => source.id));
  const isMention = (one: Joined[Kind]) =>
    'body' in one
      ? one.body.promises.some((promise) => promise.id === id)
      : one.kind === 'series' && announcing.has(one.id);
  return listAll(library).flatMap((one) => ('title' in one && isMention(one) ? [one.title] : []));
}

function announces({ kind, fields }: Source, promise: string): boolean {
  const parts = [fields?.['parts']].flat() as ({ promise?: unknown } | null | undefined)[];
  return kind === 'series' && parts.some((part) => part?.promise === promise);
}

/** The paths to which the text of another page, a series or a straight answer links. */
function listLinked(sources: readonly Source[], library: Library): Set<string> {
  const { articles, series, straightAnswerOf } = library;
  const linked = new Set(sources.flatMap(listBodyLinks));
  for (const { parts } of series) for (const { path } of parts) if (path !== undefined) linked.add(path);
  for (const article of articles) {
    const answer = straightAnswerOf(article);
    // The question's page links back to the article.
    if (answer !== undefined) linked.add(answer.path).add(article.path);
  }
  return linked;
}

/** The paths on this site to which a body links, but for its own. */
function listBodyLinks({ id, kind, body }: Source): string[] {
  return (body?.links ?? [])
    .map(({ address }) => address.split(/[?#]/)[0] ?? '')
    .filter((path) => path.startsWith('/') && path !== pagePath(kind, id))
    .map((path) => `${site.base}${path.slice(1)}`);
}

/** The length of each piece; a question's with its answers, which are on its page. */
function measurePieces(sources: readonly Source[], { pieces }: Library): EditorialReport['lengths'] {
  const onPage = Map.groupBy(sources, ({ kind, id }) => pagePath(kind, id));
  return pieces.map((piece) => {
    const files = onPage.get(pagePath(piece.kind, piece.id)) ?? [];
    const words = files.reduce((sum, { body }) => sum + (body?.words ?? 0), 0);
    return { piece, words, minutes: minutesOf(words) };
  });
}
