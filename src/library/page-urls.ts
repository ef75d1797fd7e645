import { href, site } from '../site.ts';
import { lastChangeOf } from './feeds.ts';
import { KINDS } from '../content/kinds.ts';
import { hasPage, listAll } from './kinds/registry.ts';
import type { Listed } from './types.ts';

/** A page of the site that readers may land on, with its last change where one is known. */
export interface Address {
  /** With the base path, as links have it: `/pm/about/`. */
  path: string;
  /** Without it, as authors write it: `/about/`. */
  address: string;
  changed?: Date | undefined;
}

/** The pages of `content/pages/` that have more on them than their prose, and so a route of their own. */
export const OWN_ROUTES: readonly string[] = ['corrections', 'house-style', 'subscribe'];

/** What an author may link to beside the pages of the sitemap. */
export const OTHER_ADDRESSES = [
  '/contribute/template.mdx',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/feeds.opml',
  '/llms.txt',
  '/sitemap.xml',
  '/robots.txt',
  '/licences.txt',
  '/.well-known/security.txt',
] as const;

/** Every page worth finding, in a fixed order: what a sitemap lists (sitemaps.org, protocol 0.9). */
export function listAddresses(library: Listed): Address[] {
  const lists = Object.values(KINDS).flatMap((kind) => ('list' in kind ? [{ path: kind.list }] : []));
  const fixed = [
    { path: href('/'), changed: lastChangeOf(library.pieces) },
    { path: href('/subscribe/') },
    { path: href('/corrections/') },
    { path: href('/reading/') },
    { path: href('/roadmap/') },
    { path: href('/search/') },
    { path: href('/house-style/') },
    { path: href('/contribute/') },
    ...lists,
  ];
  const all = listAll(library).filter(hasPage);
  const dated = all.flatMap((one) =>
    'published' in one ? [{ path: one.path, changed: lastChangeOf([one]) }] : [],
  );
  const others = all
    .filter((one) => !('published' in one || (one.kind === 'page' && OWN_ROUTES.includes(one.id))))
    .map(({ path }) => ({ path }));
  return [...fixed, ...dated, ...others].map((one) => ({
    ...one,
    address: one.path.slice(site.base.length - 1),
  }));
}
