import type { APIRoute } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import { getLibrary } from '../library/index.ts';
import { listAddresses } from '../library/page-urls.ts';
import { isoDay } from '../content/dates.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const stream = new SitemapStream({ hostname: site.origin, lastmodDateOnly: true });
  for (const { path, changed } of listAddresses(await getLibrary()))
    stream.write({ url: path, ...(changed ? { lastmod: isoDay(changed) } : {}) });
  stream.end();
  return new Response((await streamToPromise(stream)).toString(), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
