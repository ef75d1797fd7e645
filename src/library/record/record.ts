import { instantOf, isoDay } from '../../content/dates.ts';
import { KINDS, type Kind } from '../../content/kinds.ts';
import {
  CORRECTION,
  mergeLines,
  type PublishedUrl,
  type PublishedUrls,
} from '../../content/published-urls.ts';
import { site } from '../../site.ts';

/** What is asked of the record about a piece. */
interface Recorded {
  kind: Kind;
  id: string;
  aliases: readonly string[];
  /** As the author wrote it. */
  published: string;
}

/** Who a piece is to those who have read of it: its id in feeds, the slug in that id, and when it was first public. */
export interface Identity {
  feedId: string;
  firstSlug: string;
  appeared: Date;
  /** Whether the record does not know it yet, and knows others. */
  isNew: boolean;
  /** Whether the record knows it and not since when: from before that was recorded. */
  isUndated: boolean;
}

/** A correction as its author wrote it. */
interface WrittenCorrection {
  date: string;
  text: string;
}

/** What was published before a moment, by which a piece and its corrections are known again whatever became of them. */
export class FeedRecord {
  readonly #now: Date;
  readonly #lines: ReadonlyMap<string, PublishedUrl>;
  readonly #byId: ReadonlyMap<string, readonly PublishedUrl[]>;

  constructor({ lines }: Pick<PublishedUrls, 'lines'>, now: Date) {
    const known = lines.filter((line) => isKnown(line, now));
    this.#now = new Date(writeMoment(now));
    this.#lines = new Map(
      [...Map.groupBy(known, ({ address }) => address)].map(([address, all]) => [address, mergeLines(all)]),
    );
    this.#byId = Map.groupBy(this.#lines.values(), ({ id = '' }) => id);
  }

  /**
   * The identity of a piece: the one that was recorded under its address or an earlier one, or else a new one. What is
   * new appears now, whatever its date is, unless nothing at all was published before: then it begins with its date.
   */
  identify({ kind, id, aliases, published }: Recorded): Identity {
    const lines = [id, ...aliases].flatMap((slug) => this.#lines.get(addressOf(kind, slug)) ?? []);
    const feedId = lines.find((line) => line.id !== undefined)?.id ?? mintId(kind, id, aliases, published);
    // An old address that was another piece's tells nothing of this one.
    const own = lines.filter((line) => line.id === undefined || line.id === feedId);
    const firsts = [...own, ...(this.#byId.get(feedId) ?? [])].flatMap(({ first = [] }) => first);
    const isUndated = lines.length > 0 && firsts.length === 0;
    return {
      feedId,
      firstSlug: feedId.slice(feedId.lastIndexOf('/') + 1),
      appeared: firsts.length > 0 ? earliestOf(firsts) : this.#first(published, isUndated),
      isNew: lines.length === 0 && this.#lines.size > 0,
      isUndated,
    };
  }

  /** The ids and the first appearance of the corrections of a piece, in the order in which they are written. */
  identifyCorrections(
    { feedId, isUndated }: Identity,
    written: readonly WrittenCorrection[],
  ): Pick<Identity, 'feedId' | 'appeared'>[] {
    if (written.length === 0) return [];
    const known = [...this.#lines.values()].filter(
      ({ kind, id = '' }) => kind === CORRECTION && id.startsWith(`${feedId}/corrections/`),
    );
    const paired = pairCorrections(written, known);
    let last = Math.max(0, ...known.map(({ id = '' }) => numberOf(id)));
    const ids = new Map<WrittenCorrection, string>();
    // The oldest has the lowest number, and of one day the one that is written first.
    for (const one of written.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)))
      ids.set(one, paired.get(one)?.id ?? `${feedId}/corrections/${(last += 1)}`);
    return written.map((one) => ({
      feedId: ids.get(one)!,
      appeared: firstOf(paired.get(one)) ?? this.#first(one.date, isUndated),
    }));
  }

  /** When something appears that the record has no date of. */
  #first(date: string, isUndated: boolean): Date {
    const own = instantOf(date);
    return !isUndated && this.#lines.size > 0 && own < this.#now ? this.#now : own;
  }
}

/** Whether a line tells of something that was public at a moment. A later one is of a build that was made for a day to come. */
export function isKnown({ first }: Pick<PublishedUrl, 'first'>, now: Date): boolean {
  return first === undefined || instantOf(first) <= now;
}

/** A moment as the record holds it. */
export function writeMoment(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A correction's day and its first words on one line, as the record holds them. */
export function writeWords({ date, text }: WrittenCorrection): string {
  return `${date} ${text.replaceAll(/\s+/g, ' ').slice(0, MAX_WORDS).trim()}`;
}

/** In characters: enough to tell two corrections of one piece apart, and short enough to be read. */
const MAX_WORDS = 60;

/** The address of something, as the record has it. */
export function addressOf(kind: Kind, id: string): string {
  return KINDS[kind].path(id).slice(site.base.length - 1);
}

/** Authority and day are those on which the piece was first published under its first name (RFC 4151). */
function mintId(kind: Kind, id: string, aliases: readonly string[], published: string): string {
  return `tag:${site.tagAuthority},${isoDay(instantOf(published))}:${KINDS[kind].folder}/${aliases[0] ?? id}`;
}

/** Which recorded correction each written one is: the same in day and words, else in words, else of the same day. */
function pairCorrections(
  written: readonly WrittenCorrection[],
  known: readonly PublishedUrl[],
): Map<WrittenCorrection, PublishedUrl> {
  const pairs = new Map<WrittenCorrection, PublishedUrl>();
  const open = new Set(known);
  const isSame: ((one: WrittenCorrection, words: string) => boolean)[] = [
    (one, words) => words === writeWords(one),
    (one, words) => words.slice(11) === writeWords(one).slice(11),
    ({ date }, words) => words.startsWith(`${date} `),
  ];
  for (const fits of isSame)
    for (const one of written) {
      const found = pairs.has(one) ? undefined : [...open].find(({ words = '' }) => fits(one, words));
      if (found === undefined) continue;
      pairs.set(one, found);
      open.delete(found);
    }
  return pairs;
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}

function firstOf(line: PublishedUrl | undefined): Date | undefined {
  return line?.first === undefined ? undefined : instantOf(line.first);
}

function earliestOf(moments: readonly string[]): Date {
  return new Date(Math.min(...moments.map((moment) => instantOf(moment).getTime())));
}
