import { renderFeedBody, coverOf, makePicture } from '../../render/index.ts';
import { formatDate } from '../../content/dates.ts';
import type { FeedEntry } from '../../library/feeds.ts';
import { escapeHtml as e, writeAttributes } from '../../content/html.ts';
import { VOICES } from '../../content/kinds.ts';
import type { Article, Library, Piece } from '../../library/types.ts';
import { pieceOutputs } from '../kinds/registry.ts';
import { writeLink as a } from './link.ts';

/** The whole of an entry as HTML that any feed reader can show. */
export function renderEntry({ piece, correction, link }: FeedEntry, library: Library): string {
  if (correction !== undefined) return `${label(piece)}<p>${e(correction)}</p><p>${a(link, piece.title)}</p>`;
  const { feed: write, feedLinks } = pieceOutputs(piece);
  const html = write(piece, { body: renderFeedBody, cover: writeCover });
  return `${label(piece)}${html}${writeBylines(piece)}${writeHistory(piece, library)}<hr/>${feedLinks?.(piece, library) ?? ''}${writeFiled(piece)}`;
}

/** The voice, before anything else. */
function label({ voice }: Piece): string {
  return `<p><strong>${VOICES[voice].label}</strong></p>`;
}

/** Who wrote a piece, under the house. */
function writeBylines({ by }: Piece): string {
  if (by.length === 0) return '';
  const links = by.map(({ name, path }) => a(path, name));
  const last = links.at(-1) ?? '';
  const named = links.length > 1 ? `${links.slice(0, -1).join(', ')} and ${last}` : last;
  return `<p>From the desk of ${named}.</p>`;
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
function writeCover(article: Article): string {
  const cover = coverOf(article);
  if (cover === undefined || article.cover === undefined) return '';
  const { alt, credit } = article.cover;
  const picture = `<p><img${writeAttributes({ ...makePicture(cover, article), alt })}/></p>`;
  return credit === undefined ? picture : `${picture}<p>${e(credit)}</p>`;
}
