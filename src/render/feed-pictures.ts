import type { PictureFacts } from '../content/source.ts';
import { joinedOf, type Joined } from '../library/body-links.ts';
import type { Article, Post } from '../library/types.ts';
import { absolute } from '../site.ts';
import { showInFeed, type FeedPicture } from './pictures.ts';

/** The cover of an article. */
export function coverOf({ cover, body }: Pick<Article, 'cover' | 'body'>): PictureFacts | undefined {
  return cover && body.pictures[cover.src];
}

/** A picture as readers elsewhere get it, at its whole address. What is in no feed has none. */
export function makePicture(picture: PictureFacts, post: Post): FeedPicture | undefined {
  if (!('feedId' in post)) return undefined;
  const { src, width, height } = showInFeed(picture, post);
  return { src: absolute(src), width, height };
}

/** What the library knows of a post's body, with its pictures as readers elsewhere get them. */
export function joinedInFeed(post: Post): Joined {
  const pictures = Object.entries(post.body.pictures).map(([address, picture]) => [
    address,
    makePicture(picture, post),
  ]);
  return { ...joinedOf(post), pictures: Object.fromEntries(pictures) as Joined['pictures'] };
}
