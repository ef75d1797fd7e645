import { renderFeedBody, getCover, makePicture } from '../../render/index.ts';
import { formatDate } from '../../content/dates.ts';
import type { FeedEntry } from '../../library/feeds.ts';
import { escapeHtml as e, writeAttributes } from '../../content/html.ts';
import { VOICES } from '../../content/kinds.ts';
import type { Article, Library, Piece } from '../../library/types.ts';
import { absolute, contact } from '../../site.ts';
import { cardAddress, cardFile, CARD_SIZE } from '../cards/card.ts';
import { pieceOutputs } from '../kinds/registry.ts';
import type { EntryPicture } from './formats.ts';
import { writeLink as a } from './link.ts';
import { writeReply } from './reply.ts';

/** The whole of an entry as HTML that any feed reader can show. */
export async function renderEntry({ piece, correction, link }: FeedEntry, library: Library): Promise<string> {
  if (correction !== undefined) return `${label(piece)}<p>${e(correction)}</p><p>${a(link, piece.title)}</p>`;
  const { feed: write, feedLinks } = pieceOutputs(piece);
  const html = await write(piece, { body: renderFeedBody, cover: writeCover });
  return `${label(piece)}${html}${writeHistory(piece, library)}<hr/>${feedLinks?.(piece, library) ?? ''}${writeFiled(piece)}${writeReply(piece, contact.mailbox)}`;
}

/** The picture of an entry: an article's cover, and otherwise the sharing picture, which has the voice's label. */
export async function getEntryPicture({ piece }: FeedEntry): Promise<EntryPicture> {
  const cover = piece.kind === 'article' ? await getCover(piece) : undefined;
  if (cover !== undefined && piece.kind === 'article')
    return { ...(await makePicture(cover)), type: 'image/jpeg', alt: piece.cover?.alt ?? '' };
  const alt = VOICES[piece.voice].title(piece.title);
  return { src: absolute(cardAddress(cardFile(piece))), ...CARD_SIZE, type: 'image/png', alt };
}

/** The voice, before anything else. */
function label({ voice }: Piece): string {
  return `<p><strong>${VOICES[voice].label}</strong></p>`;
}

/** What became of a piece. */
function writeHistory(piece: Piece, { precedentOf, followUpsOf }: Library): string {
  const precedent = precedentOf(piece);
  return [
    ...(precedent === undefined
      ? []
      : [
          `<p>This follows ${a(precedent.path, precedent.title)} ${VOICES[precedent.voice].label}, and was published ${precedent.interval}.</p>`,
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

/** The picture above an article. */
async function writeCover(article: Article): Promise<string> {
  const cover = await getCover(article);
  if (cover === undefined || article.cover === undefined) return '';
  const { alt, credit } = article.cover;
  const picture = `<p><img${writeAttributes({ ...(await makePicture(cover)), alt })}/></p>`;
  return credit === undefined ? picture : `${picture}<p>${e(credit)}</p>`;
}
