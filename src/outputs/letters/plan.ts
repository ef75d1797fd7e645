import type { SentLetter } from '../../content/sent.ts';
import type { Mailing, MailingList } from '../../site.ts';
import { writeDigest } from './digest.ts';
import { writeLetter, type LetterSources } from './letter.ts';
import { listRecent } from './select.ts';
import { listsFor, wasSent, type Due } from './send.ts';
import type { Environment } from './services/service.ts';

/** The letters that are to be sent at a moment: of what is public, younger than a fortnight and not recorded, and has a list. */
export function listDue(
  sources: LetterSources,
  { now, sent, lists }: { now: Date; sent: readonly SentLetter[]; lists: readonly MailingList[] },
): Due[] {
  const fresh = listRecent(sources.library.pieces, now).filter((piece) => !wasSent(piece.feedId, sent));
  const wanted = fresh.filter(({ voice }) => listsFor(voice, lists).length > 0);
  const letters = wanted.map((piece) => writeLetter(piece, sources));
  const digest = listsFor(undefined, lists).length > 0 ? writeDigest(sources.library, now) : undefined;
  if (digest !== undefined && !wasSent(digest.id, sent)) letters.push(digest);
  return letters.map((letter) => ({ letter, lists: listsFor(letter.voice, lists) }));
}

/**
 * The lists of a service: those of `site.ts`; without any, `LIST_ADDRESS`, or all subscribers of Buttondown, get
 * everything.
 * @throws Error when there is nobody to send to.
 */
export function listsOf(
  service: NonNullable<Mailing['service']>,
  { lists, service: own }: Mailing,
  { LIST_ADDRESS: address = '' }: Environment,
): readonly MailingList[] {
  const everything = (id: string, title: string): MailingList[] => [{ gets: 'everything', title, id }];
  if (service === 'smtp' && address !== '') return everything(address, address);
  // The ids of one service mean nothing to another.
  if (lists.length > 0 && (own === service || own === undefined)) return lists;
  if (service === 'buttondown') return everything('', 'all subscribers');
  throw new Error(
    service === 'smtp'
      ? 'No list is named: set LIST_ADDRESS, or name lists in "mailing" in src/site.ts.'
      : 'No list is named: name lists in "mailing" in src/site.ts.',
  );
}
