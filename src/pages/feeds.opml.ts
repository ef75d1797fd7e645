import type { APIRoute } from 'astro';
import { generateOpml } from 'feedsmith';
import { getLibrary } from '../library/index.ts';
import { addressOf, listFeeds } from '../library/feeds.ts';
import { absolute, feedFormats, site } from '../site.ts';

/** Every feed, for readers that take many at once (OPML 2.0). */
export const GET: APIRoute = async () => {
  const outlines = listFeeds(await getLibrary()).map(({ home, title, holds }) => ({
    text: title,
    title,
    description: holds,
    type: 'rss',
    xmlUrl: absolute(addressOf({ home }, feedFormats[0])),
    htmlUrl: absolute(home),
    language: site.locale,
  }));
  return new Response(generateOpml({ head: { title: `Feeds of ${site.name}` }, body: { outlines } }), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
};
