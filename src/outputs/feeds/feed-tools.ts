import type { BodyNode } from '../../content/body.ts';
import { VOICES } from '../../content/kinds.ts';
import type { FeedEntry } from '../../library/feeds.ts';
import type { BodyLink, Post } from '../../library/types.ts';
import { writeFeedBody } from '../../render/feed-html.ts';
import { coverOf, joinedInFeed, makePicture } from '../../render/feed-pictures.ts';
import { absolute } from '../../site.ts';
import { cardAddress, cardFile, CARD_SIZE } from '../cards/card.ts';
import type { FeedTools } from '../kinds/output-kind.ts';
import { writeCover } from './entry-html.ts';
import type { EntryPicture } from './formats.ts';

/** What entries and letters are made with. Pictures have the addresses that they keep for as long as their piece stands. */
export function feedTools(getBody: (body: BodyLink) => BodyNode[]): FeedTools {
  return {
    body: (post: Post) => writeFeedBody(getBody(post.body), joinedInFeed(post), absolute(post.path)),
    cover: (article) => {
      const cover = coverOf(article);
      const picture = cover && makePicture(cover, article);
      return picture === undefined || article.cover === undefined ? '' : writeCover(article.cover, picture);
    },
  };
}

/** The picture of an entry: an article's cover, and otherwise the sharing picture, which has the voice's label. */
export function getEntryPicture({ piece }: Pick<FeedEntry, 'piece'>): EntryPicture {
  const cover = piece.kind === 'article' ? coverOf(piece) : undefined;
  const picture = cover && makePicture(cover, piece);
  const alt = VOICES[piece.voice].title(piece.title);
  if (picture !== undefined && piece.kind === 'article')
    return { ...picture, type: 'image/jpeg', alt: piece.cover?.alt || alt };
  return { src: absolute(cardAddress(cardFile(piece))), ...CARD_SIZE, type: 'image/png', alt };
}
