import { writeAttributes } from '../../content/html.ts';
import { feedTitle } from '../../library/feeds/entries.ts';
import type { Piece } from '../../library/types.ts';

/** The way to answer a piece from a feed reader, where there is a mailbox. */
export function writeReply(piece: Pick<Piece, 'voice' | 'title'>, mailbox: string | undefined): string {
  if (mailbox === undefined) return '';
  const subject = encodeURIComponent(`Re: ${feedTitle(piece)}`);
  return `<p><a${writeAttributes({ href: `mailto:${mailbox}?subject=${subject}` })}>Reply by e-mail</a></p>`;
}
