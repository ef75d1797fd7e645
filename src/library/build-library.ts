import { listPublicUrls, listRetired, type PublicUrls } from './published-urls.ts';
import { NO_PUBLISHED_URLS, type PublishedUrls } from '../content/published-urls.ts';
import { instantOf } from '../content/dates.ts';
import { checkBodies } from './checks/check-bodies.ts';
import { bodyLinkOf, type LinkBody } from './body-links.ts';
import { buildCompanies, checkCompanies, companyFinder } from './desk/companies.ts';
import { buildFollowUps, checkFollowUps } from './follow-ups.ts';
import { KINDS } from '../content/kinds.ts';
import { suggest } from '../content/did-you-mean.ts';
import { isMissing, parseSources, type Entries, type Entry } from '../content/validate.ts';
import { compare, listOnce, type Diagnostic } from '../content/diagnostics.ts';
import { checkPlaceholders } from './checks/check-placeholders.ts';
import { buildPromises, checkPromises, findKeepers, promiseLink } from './promises.ts';
import { buildMentors, buildQuestions, checkQuestions, listMentors } from './desk/questions.ts';
import { buildReadings } from './desk/reading-list.ts';
import { buildRedirects, checkAliases, RESERVED } from './aliases.ts';
import { buildRelated } from './desk/related.ts';
import { buildPlaces, buildSeries, checkSeries } from './series.ts';
import { diagnosticAt, type Source } from '../content/source.ts';
import { buildTerms, checkTerms } from './glossary.ts';
import { buildTopics, checkTopics, topicLinks } from './topics.ts';
import type {
  Answered,
  Question,
  QuestionLink,
  Series,
  Around,
  Article,
  Library,
  Page,
  Piece,
  PieceLink,
  Relations,
} from './types.ts';
import { datesOf, isVisible, statusOf, type Appearance, type Status } from '../content/visibility.ts';
import { checkNames, checkSummaries } from './checks/check-voices.ts';

/** What the files make together. */
export interface Built {
  /** What readers may see, or with `preview` everything. */
  library: Library;
  /** Everything, whoever may see it. */
  everything: Library;
  /** The addresses that stand once every piece that has a date is published: they are the same whatever the moment is. */
  kept: PublicUrls;
  /** Whether every file could be believed: only then is it known what is there and what is not. */
  isWhole: boolean;
  diagnostics: Diagnostic[];
  /** In a preview, what would be a problem if readers saw the site now. */
  warnings: Diagnostic[];
}

/**
 * Joins all files into the publication as readers see it at the moment `now`, and says everything that is wrong.
 * With `preview`, drafts and scheduled pieces are there too, marked by their `status`.
 */
export function buildLibrary(
  sources: readonly Source[],
  {
    now,
    preview = false,
    publishedUrls = NO_PUBLISHED_URLS,
  }: { now: Date; preview?: boolean; publishedUrls?: PublishedUrls },
): Built {
  const { entries, diagnostics } = parseSources(sources);
  const shows = (entry: Appearance) => isVisible(entry, now);
  const everything = join(entries, () => true, now);
  const published = isAllShown(entries, shows) ? everything : join(entries, shows, now);
  const kept = listPublicUrls(joinComing(entries, { everything, published }, now));
  const library = freeze({
    ...(preview ? everything : published),
    retired: listRetired(publishedUrls, kept),
  });
  const checks = [
    checkPages,
    checkDates,
    checkTopics,
    checkPromises,
    checkSeries,
    checkQuestions,
    checkStraightAnswers,
    checkFollowUps,
    checkAliases,
    checkCompanies,
    checkTerms,
    checkPlaceholders,
    checkSummaries,
    checkNames,
  ].flatMap((check) => check(entries));
  const all = listOnce([
    ...diagnostics,
    ...checks,
    ...checkBodies(entries, { library: published, everything, shows }),
  ]);
  const isWarning = ({ isPassing = false }: Diagnostic) => preview && isPassing;
  return {
    library,
    everything,
    kept,
    isWhole: entries.broken.size === 0,
    diagnostics: all.filter((diagnostic) => !isWarning(diagnostic)),
    warnings: all.filter(isWarning),
  };
}

/** The publication once every piece that has a date is published; one of those that are joined already, where it is the same. */
function joinComing(
  entries: Entries,
  { everything, published }: { everything: Library; published: Library },
  now: Date,
): Library {
  const isAll = (isOne: (status: Status) => boolean) =>
    isAllShown(entries, (entry) => isOne(statusOf(entry, now)));
  if (isAll((status) => status !== 'scheduled')) return published;
  if (isAll((status) => status !== 'draft')) return everything;
  return join(entries, (entry) => statusOf(entry, now) !== 'draft', now);
}

function isAllShown({ article, question, answer }: Entries, shows: (entry: Appearance) => boolean): boolean {
  return [article, question, answer].every((kind) => [...kind.values()].every(({ data }) => shows(data)));
}

function join(entries: Entries, shows: (entry: Appearance) => boolean, now: Date): Library {
  const visible = [...entries.article.values()].filter(({ data }) => shows(data));
  const keepers = findKeepers(visible);
  const linkBody: LinkBody = (source) => bodyLinkOf(source, (id) => promiseLink(id, entries, keepers));
  const articles = visible.map((entry) => buildArticle(entry, linkBody, now)).toSorted(byNewest);
  const people = buildMentors(entries);
  const questions = buildQuestions(entries, people, { shows, linkBody, now });
  const series = buildSeries(entries, new Map(visible.map((entry) => [entry.id, entry])), keepers);
  const pieces = [...articles, ...questions].toSorted(byNewest);
  const mentors = listMentors(people, questions);
  const answered = questions.flatMap((question) =>
    question.answers.map((answer): Answered => ({ question, answer })),
  );
  const library = {
    articles,
    series,
    questions,
    mentors,
    companies: buildCompanies(companyFinder(entries), mentors, answered),
    readings: buildReadings(answered),
    topics: buildTopics(articles, questions),
    terms: buildTerms(articles),
    promises: buildPromises(entries, keepers, now),
    pages: [...entries.page.values()]
      .map((entry) => buildPage(entry, linkBody))
      .toSorted((a, b) => compare(a.id, b.id)),
    pieces,
    ...relate({ pieces, articles, series, questions, answered }),
  };
  return freeze({ ...library, redirects: buildRedirects(entries, library), retired: [] });
}

/** Who belongs to whom. */
function relate({ pieces, articles, series, questions, answered: all }: Related): Relations {
  const places = buildPlaces(series);
  const links = new Map(
    questions.map(({ id, voice, title, path, answers }): [string, QuestionLink] => [
      id,
      { voice, title, path, answers: answers.length },
    ]),
  );
  const counterparts = Map.groupBy(articles, ({ straightAnswer }) => straightAnswer ?? '');
  const answered = Map.groupBy(all, ({ answer }) => answer.mentor.id);
  const related = buildRelated(questions);
  const around = new Map([...Map.groupBy(articles, ({ voice }) => voice).values()].flatMap(linkAround));
  const followUps = buildFollowUps(pieces);
  return {
    precedentOf: ({ path }) => followUps.before.get(path),
    followUpsOf: ({ path }) => followUps.after.get(path) ?? [],
    placeOf: ({ path }) => places.get(path),
    straightAnswerOf: ({ straightAnswer = '' }) => links.get(straightAnswer),
    counterpartsOf: ({ id }) => (counterparts.get(id) ?? []).map(linkPiece),
    answersBy: ({ id }) => answered.get(id) ?? [],
    relatedTo: ({ id }) => related.get(id) ?? [],
    publishedAround: ({ id }) => around.get(id) ?? {},
  };
}

interface Related {
  pieces: readonly Piece[];
  articles: readonly Article[];
  series: readonly Series[];
  questions: readonly Question[];
  answered: readonly Answered[];
}

/** Each of some articles, newest first, with its neighbours. */
function linkAround(alike: readonly Article[]): [id: string, around: Around][] {
  return alike.map(({ id }, at) => {
    const [before, after] = [alike[at + 1], alike[at - 1]];
    return [id, { before: before && linkPiece(before), after: after && linkPiece(after) }];
  });
}

function linkPiece({ voice, title, path }: Piece): PieceLink {
  return { voice, title, path };
}

/** A page that would stand where the site has its own. */
function checkPages(entries: Entries): Diagnostic[] {
  return [...entries.page.values()]
    .filter(({ id }) => RESERVED.includes(id))
    .map(({ id, source }) =>
      diagnosticAt(source, '', `The site has its own page at /${id}/.`, 'Rename the file.'),
    );
}

function checkDates(entries: Entries): Diagnostic[] {
  return [...entries.article.values(), ...entries.question.values()].flatMap(
    ({ data: { published, updated, corrections }, source }) => {
      const dates = [
        ...(updated === undefined ? [] : [['updated', updated] as const]),
        ...corrections.map(({ date }, index) => [`corrections.${index}.date`, date] as const),
      ];
      const early = dates.filter(([, date]) => instantOf(date) < instantOf(published.slice(0, 10)));
      return early.map(([field, date]) =>
        diagnosticAt(
          source,
          field,
          `"${field}" is ${date}, before the piece was published.`,
          `Write a day from ${published.slice(0, 10)} on, or remove it.`,
        ),
      );
    },
  );
}

function checkStraightAnswers(entries: Entries): Diagnostic[] {
  return [...entries.article.values()].flatMap(({ data, source }) => {
    const { straightAnswer } = data;
    if (straightAnswer === undefined || !isMissing(entries, 'question', straightAnswer)) return [];
    const hint =
      suggest(straightAnswer, [...entries.question.keys()]).trim() ||
      `Write content/questions/${straightAnswer}/question.mdx.`;
    return [
      diagnosticAt(
        source,
        'straightAnswer',
        `"straightAnswer" names "${straightAnswer}", but there is no such question.`,
        hint,
      ),
    ];
  });
}

function buildArticle({ id, data, source }: Entry<'article'>, linkBody: LinkBody, now: Date): Article {
  const { voice, title, standfirst, summary, memo, straightAnswer } = data;
  return {
    kind: 'article',
    id,
    path: KINDS.article.path(id),
    voice,
    ...datesOf(data, now),
    title,
    standfirst,
    summary,
    topics: topicLinks(data.topics),
    memo,
    cover: data.cover,
    straightAnswer,
    follows: data.follows,
    firstSlug: data.aliases[0] ?? id,
    words: source.body?.words ?? 0,
    body: linkBody(source),
  };
}

function buildPage({ id, data, source }: Entry<'page'>, linkBody: LinkBody): Page {
  const { voice, title, summary } = data;
  const updated = data.updated === undefined ? undefined : instantOf(data.updated);
  return {
    kind: 'page',
    id,
    path: KINDS.page.path(id),
    voice,
    title,
    summary,
    updated,
    body: linkBody(source),
  };
}

/** Newest first; pieces of one moment by their slug, so that every machine agrees. */
function byNewest(a: Piece, b: Piece): number {
  return b.published.getTime() - a.published.getTime() || compare(a.id, b.id);
}

function freeze<T extends object>(value: T): T {
  for (const child of Object.values(value))
    if (typeof child === 'object' && child !== null && !Object.isFrozen(child)) freeze(child as object);
  return Object.freeze(value);
}
