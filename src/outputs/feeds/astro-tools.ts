import { getCover, makePicture, renderFeedBody } from '../../render/index.ts';
import { VOICES } from '../../content/kinds.ts';
import type { FeedEntry } from '../../library/feeds.ts';
import { absolute } from '../../site.ts';
import { cardAddress, cardFile, CARD_SIZE } from '../cards/card.ts';
import type { FeedTools } from '../kinds/output-kind.ts';
import { writeCover } from './entry-html.ts';
import type { EntryPicture } from './formats.ts';

/** What a page of Astro makes an entry with: its pictures are made when they are asked for. */
export const astroTools: FeedTools = {
  body: renderFeedBody,
  cover: async (article) => {
    const cover = await getCover(article);
    return cover === undefined || article.cover === undefined
      ? ''
      : writeCover(article.cover, await makePicture(cover));
  },
};

/** The picture of an entry: an article's cover, and otherwise the sharing picture, which has the voice's label. */
export async function getEntryPicture({ piece }: FeedEntry): Promise<EntryPicture> {
  const cover = piece.kind === 'article' ? await getCover(piece) : undefined;
  if (cover !== undefined && piece.kind === 'article')
    return { ...(await makePicture(cover)), type: 'image/jpeg', alt: piece.cover?.alt ?? '' };
  const alt = VOICES[piece.voice].title(piece.title);
  return { src: absolute(cardAddress(cardFile(piece))), ...CARD_SIZE, type: 'image/png', alt };
}
