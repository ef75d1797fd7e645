import { formatDate } from '../../content/dates.ts';
import type { FeedEntry } from '../../library/feeds.ts';
import { escapeHtml as e, writeAttributes } from '../../content/html.ts';
import { VOICES } from '../../content/kinds.ts';
import type { Library, Piece } from '../../library/types.ts';
import { contact } from '../../site.ts';
import type { FeedPicture } from '../../render/pictures.ts';
import type { FeedTools } from '../kinds/output-kind.ts';
import { pieceOutputs } from '../kinds/registry.ts';
import { writeLink as a } from './link.ts';
import { writeReply } from './reply.ts';

/** The whole of an entry as HTML that any feed reader can show. */
export function renderEntry(
  { piece, correction, link }: FeedEntry,
  library: Library,
  tools: FeedTools,
): string {
  if (correction !== undefined) return `${label(piece)}<p>${e(correction)}</p><p>${a(link, piece.title)}</p>`;
  const html = pieceOutputs(piece).feed(piece, tools);
  return `${label(piece)}${html}${writeEnd(piece, library)}${writeReply(piece, contact.mailbox)}`;
}

/** What stands after a piece: who wrote it, what became of it, and where to go from it. */
export function writeEnd(piece: Piece, library: Library): string {
  const ways = pieceOutputs(piece).feedLinks?.(piece, library) ?? '';
  return `${writeBylines(piece)}${writeHistory(piece, library)}<hr/>${ways}${writeFiled(piece)}`;
}

/** The voice, before anything else. */
function label({ voice }: Piece): string {
  return `<p><strong>${VOICES[voice].label}</strong></p>`;
}

/** Who wrote a piece, under the house. */
export function writeBylines({ by }: Piece): string {
  if (by.length === 0) return '';
  const links = by.map(({ name, path }) => a(path, name));
  const last = links.at(-1) ?? '';
  const named = links.length > 1 ? `${links.slice(0, -1).join(', ')} and ${last}` : last;
  return `<p>From the desk of ${named}.</p>`;
}

/** What became of a piece. */
export function writeHistory(piece: Piece, { precedentOf, followUpsOf }: Library): string {
  const precedent = precedentOf(piece);
  return [
    ...(precedent === undefined
      ? []
      : [
          `<p>This follows ${a(precedent.path, precedent.title)} ` +
            `${VOICES[precedent.voice].label}, and was published ${precedent.interval}.</p>`,
        ]),
    ...followUpsOf(piece).map(
      ({ interval, path, title, voice }) =>
        `<p>Update, ${interval}: ${a(path, title)} ${VOICES[voice].label}</p>`,
    ),
    ...piece.corrections.map(({ date, text }) => `<p>Corrected on ${formatDate(date)}: ${e(text)}</p>`),
  ].join('');
}

/** A piece's topics in words, for readers that show none. */
function writeFiled({ topics }: Piece): string {
  return topics.length === 0
    ? ''
    : `<p>Filed under ${topics.map(({ name, path }) => a(path, name)).join(', ')}.</p>`;
}

/** The picture above an article, with its credit. */
export function writeCover(
  { alt, credit }: { alt: string; credit?: string | undefined },
  picture: FeedPicture,
): string {
  const shown = `<p><img${writeAttributes({ ...picture, alt })}/></p>`;
  return credit === undefined ? shown : `${shown}<p>${e(credit)}</p>`;
}
