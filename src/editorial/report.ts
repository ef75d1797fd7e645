import { buildLibrary } from '../library/build-library.ts';
import { minutesOf } from '../library/views/wording.ts';
import { site } from '../site.ts';
import type { Source } from '../content/source.ts';
import type { Answered, Article, Library, Mentor, Piece, Promised } from '../library/types.ts';

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
  untagged: Piece[];
  /** Pieces to which no other page's text, series or straight answer links. */
  unlinked: Piece[];
  lengths: { piece: Piece; words: number; minutes: number }[];
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

/** The report at the time `now`. Files that cannot be read are not in it. */
export function buildReport(sources: readonly Source[], now: Date): EditorialReport {
  const { everything } = buildLibrary(sources, { now, preview: true });
  const { pieces, articles, questions, mentors, promises } = everything;
  const linked = listLinked(sources, everything);
  const ageOf = (date: Date) => (now.getTime() - date.getTime()) / DAY;
  return {
    drafts: pieces.filter(({ status }) => status === 'draft'),
    draftAnswers: questions.flatMap((question) =>
      question.answers.filter(({ status }) => status === 'draft').map((answer) => ({ question, answer })),
    ),
    scheduled: pieces.filter(({ status }) => status === 'scheduled').toReversed(),
    promises: promises.map((promise) => ({
      promise,
      keeper: articles.find(({ path }) => path === promise.keptBy?.path),
      days: Math.max(0, Math.floor(ageOf(promise.promised))),
      madeIn: findMentions(promise, sources, everything),
    })),
    unanswered: articles.filter(isUnanswered),
    stale: mentors.filter(({ recorded }) => ageOf(recorded) > 365),
    untagged: pieces.filter(({ topics }) => topics.length === 0),
    unlinked: pieces.filter(({ path }) => !linked.has(path)),
    lengths: measurePieces(sources, everything),
  };
}

function isUnanswered({ voice, straightAnswer }: Article): boolean {
  return voice === 'satire' && straightAnswer === undefined;
}

/** The sources are asked for series: in the library, a part whose promise is kept is the article already. */
function findMentions({ id }: Promised, sources: readonly Source[], library: Library): string[] {
  const { articles, questions, pages, series } = library;
  const mentioning = [...articles, ...questions, ...pages].filter(({ body }) =>
    body.promises.some((promise) => promise.id === id),
  );
  const announcing = new Set(sources.filter((source) => announces(source, id)).map((source) => source.id));
  return [...mentioning, ...series.filter((one) => announcing.has(one.id))].map(({ title }) => title);
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
  const own = kind === 'article' ? `/articles/${id}/` : `/questions/${id.split('/')[0]}/`;
  return (body?.links ?? [])
    .map(({ address }) => address.split(/[?#]/)[0] ?? '')
    .filter((path) => path.startsWith('/') && path !== own)
    .map((path) => `${site.base}${path.slice(1)}`);
}

/** The length of each piece; a question's with its answers. */
function measurePieces(sources: readonly Source[], { pieces }: Library): EditorialReport['lengths'] {
  const wordsOf = new Map(sources.map(({ kind, id, body }) => [`${kind}/${id}`, body?.words ?? 0]));
  return pieces.map((piece) => {
    const answers = piece.kind === 'question' ? piece.answers : [];
    const keys = [`${piece.kind}/${piece.id}`, ...answers.map(({ id }) => `answer/${id}`)];
    const words = keys.reduce((sum, key) => sum + (wordsOf.get(key) ?? 0), 0);
    return { piece, words, minutes: minutesOf(words) };
  });
}
