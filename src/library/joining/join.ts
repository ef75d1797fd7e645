import { bodyLinkOf, type LinkBody } from '../body-links.ts';
import { CONTENT_KINDS, KINDS, kindsWith, type Kind } from '../../content/kinds.ts';
import { entriesOf, type Entries } from '../../content/validate.ts';
import { nameExhibits } from '../exhibits.ts';
import { findKeepers, promiseLink } from '../promises.ts';
import { byNewest, type Joining } from '../kinds/library-kind.ts';
import { libraryKind } from '../kinds/registry.ts';
import { listAnswered } from '../desk/questions.ts';
import { buildReadings } from '../desk/reading-list.ts';
import { buildRedirects } from '../aliases.ts';
import { buildTerms } from '../glossary.ts';
import type { Joined, Library, Listed, Piece } from '../types.ts';
import { statusOf, type Appearance, type Status } from '../../content/visibility.ts';
import { relate } from './relate.ts';

/** A moment, and what was published before it. */
export type Moment = Pick<Joining, 'now' | 'record'>;

/** A publication of what is shown, with who belongs to whom. */
export function join(entries: Entries, shows: (entry: Appearance) => boolean, moment: Moment): Library {
  const listed = listWhole(entries, shows, moment);
  const library = { ...listed, ...relate({ ...listed, answered: listAnswered(listed.questions) }) };
  return freeze({ ...library, redirects: buildRedirects(entries, library), retired: [] });
}

/** The publication once every piece that has a date is published; one of those that are joined already, where it is the same. */
export function joinComing(
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

/** Whether nothing is hidden. */
export function isAllShown(entries: Entries, shows: (entry: Appearance) => boolean): boolean {
  return entriesOf(entries, CONTENT_KINDS).every(({ data }) => shows(data as Appearance));
}

/** What readers see, before it is known what belongs to what. */
export function listWhole(entries: Entries, shows: (entry: Appearance) => boolean, moment: Moment): Listed {
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

/** The same value, which nobody can change any more. */
export function freeze<T extends object>(value: T): T {
  for (const child of Object.values(value))
    if (typeof child === 'object' && child !== null && !Object.isFrozen(child)) freeze(child as object);
  return Object.freeze(value);
}
