import { href } from '../site.ts';
import { lastChangeOf } from './feed.ts';
import type { Library } from './types.ts';

/** A page of the site that readers may land on, with its last change where one is known. */
export interface Address {
  path: string;
  changed?: Date | undefined;
}

/** Every page worth finding, in a fixed order: what a sitemap lists (sitemaps.org, protocol 0.9). */
export function listAddresses(library: Library): Address[] {
  const { articles, questions, series, mentors, topics, pages, pieces } = library;
  const lists = (['/', '/articles/', '/questions/', '/series/', '/mentors/', '/topics/', '/subscribe/'] as const).map((path) => ({
    path: href(path),
    changed: path === '/' ? lastChangeOf(pieces) : undefined,
  }));
  const dated = [...articles, ...questions].map(({ path, published, updated }) => ({ path, changed: updated ?? published }));
  const others = [...series, ...mentors, ...topics, ...pages.filter(({ id }) => id !== 'subscribe')].map(({ path }) => ({ path }));
  return [...lists, ...dated, ...others];
}
