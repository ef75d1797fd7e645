import { feedFormats, href } from '../../site.ts';
import {
  CORRECTION,
  formatPublishedUrls,
  PICTURE,
  type PublishedUrl,
  type PublishedUrls,
} from '../../content/published-urls.ts';
import { instantOf, isoDay } from '../../content/dates.ts';
import { compare } from '../../content/diagnostics.ts';
import { isPage } from '../aliases.ts';
import { pageOfPicture } from './feed-pictures.ts';
import { listAll } from '../kinds/registry.ts';
import { listPublicUrls, retiredIn } from '../published-urls.ts';
import { addressOf, isKnown, writeMoment, writeWords } from './record.ts';
import type { Library, Piece } from '../types.ts';

/** What a record says of one thing. */
type Written = Omit<PublishedUrl, 'line'>;

/**
 * The record's text with everything in it that is public at the moment of a build, and what is new in it, or stands again.
 * What earlier builds wrote stays as it is, but for lines of a day that has not come: they are of a site that was made to
 * see what it will be, and no reader knows it.
 * @param clock the present day, where the site is made for another
 */
export function addNewUrls(
  { lines }: Pick<PublishedUrls, 'lines'>,
  library: Library,
  now: Date,
  clock = now,
): { text: string; added: string[] } {
  const known = lines.filter((line) => isKnown(line, clock > now ? clock : now));
  const retired = retiredIn(known);
  const wanted = listWritten(library, known, now);
  const isAgain = ({ address }: Written) => retired.has(address) && wanted.has(address);
  const before = new Set(known.map(keyOf));
  const added = [...wanted].flatMap(([key, line]) => (before.has(key) ? [] : [line]));
  const kept = known.map((line): Written => {
    const present = wanted.get(keyOf(line));
    return {
      ...(line.first === undefined && present?.id !== undefined ? present : line),
      words: present?.words ?? line.words,
      retired: present === undefined ? retired.get(line.address) : undefined,
    };
  });
  return {
    text: formatPublishedUrls([...kept, ...added]),
    added: [...new Set([...known.filter(isAgain), ...added].map(({ address }) => address))].toSorted(compare),
  };
}

/** By what a line is known again: a correction by its id, anything else by its address. */
function keyOf({ kind, id, address }: Written): string {
  return kind === CORRECTION && id !== undefined ? id : address;
}

/** What a record has to say of everything that is public, by the keys of its lines. */
function listWritten(library: Library, known: readonly Written[], now: Date): Map<string, Written> {
  const recorded = new Set(known.map(({ id }) => id));
  const pieces = new Map(library.pieces.map((piece) => [addressOf(piece.kind, piece.id), piece]));
  const kindOf = nameKinds(library);
  const addresses = [...listPublicUrls(library)].map(([address, to]): Written => {
    const piece = pieces.get(to);
    const isFirst = piece !== undefined && address === to && !recorded.has(piece.feedId);
    const first = isFirst ? writeFirst(piece.appeared) : isoDay(now);
    return { address, kind: kindOf(to), first, id: piece?.feedId };
  });
  const corrections = library.pieces.flatMap((piece) => piece.corrections.map(recordCorrection(piece)));
  return new Map([...addresses, ...corrections].map((line) => [keyOf(line), line]));
}

function recordCorrection({ kind, id }: Piece): (correction: Piece['corrections'][number]) => Written {
  return ({ date, text, feedId, appeared }) => ({
    address: `${addressOf(kind, id)}#correction-${feedId.slice(feedId.lastIndexOf('/') + 1)}`,
    kind: CORRECTION,
    first: writeFirst(appeared),
    id: feedId,
    words: writeWords({ date: isoDay(date), text }),
  });
}

/** A day where something appeared as it began, otherwise the moment. */
function writeFirst(moment: Date): string {
  const day = isoDay(moment);
  return instantOf(day).getTime() === moment.getTime() ? day : writeMoment(moment);
}

/** What stands at an address, in a word: a kind, a feed, another page or another file of the site. */
function nameKinds(library: Library): (address: string) => string {
  const kinds = new Map<string, string>(listAll(library).map(({ path, kind }) => [path, kind]));
  const isFeed = (address: string) => feedFormats.some(({ file }) => address.endsWith(`/${file}`));
  return (address) =>
    kinds.get(href(address as `/${string}`)) ??
    (pageOfPicture(address) !== undefined
      ? PICTURE
      : isPage(address)
        ? 'page'
        : isFeed(address)
          ? 'feed'
          : 'file');
}
