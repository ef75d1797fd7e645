import type { APIRoute } from 'astro';
import { absolute, href } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href('/sitemap.xml'))}\n`);
