import { instantOf } from './dates.ts';
import { checkBodies } from './bodies.ts';
import { KINDS } from './kinds.ts';
import { suggest } from './nearest.ts';
import { isMissing, parseSources, type Entries, type Entry } from './parse.ts';
import { compare, type Problem } from './problems.ts';
import { buildPromises, checkPromises } from './promises.ts';
import { buildMentors, buildQuestions, checkQuestions, listMentors } from './questions.ts';
import { buildPlaces, buildSeries, checkSeries } from './series.ts';
import { problemAt, type Source } from './source.ts';
import { buildTopics, checkTopics, topicLinks } from './topics.ts';
import type { Answered, Article, Library, Page, Piece, Question, Relations, Series } from './types.ts';
import { datesOf, isVisible, type Appearance } from './visibility.ts';

/**
 * Joins all files into the publication as readers see it at the moment `now`, and says everything that is wrong.
 * With `preview`, drafts and scheduled pieces are there too, marked by their `status`.
 */
export function buildLibrary(sources: readonly Source[], { now, preview = false }: { now: Date; preview?: boolean }): { library: Library; problems: Problem[] } {
  const { entries, problems } = parseSources(sources);
  const shows = (entry: Appearance) => preview || isVisible(entry, now);
  const library = join(entries, shows, now);
  const checks = [checkPages, checkDates, checkTopics, checkPromises, checkSeries, checkQuestions, checkStraightAnswers].flatMap((check) => check(entries));
  const bodies = checkBodies(entries, { library, everything: join(entries, () => true, now), shows });
  return { library, problems: [...problems, ...checks, ...bodies] };
}

function join(entries: Entries, shows: (entry: Appearance) => boolean, now: Date): Library {
  const articles = [...entries.article.values()].filter(({ data }) => shows(data)).map((entry) => buildArticle(entry, now)).toSorted(byNewest);
  const people = buildMentors(entries);
  const questions = buildQuestions(entries, people, shows, now);
  const promises = buildPromises(entries, articles);
  const series = buildSeries(entries, articles, promises);
  return freeze({
    articles,
    series,
    questions,
    mentors: listMentors(people, questions),
    topics: buildTopics(articles, questions),
    promises,
    pages: [...entries.page.values()].map(buildPage).toSorted((a, b) => compare(a.id, b.id)),
    pieces: [...articles, ...questions].toSorted(byNewest),
    ...relate(articles, series, questions),
  });
}

/** Who belongs to whom. */
function relate(articles: readonly Article[], series: readonly Series[], questions: readonly Question[]): Relations {
  const places = buildPlaces(series);
  const answered = questions.flatMap((question) => question.answers.map((answer): Answered => ({ question, answer })));
  return {
    placeOf: (article) => places.get(article.id),
    straightAnswerOf: (article) => questions.find(({ id }) => id === article.straightAnswer),
    counterpartsOf: (question) => articles.filter(({ straightAnswer }) => straightAnswer === question.id),
    answersBy: (mentor) => answered.filter(({ answer }) => answer.mentor.id === mentor.id),
    publishedAround: (article) => {
      const alike = articles.filter(({ voice }) => voice === article.voice);
      const at = alike.findIndex(({ id }) => id === article.id);
      return { before: alike[at + 1], after: alike[at - 1] };
    },
  };
}

/** A page that would stand where the site has its own. */
function checkPages(entries: Entries): Problem[] {
  const reserved = [...Object.values(KINDS).map(({ folder }) => folder as string), 'search', '404'];
  return [...entries.page.values()]
    .filter(({ id }) => reserved.includes(id))
    .map(({ id, source }) => problemAt(source, '', `The site has its own page at /${id}/.`, 'Rename the file.'));
}

function checkDates(entries: Entries): Problem[] {
  return [...entries.article.values(), ...entries.question.values()].flatMap(({ data: { published, updated }, source }) => {
    if (updated === undefined || instantOf(updated) >= instantOf(published)) return [];
    return [problemAt(source, 'updated', `"updated" is ${updated}, before the piece was published.`, `Write a day from ${published} on, or remove it.`)];
  });
}

function checkStraightAnswers(entries: Entries): Problem[] {
  return [...entries.article.values()].flatMap(({ data, source }) => {
    const { straightAnswer } = data;
    if (straightAnswer === undefined || !isMissing(entries, 'question', straightAnswer)) return [];
    const mend = suggest(straightAnswer, [...entries.question.keys()]).trim() || `Write content/questions/${straightAnswer}/question.mdx.`;
    return [problemAt(source, 'straightAnswer', `"straightAnswer" names "${straightAnswer}", but there is no such question.`, mend)];
  });
}

function buildArticle({ id, data, source }: Entry<'article'>, now: Date): Article {
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
    words: source.body?.words ?? 0,
  };
}

function buildPage({ id, data }: Entry<'page'>): Page {
  const { voice, title, summary } = data;
  return { kind: 'page', id, path: KINDS.page.path(id), voice, title, summary, updated: data.updated === undefined ? undefined : instantOf(data.updated) };
}

/** Newest first; pieces of one moment by their slug, so that every machine agrees. */
function byNewest(a: Piece, b: Piece): number {
  return b.published.getTime() - a.published.getTime() || compare(a.id, b.id);
}

function freeze<T extends object>(value: T): T {
  for (const child of Object.values(value)) if (typeof child === 'object' && child !== null && !Object.isFrozen(child)) freeze(child as object);
  return Object.freeze(value);
}
