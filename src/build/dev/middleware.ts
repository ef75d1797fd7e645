import type { MiddlewareHandler } from 'astro';
import { readPublication } from '../../library/load/current.ts';
import { writeBanner } from './error-page.ts';
import { markHidden } from './mark-hidden.ts';

/** What `npm run dev` adds to each page: what is wrong elsewhere, marks of drafts, and the place where the reader was. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  const { diagnostics, library } = readPublication({ preview: true });
  const marked = markHidden(await response.text(), library);
  const banner = diagnostics.length === 0 ? '' : writeBanner(diagnostics);
  const added = response.ok ? banner + KEEP_PLACE : banner;
  const html = marked.replace(/<body[^>]*>/, (body) => body + added);
  return new Response(html, { status: response.status, headers: response.headers });
};

/**
 * Brings the reader back to where they were when a page loads again, though a page of errors stood there in between. A
 * page that loads again before it is there has no place yet.
 */
const KEEP_PLACE = `<script>{
  const key = 'place of ' + location.pathname;
  const isReload = performance.getEntriesByType('navigation')[0]?.type === 'reload';
  // The browser would restore the place on the page of errors.
  if (isReload) history.scrollRestoration = 'manual';
  addEventListener('load', () => {
    if (isReload) scrollTo(0, Number(sessionStorage.getItem(key)));
    addEventListener('pagehide', () => {
      history.scrollRestoration = 'auto';
      sessionStorage.setItem(key, scrollY);
    });
  });
}</script>`;
