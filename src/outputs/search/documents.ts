import { formatDate, formatPartialDate, isoDay } from '../../content/dates.ts';
import type { Facet } from './facets.ts';
import { KINDS, type Voice } from '../../content/kinds.ts';
import { memoize } from '../../library/memoize.ts';
import { count, describePlace, nounOf, PARTS } from '../../library/views/wording.ts';
import { compare } from '../../content/diagnostics.ts';
import { officeOf } from '../../library/desk/questions.ts';
import { site } from '../../site.ts';
import type {
  Answer,
  Company,
  Finding,
  Mentor,
  Question,
  Reading,
  Series,
  Article,
  DictionaryTerm,
  Library,
  Post,
  Topic,
  TopicLink,
} from '../../library/types.ts';

/**
 * One thing that can be found. It is made from the library and not from a page, so that it holds what it is about and
 * nothing of what stands around it, and is the same for as long as that is.
 */
export interface SearchDocument {
  /** Its address, below the base path, which the search adds. */
  path: string;
  title: string;
  /** What it is: "memo", "answer". */
  kind: string;
  /** Where it belongs: its series, the mentor's office. */
  detail: string;
  /** When it appeared or was said, as readers see it; "" where that is not known. */
  date: string;
  /** The same for putting in order: the later, the further down the alphabet. */
  order: string;
  /** Other words that it is known by: its slug, its topics. */
  alias: string;
  /** What it can be narrowed down to. */
  facets: Facets;
  /** What is searched before the body. */
  lead: readonly string[];
  /** Whose body is searched. */
  post?: Post;
  /** What is searched after the body. */
  tail: readonly string[];
  /** Whether it is a part of a page, with no places of its own. */
  isPart?: boolean;
}

/** The values that a document has under each facet. */
type Facets = { voice: readonly Voice[] } & {
  [facet in Exclude<Facet, 'voice' | 'kind'>]?: readonly string[];
};

/** Everything that can be found: the newest first, what has no date last, and otherwise in one order whatever the machine. */
export const listSearchDocuments: (library: Library) => readonly SearchDocument[] = memoize((library) =>
  listAll(library).toSorted((a, b) => compare(b.order, a.order)),
);

function listAll(library: Library): SearchDocument[] {
  const companyOf = nameCompanies(library);
  const questions = library.questions.map((question) => questionDocument(question, companyOf));
  const answers = library.questions.flatMap((question) =>
    question.answers.map((answer) => answerDocument(question, answer, companyOf)),
  );
  const pages = library.pages.map((page) => ({ ...nameOf(page), kind: KINDS.page.one, post: page }));
  return [
    ...library.articles.map((article) => articleDocument(article, library)),
    ...library.articles.flatMap((article) => exhibitDocuments(article, library)),
    ...questions,
    ...answers,
    ...library.series.map(seriesDocument),
    ...library.topics.map(topicDocument),
    ...library.companies.map(companyDocument),
    ...library.terms.map(termDocument),
    ...library.readings.map(readingDocument),
    ...library.mentors.map((mentor) => mentorDocument(mentor, library, companyOf)),
    ...pages,
  ];
}

type CompanyOf = (one: Answer | Mentor) => string | undefined;

/** A company has one name in the search, whatever the answer or the record calls it. */
function nameCompanies({ companies }: Library): CompanyOf {
  const names = new Map<Answer | Mentor, string>();
  for (const { name, now, answers } of companies) {
    for (const mentor of now) names.set(mentor, name);
    for (const { answer } of answers) names.set(answer, name);
  }
  return (one) => names.get(one);
}

function articleDocument(article: Article, { placeOf }: Library): SearchDocument {
  const place = placeOf(article);
  const named = nameOf(article);
  const detail = place ? describePlace(place) : '';
  const facets = {
    ...named.facets,
    series: place ? [place.series.title] : [],
    topic: namesOf(article.topics),
  };
  return {
    ...named,
    ...dateOf(article.published),
    kind: nounOf(article).one,
    detail,
    alias: aliasOf(article),
    facets,
    lead: [article.standfirst],
    post: article,
  };
}

/** An exhibit by its caption, at its place in the piece. */
function exhibitDocuments(article: Article, library: Library): SearchDocument[] {
  const { facets } = articleDocument(article, library);
  return article.body.exhibits.map(({ title, slug }) => ({
    ...nameOf({ path: `${article.path}#${slug}`, title, voice: article.voice }),
    ...dateOf(article.published),
    kind: 'exhibit',
    detail: article.title,
    facets,
    isPart: true,
  }));
}

function questionDocument(question: Question, companyOf: CompanyOf): SearchDocument {
  const { answers, agree, differ, moves, published } = question;
  const points = (findings: readonly Finding[]) => findings.map(({ point }) => point);
  const named = nameOf(question);
  const facets = {
    ...named.facets,
    topic: namesOf(question.topics),
    mentor: answers.map(({ mentor }) => mentor.name),
    company: present(answers.map(companyOf)),
  };
  return {
    ...named,
    ...dateOf(published),
    kind: KINDS.question.one,
    detail: count(answers.length, KINDS.answer),
    alias: aliasOf(question),
    facets,
    lead: [question.summary],
    post: question,
    tail: [...points(agree), ...points(differ), ...moves.map(({ name }) => `${name}.`)],
  };
}

/** "Bryan Dunn on …", found by the mentor's name, role, company, books and words. */
function answerDocument(
  { title, voice, topics }: Question,
  answer: Answer,
  companyOf: CompanyOf,
): SearchDocument {
  const { mentor, stance, books, path, date } = answer;
  const office = officeOf(answer);
  const named = nameOf({ path, title: `${mentor.name} on: ${title}`, voice });
  return {
    ...named,
    kind: KINDS.answer.one,
    detail: office,
    date: formatPartialDate(date),
    order: /^\d{4}-/.test(date) ? date : UNDATED,
    facets: {
      ...named.facets,
      topic: namesOf(topics),
      mentor: [mentor.name],
      company: present([companyOf(answer)]),
    },
    lead: [`${stance}.`],
    post: answer,
    tail: books.map((publishedUrls) => `${publishedUrls.title}, ${publishedUrls.author}.`),
    isPart: true,
  };
}

function seriesDocument(series: Series): SearchDocument {
  const { standfirst, parts, title } = series;
  const named = nameOf(series);
  return {
    ...named,
    kind: KINDS.series.one,
    detail: count(parts.length, PARTS),
    facets: { ...named.facets, series: [title] },
    lead: [standfirst],
    tail: parts.map((part) => part.title),
  };
}

/** A topic is of each voice that speaks under it. */
function topicDocument({ name, path, pieces }: Topic): SearchDocument {
  const voices = [...new Set(pieces.map(({ voice }) => voice))].sort();
  const detail = [...Map.groupBy(pieces, ({ kind }) => kind)]
    .map(([kind, all]) => count(all.length, KINDS[kind]))
    .join(', ');
  return {
    ...nameOf({ path, title: name }),
    kind: KINDS.topic.one,
    detail,
    facets: { voice: voices, topic: [name] },
  };
}

function mentorDocument(mentor: Mentor, { answersBy }: Library, companyOf: CompanyOf): SearchDocument {
  const office = officeOf(mentor);
  const former = mentor.formerly.length > 0 ? [`Formerly ${mentor.formerly.join(', ')}.`] : [];
  const answers = answersBy(mentor).map(
    ({ question, answer }) =>
      `${question.title} ${answer.stance}. As ${officeOf(answer)}, ${formatPartialDate(answer.date)}.`,
  );
  const named = nameOf({ path: mentor.path, title: mentor.name, voice: 'sincere' });
  return {
    ...named,
    kind: KINDS.mentor.one,
    detail: office,
    facets: { ...named.facets, mentor: [mentor.name], company: present([companyOf(mentor)]) },
    lead: [office, ...former],
    tail: answers,
  };
}

/** A word of the house, at its place in the dictionary. */
function termDocument({ id, term, is, uses }: DictionaryTerm): SearchDocument {
  return {
    ...nameOf({ path: `${site.base}house-style/#${id}`, title: term, voice: 'satire' }),
    kind: 'term',
    detail: `House style. Used in ${uses[0]?.title ?? ''}`,
    lead: [is],
    isPart: true,
  };
}

/** A book or another thing to read, at its place in the reading list. */
function readingDocument({ id, title, author, by }: Reading): SearchDocument {
  const names = [...new Set(by.map(({ answer }) => answer.mentor.name))];
  const named = nameOf({ path: `${site.base}reading/#${id}`, title, voice: 'sincere' });
  return {
    ...named,
    kind: 'recommended',
    detail: author ?? '',
    facets: { ...named.facets, mentor: names },
    lead: author === undefined ? [] : [`${author}.`],
    tail: [`Recommended by ${names.join(', ')}.`],
    isPart: true,
  };
}

function companyDocument({ name, path, now, formerly, answers }: Company): SearchDocument {
  const names = (mentors: readonly Mentor[]) => mentors.map((mentor) => `${mentor.name}, ${mentor.role}.`);
  const named = nameOf({ path, title: name, voice: 'sincere' });
  const detail = count(now.length + formerly.length, KINDS.mentor);
  return {
    ...named,
    kind: KINDS.company.one,
    detail,
    facets: { ...named.facets, company: [name] },
    lead: names(now),
    tail: [...names(formerly), ...answers.map(({ question }) => question.title)],
  };
}

/** What every document has. Addresses are below the base path. */
function nameOf({
  path,
  title,
  voice,
}: {
  path: string;
  title: string;
  voice?: Voice;
}): Omit<SearchDocument, 'kind'> {
  return {
    path: path.slice(site.base.length - 1),
    title,
    detail: '',
    date: '',
    order: UNDATED,
    alias: '',
    facets: { voice: voice === undefined ? [] : [voice] },
    lead: [],
    tail: [],
  };
}

function dateOf(published: Date): Pick<SearchDocument, 'date' | 'order'> {
  return { date: formatDate(published), order: isoDay(published) };
}

/** A slug says in an author's words what a title may say in others. */
function aliasOf({ id, topics }: Article | Question): string {
  return [id.replaceAll('-', ' '), ...namesOf(topics)].join(', ');
}

function namesOf(topics: readonly TopicLink[]): string[] {
  return topics.map(({ name }) => name);
}

function present(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** What has no date comes after everything that has one. */
const UNDATED = '0';
