import { listPublicUrls, listRetired, type PublicUrls } from './published-urls.ts';
import { FeedRecord } from './record/record.ts';
import { checkFirstAppearance } from './checks/check-first-appearance.ts';
import { NO_PUBLISHED_URLS, type PublishedUrls } from '../content/published-urls.ts';
import { formatDate, instantOf } from '../content/dates.ts';
import { checkBodies } from './checks/check-bodies.ts';
import { checkDay, listTargets } from './checks/check-day.ts';
import { checkTitles } from './checks/check-titles.ts';
import { hideFiles } from './leave-out.ts';
import { listOpenDays } from './checks/days-to-come.ts';
import type { Targets } from './checks/check-links.ts';
import { bodyLinkOf, type LinkBody } from './body-links.ts';
import { buildFollowUps, checkFollowUps } from './follow-ups.ts';
import { CONTENT_KINDS, KINDS, kindsWith, type Kind } from '../content/kinds.ts';
import { entriesOf, parseSources, type Entries } from '../content/validate.ts';
import { listOnce, type Diagnostic } from '../content/diagnostics.ts';
import { checkPlaceholders } from './checks/check-placeholders.ts';
import { nameExhibits } from './exhibits.ts';
import { findKeepers, promiseLink } from './promises.ts';
import { byNewest, type Joining } from './kinds/library-kind.ts';
import { libraryKind } from './kinds/registry.ts';
import { listAnswered } from './desk/questions.ts';
import { buildReadings } from './desk/reading-list.ts';
import { buildRedirects, checkAliases } from './aliases.ts';
import { buildRelated } from './desk/related.ts';
import { buildPlaces } from './series.ts';
import { diagnosticAt, type Source } from '../content/source.ts';
import { buildTerms, checkTerms } from './glossary.ts';
import { checkTopics } from './topics.ts';
import type {
  Answered,
  Around,
  Article,
  Joined,
  Library,
  Listed,
  Piece,
  PieceLink,
  Question,
  QuestionLink,
  Relations,
  Series,
} from './types.ts';
import { isVisible, statusOf, type Appearance, type Status } from '../content/visibility.ts';
import { checkYears } from './checks/check-years.ts';
import { readSlips } from './checks/slips/read-slips.ts';
import { checkSummaries } from './checks/check-voices.ts';

/** What the files make together. */
export interface Built {
  /** What readers may see, or with `preview` everything. */
  library: Library;
  /** Everything, whoever may see it. */
  everything: Library;
  /** The addresses that stand once every piece that has a date is published: they are the same whatever the moment is. */
  kept: PublicUrls;
  /** The addresses that stand now. */
  standing: PublicUrls;
  /** Whether every file could be believed: only then is it known what is there and what is not. */
  isWhole: boolean;
  diagnostics: Diagnostic[];
  /** What may be meant; and in a preview, what would be a problem if readers saw the site now. */
  warnings: Diagnostic[];
  /** What is right today, and will be wrong on a day to come because of what readers see then. */
  toCome: Diagnostic[];
}

/** For whom and when a library is built. */
export interface LibraryOptions {
  now: Date;
  preview?: boolean;
  publishedUrls?: PublishedUrls;
  /** What is published as it lies, as authors write it: `/report.pdf`. */
  files?: ReadonlySet<string>;
  /** Files that are taken for drafts, and of which nothing is said. */
  without?: ReadonlySet<string>;
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
    files = new Set(),
    without = new Set(),
  }: LibraryOptions,
): Built {
  const parsed = parseSources(hideFiles(sources, without));
  const { entries, diagnostics: slips } = readSlips(parsed.entries);
  const shows = (entry: Appearance) => isVisible(entry, now);
  const moment = { now, record: new FeedRecord(publishedUrls, now) };
  const everything = join(entries, () => true, moment);
  const published = isAllShown(entries, shows) ? everything : join(entries, shows, moment);
  const coming = joinComing(entries, { everything, published }, moment);
  const kept = listPublicUrls(coming);
  const library = freeze({
    ...(preview ? everything : published),
    retired: listRetired(publishedUrls, kept),
  });
  const checks = [
    ...ALL_KINDS.map((kind) => libraryKind(kind).check ?? (() => [])),
    checkDates,
    checkTopics,
    checkFollowUps,
    checkAliases,
    checkTerms,
    checkPlaceholders,
    checkSummaries,
    checkBodies,
  ].flatMap((check) => check(entries));
  const hidden = listTargets(entries, everything, files);
  const today = checkDay(entries, { library: published, shows, hidden });
  const toCome = preview ? [] : checkDaysToCome(entries, { published, moment, hidden }, today);
  const titles = checkTitles(entries, coming);
  const isSaid = ({ file }: Diagnostic) => !without.has(file);
  const all = listOnce([
    ...parsed.diagnostics,
    ...slips,
    ...checks,
    ...titles,
    ...checkYears(entries, now),
    ...checkFirstAppearance(entries, published, now),
    ...today,
  ]).filter(isSaid);
  const isTold = ({ isPassing = false, isWarning = false }: Diagnostic) =>
    isWarning || (preview && isPassing);
  return {
    library,
    everything,
    kept,
    standing: coming === published ? kept : listPublicUrls(published),
    isWhole: sources.every(({ kind, id, file }) => without.has(file) || !entries.broken.has(`${kind}/${id}`)),
    diagnostics: all.filter((diagnostic) => !isTold(diagnostic)),
    warnings: all.filter(isTold),
    toCome: toCome.filter(isSaid),
  };
}

/** What will be wrong on each day to come on which something appears, and is not yet. */
function checkDaysToCome(
  entries: Entries,
  { published, moment, hidden }: { published: Listed; moment: Moment; hidden: Targets },
  today: readonly Diagnostic[],
): Diagnostic[] {
  const known = new Set(today.map(placeOf));
  return listOpenDays(entries, { library: published, now: moment.now, hidden }).flatMap((day) => {
    const shows = (entry: Appearance) => isVisible(entry, day);
    const library = listWhole(entries, shows, { ...moment, now: day });
    const found = checkDay(entries, { library, shows, hidden }).filter(
      (diagnostic) => !known.has(placeOf(diagnostic)),
    );
    for (const diagnostic of found) known.add(placeOf(diagnostic));
    return found.map((diagnostic) => ({
      ...diagnostic,
      message: `On ${formatDate(day)}: ${diagnostic.message}`,
    }));
  });
}

function placeOf({ file, line }: Diagnostic): string {
  return `${file}:${line}`;
}

/** The publication once every piece that has a date is published; one of those that are joined already, where it is the same. */
function joinComing(
  entries: Entries,
  { everything, published }: { everything: Library; published: Library },
  moment: Moment,
): Library {
  const { now } = moment;
  const isAll = (isOne: (status: Status) => boolean) =>
    isAllShown(entries, (entry) => isOne(statusOf(entry, now)));
  if (isAll((status) => status !== 'scheduled')) return published;
  if (isAll((status) => status !== 'draft')) return everything;
  return join(entries, (entry) => statusOf(entry, now) !== 'draft', moment);
}

function isAllShown(entries: Entries, shows: (entry: Appearance) => boolean): boolean {
  return entriesOf(entries, CONTENT_KINDS).every(({ data }) => shows(data as Appearance));
}

/** A moment, and what was published before it. */
type Moment = Pick<Joining, 'now' | 'record'>;

function join(entries: Entries, shows: (entry: Appearance) => boolean, moment: Moment): Library {
  const listed = listWhole(entries, shows, moment);
  const library = { ...listed, ...relate({ ...listed, answered: listAnswered(listed.questions) }) };
  return freeze({ ...library, redirects: buildRedirects(entries, library), retired: [] });
}

/** What readers see, before it is known what belongs to what. */
function listWhole(entries: Entries, shows: (entry: Appearance) => boolean, moment: Moment): Listed {
  const keepers = findKeepers([...entries.article.values()].filter(({ data }) => shows(data)));
  const slugs = nameExhibits(entries, shows);
  const linkBody: LinkBody = (source) => bodyLinkOf(source, (id) => promiseLink(id, entries, keepers), slugs);
  const list = listOnDemand((kind) => libraryKind(kind).list(joining));
  const joining: Joining = { entries, ...moment, shows, keepers, linkBody, list };
  const lists = Object.fromEntries(ALL_KINDS.map((kind) => [KINDS[kind].folder, list(kind)])) as Lists;
  const pieces = kindsWith('published')
    .flatMap((kind): readonly Piece[] => list(kind))
    .toSorted(byNewest);
  const readings = buildReadings(listAnswered(list('question')));
  return { ...lists, readings, terms: buildTerms(pieces), pieces };
}

type Lists = Omit<Listed, 'terms' | 'readings' | 'pieces'>;

const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** What is made of each kind, once: a list may ask for those of other kinds. */
function listOnDemand(make: (kind: Kind) => readonly Joined[Kind][]): Joining['list'] {
  const known = new Map<Kind, readonly Joined[Kind][]>();
  return <K extends Kind>(kind: K) => {
    const made = known.get(kind) ?? make(kind);
    known.set(kind, made);
    return made as readonly Joined[K][];
  };
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

function checkDates(entries: Entries): Diagnostic[] {
  return entriesOf(entries, kindsWith('published')).flatMap(
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

function freeze<T extends object>(value: T): T {
  for (const child of Object.values(value))
    if (typeof child === 'object' && child !== null && !Object.isFrozen(child)) freeze(child as object);
  return Object.freeze(value);
}
