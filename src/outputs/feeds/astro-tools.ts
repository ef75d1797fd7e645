import { getCover, makePicture, renderFeedBody } from '../../render/index.ts';
import type { FeedTools } from '../kinds/output-kind.ts';
import { writeCover } from './entry-html.ts';

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
