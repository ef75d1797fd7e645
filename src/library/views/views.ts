import type { AnswerOrder } from '../desk/answer-orders.ts';
import { formatDate } from '../../content/dates.ts';
import type { Voice } from '../../content/kinds.ts';
import type { Emblem } from '../kinds/library-kind.ts';
import { hasPage, pieceKind } from '../kinds/registry.ts';
import { countMoves } from '../desk/moves.ts';
import { buildReadings } from '../desk/reading-list.ts';
import { paginate, type Paged } from './paginate.ts';
import { officeOf } from '../desk/questions.ts';
import type {
  Answer,
  Byline,
  Company,
  Contributor,
  Mentor,
  Question,
  QuestionLink,
  RelatedQuestion,
  Part,
  Place,
  Promised,
  Around,
  Article,
  FollowUp,
  Library,
  Piece,
  PieceLink,
  Topic,
} from '../types.ts';
import type { Mark } from '../../content/schemas/plate.ts';

/*
 * What a page shows, and nothing else. A page is made from its view, the site's settings and the code alone: its view
 * is how one knows whether it has to be made again.
 */

/** What became of a piece. */
interface HistoryView {
  precedent?: FollowUp | undefined;
  followUps: readonly FollowUp[];
}

export interface ArticleView extends HistoryView {
  article: Article;
  place?: Place | undefined;
  straightAnswer?: QuestionLink | undefined;
  around: Around;
}

export interface QuestionView extends HistoryView {
  question: Question;
  /** The order of the answers on this page; `question` holds the editors'. */
  order: AnswerOrder;
  related: readonly RelatedQuestion[];
  counterparts: readonly PieceLink[];
  roster: readonly Mentor[];
}

export interface MentorView {
  mentor: Mentor;
  answers: readonly (Pick<Answer, 'path' | 'stance' | 'role' | 'company' | 'date' | 'dateInferred'> & {
    question: string;
  })[];
  /** The moves that the mentor makes, the most frequent first, each with the number of answers. */
  moves: readonly { name: string; count: number }[];
  /** What the mentor recommends, each thing once. */
  readings: readonly { title: string; author?: string | undefined; url?: string | undefined }[];
  company?: { name: string; path: string } | undefined;
}

/** Who is or was at a company. */
export interface CompanyView {
  name: string;
  path: string;
  now: readonly PersonView[];
  answers: readonly (Pick<Answer, 'path' | 'role' | 'date' | 'dateInferred'> & {
    question: string;
    mentor: string;
  })[];
  formerly: readonly PersonView[];
}

interface PersonView {
  name: string;
  path: string;
  office: string;
}

/** One line of a list. */
export interface EntryView {
  voice: Voice;
  title: string;
  path: string;
  line?: string | undefined;
  /** When it appeared, where lists are in that order. */
  date?: string | undefined;
  detail?: string | undefined;
  emblem?: Emblem | undefined;
}

export interface MentorEntryView {
  name: string;
  path: string;
  office: string;
  initials: string;
  /** How many answers the mentor has given. */
  answers: number;
}

/** A series as a line of the account: what is issued, and what is promised. */
export interface ScheduleRow extends PieceLink {
  issued: number;
  promised: number;
  first?: { title: string; path: string } | undefined;
  plates: readonly (readonly Mark[])[];
}

export interface ScheduleView {
  rows: readonly ScheduleRow[];
  /** Articles that belong to no series. */
  alone: number;
  issued: number;
  promised: number;
  /** The voice of all series, where they have one in common. */
  voice?: Voice | undefined;
}

export interface PromiseView {
  id: string;
  title: string;
  /** Where it is to stand, since when it is promised, and what is said of it. */
  line: string;
}

/** One page of what is filed under a topic, in both voices. */
export interface TopicView extends Omit<Paged<EntryView>, 'items'> {
  name: string;
  about?: string | undefined;
  /** The topic's first page, at which its feed lies. */
  home: string;
  satire: readonly EntryView[];
  sincere: readonly EntryView[];
}

export function viewArticle(
  article: Article,
  { placeOf, straightAnswerOf, publishedAround, precedentOf, followUpsOf }: Library,
): ArticleView {
  return {
    article,
    place: placeOf(article),
    straightAnswer: straightAnswerOf(article),
    around: publishedAround(article),
    precedent: precedentOf(article),
    followUps: followUpsOf(article),
  };
}

export function viewQuestion(
  question: Question,
  { mentors, counterpartsOf, precedentOf, followUpsOf, relatedTo }: Library,
  order: AnswerOrder = 'editors',
): QuestionView {
  const history = { precedent: precedentOf(question), followUps: followUpsOf(question) };
  return {
    ...history,
    question,
    order,
    related: relatedTo(question),
    counterparts: counterpartsOf(question),
    roster: question.listsRoster === true ? mentors.filter((mentor) => mentor.roster !== undefined) : [],
  };
}

export function viewMentor(mentor: Mentor, { answersBy, companies }: Library): MentorView {
  const answers = answersBy(mentor).map(
    ({ question, answer: { path, stance, role, company, date, dateInferred } }) => ({
      question: question.title,
      path,
      stance,
      role,
      company,
      date,
      dateInferred,
    }),
  );
  const given = answersBy(mentor);
  const company = companies.find(({ now }) => now.includes(mentor));
  return {
    mentor,
    answers,
    moves: countMoves(given).slice(0, 5),
    readings: buildReadings(given).map(({ title, author, url }) => ({ title, author, url })),
    company: company && hasPage(company) ? { name: company.name, path: company.path } : undefined,
  };
}

export function viewCompany({ name, path, now, answers, formerly }: Company): CompanyView {
  const person = (mentor: Mentor): PersonView => ({
    name: mentor.name,
    path: mentor.path,
    office: officeOf(mentor),
  });
  return {
    name,
    path,
    now: now.map(person),
    formerly: formerly.map(person),
    answers: answers.map(({ question, answer: { path: address, role, date, dateInferred, mentor } }) => ({
      question: question.title,
      path: address,
      mentor: mentor.name,
      role,
      date,
      dateInferred,
    })),
  };
}

/** What somebody has written for the house. */
export interface ContributorView extends Byline {
  entries: readonly EntryView[];
}

export function viewContributor(
  { id, name, line, url, path, pieces }: Contributor,
  library: Pick<Library, 'placeOf'>,
): ContributorView {
  return { id, name, line, url, path, entries: pieces.map((piece) => viewPiece(piece, library)) };
}

/** A piece as a line of a list: when it appeared, and where it belongs. */
export function viewPiece(piece: Piece, library: Pick<Library, 'placeOf'>): EntryView {
  const { voice, title, path } = piece;
  const { line, detail, emblem } = pieceKind(piece);
  const date = formatDate(piece.published);
  const shown = { line: line(piece), detail: detail?.(piece, library), emblem: emblem?.(piece) };
  return { voice, title, path, date, ...shown };
}

export function viewMentorEntry(mentor: Mentor, { answersBy }: Pick<Library, 'answersBy'>): MentorEntryView {
  return {
    name: mentor.name,
    path: mentor.path,
    office: officeOf(mentor),
    initials: mentor.initials,
    answers: answersBy(mentor).length,
  };
}

export function viewSchedule({
  series,
  articles,
  placeOf,
}: Pick<Library, 'series' | 'articles' | 'placeOf'>): ScheduleView {
  const rows = series.map(({ voice, title, path, parts }): ScheduleRow => {
    const read = parts.filter((part) => part.path !== undefined);
    const first = read[0];
    return {
      voice,
      title,
      path,
      issued: read.length,
      promised: parts.length - read.length,
      plates: platesOf(read),
      first: first?.path === undefined ? undefined : { title: first.title, path: first.path },
    };
  });
  const alone = articles.filter(
    (article) => article.voice === 'satire' && placeOf(article) === undefined,
  ).length;
  const sum = (key: 'issued' | 'promised') => rows.reduce((total, row) => total + row[key], 0);
  const voices = new Set(series.map(({ voice }) => voice));
  return {
    rows,
    alone,
    issued: alone + sum('issued'),
    promised: sum('promised'),
    voice: voices.size === 1 ? series[0]?.voice : undefined,
  };
}

/** The drawings of the parts that have one. */
export function platesOf(parts: readonly Part[]): (readonly Mark[])[] {
  return parts.map(({ plate }) => plate).filter((plate) => plate !== undefined);
}

/** What is announced and not written yet. A kept promise has become an article and is not here. */
export function viewPromises({ promises, series }: Pick<Library, 'promises' | 'series'>): PromiseView[] {
  const places = new Map(
    series.flatMap(({ title, parts }) =>
      parts.map(({ promise, number }) => [promise, `${title}, part ${number} of ${parts.length}. `] as const),
    ),
  );
  const line = ({ id, promised, note }: Promised) =>
    `${places.get(id) ?? ''}Promised on ${formatDate(promised)}. ${note}`;
  return promises
    .filter(({ keptBy }) => keptBy === undefined)
    .map((promise) => ({ id: promise.id, title: promise.title, line: line(promise) }));
}

export function viewTopic(
  { name, about, path, pieces }: Topic,
  library: Pick<Library, 'placeOf'>,
): TopicView[] {
  const pagesOf = (voice: Voice) =>
    paginate(
      pieces.filter((piece) => piece.voice === voice).map((piece) => viewPiece(piece, library)),
      path,
    );
  const [satire, sincere] = [pagesOf('satire'), pagesOf('sincere')];
  const longest = satire.length > sincere.length ? satire : sincere;
  return longest.map(({ items: _, ...paged }, index) => ({
    ...paged,
    name,
    about,
    home: path,
    satire: satire[index]?.items ?? [],
    sincere: sincere[index]?.items ?? [],
  }));
}
