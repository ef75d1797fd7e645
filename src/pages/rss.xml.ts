import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feed } from '../components/mdx/index.ts';
import { renderItem } from '../components/feed/render.ts';
import { getLibrary } from '../library.ts';
import { buildFeedItems, lastChangeOf } from '../model/feed.ts';
import { absolute, href, site } from '../site.ts';

export const GET: APIRoute = async () => {
  const library = await getLibrary();
  const lastChange = lastChangeOf(library.pieces);
  const items = [];
  for (const { piece, id, title, link, published, categories } of buildFeedItems(library)) {
    const customData = `<guid isPermaLink="false">${id}</guid><dc:creator>${site.name}</dc:creator>`;
    items.push({ title, link, pubDate: published, description: piece.summary, categories, customData, content: await renderItem(piece, library, feed) });
  }
  return rss({
    title: site.name,
    description: site.description,
    site: absolute(href('/')),
    items,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<atom:link href="${absolute(href('/rss.xml'))}" rel="self" type="application/rss+xml"/>`,
      `<language>${site.language}</language>`,
      `<copyright>${site.copyright}</copyright>`,
      lastChange === undefined ? '' : `<lastBuildDate>${lastChange.toUTCString()}</lastBuildDate>`,
    ].join(''),
  });
};
