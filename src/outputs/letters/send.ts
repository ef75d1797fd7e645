import type { SentLetter } from '../../content/sent.ts';
import type { MailingList } from '../../site.ts';
import type { Letter } from './letter.ts';
import type { Service } from './services/service.ts';

/** A letter that is due, and the lists that get it. */
export interface Due {
  letter: Letter;
  lists: readonly MailingList[];
}

/** The lists that get what one voice says; a letter without a voice is a digest. */
export function listsFor(voice: Letter['voice'], lists: readonly MailingList[]): MailingList[] {
  return lists.filter(({ gets }) =>
    voice === undefined ? gets === 'digest' : gets === 'everything' || gets === voice,
  );
}

/** Whether a letter was sent: by its id, whatever its piece is called by now. */
export function wasSent(id: string, sent: readonly SentLetter[]): boolean {
  return sent.some((line) => line.id === id);
}

/**
 * Sends letters, the oldest first, and records each before the next: when a run ends between sending and recording, the
 * next one asks the service again, which knows the letter by its id.
 * @param record writes down that a letter was sent
 */
export async function sendAll(
  due: readonly Due[],
  service: Service,
  record: (letter: Letter, outcome: 'sent' | 'known') => void,
): Promise<void> {
  for (const { letter, lists } of due.toSorted((a, b) => a.letter.date.getTime() - b.letter.date.getTime()))
    record(letter, await service.send(letter, lists));
}
