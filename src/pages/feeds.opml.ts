import type { APIRoute } from 'astro';
import { generateOpml } from 'feedsmith';
import { getLibrary } from '../library/index.ts';
import { addressOf, listFeeds, type Feed } from '../library/feeds.ts';
import { absolute, feedFormats, site } from '../site.ts';

/** Every feed, for readers that take many at once (OPML 2.0): those of one sort in a group, as the subscribe page has them. */
export const GET: APIRoute = async () => {
  const groups = Map.groupBy(listFeeds(await getLibrary()), ({ heading = site.name }) => heading);
  const outlines = [...groups].map(([text, feeds]) => ({ text, title: text, outlines: feeds.map(outline) }));
  return new Response(generateOpml({ head: { title: `Feeds of ${site.name}` }, body: { outlines } }), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
};

function outline({ home, title, holds }: Feed) {
  return {
    text: title,
    title,
    description: holds,
    type: 'rss',
    xmlUrl: absolute(addressOf({ home }, feedFormats[0])),
    htmlUrl: absolute(home),
    language: site.locale,
  };
}
