import type { APIRoute } from 'astro';
import { theme } from '../site.ts';
import { SYSTEM_FONT } from '../styles/theme.ts';

const { ink, paper, tint } = theme.colours.satire.light;

/** How a browser shows a feed: what it is, and a list of titles. */
const STYLES = `rss, feed { display: block; max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem;
  font: 1.0625rem/1.6 ${SYSTEM_FONT}; color: ${ink}; background: ${paper}; }
channel > title, feed > title { display: block; font-size: 2rem; line-height: 1.2; }
channel > description, feed > subtitle { display: block; margin: 0.5rem 0 1rem; }
channel::before, feed::before {
  content: 'This is a feed. Copy the address of this page into a feed reader, and every new piece arrives there whole.';
  display: block; margin-bottom: 1rem; padding-bottom: 1rem; border-bottom: 1px solid; }
item, entry { display: block; padding: 0.75rem 0; border-top: 1px solid ${tint}; }
item > title, entry > title { display: block; font-size: 1.25rem; }
item > description, entry > summary { display: block; }
channel > *:not(title, description, item), item > *:not(title, description),
feed > *:not(title, subtitle, entry), entry > *:not(title, summary) { display: none; }
`;

export const GET: APIRoute = () =>
  new Response(STYLES, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
