import { site } from '../site.ts';
import { KINDS, type ContentKind } from './kinds.ts';
import type { Entries, Entry } from './parse.ts';
import { compare, type Problem } from './problems.ts';
import { problemAt } from './source.ts';
import { signPath } from './zodiac.ts';
import type { Library, Redirect } from './types.ts';

/** The kinds whose addresses can have been others. */
const MOVING = ['article', 'series', 'question', 'mentor', 'page', 'company'] as const satisfies ContentKind[];

type MovingEntry = Entry<(typeof MOVING)[number]>;

/** The old addresses of everything that readers can see, in the order of the alphabet. */
export function buildRedirects(entries: Entries, { articles, series, questions, mentors, pages, companies }: Omit<Library, 'redirects'>): Redirect[] {
  const shown = new Map([...articles, ...series, ...questions, ...mentors, ...pages, ...companies].map((one) => [`${one.kind}/${one.id}`, { path: one.path, title: 'name' in one ? one.name : one.title, signs: one.kind === 'article' ? one.body.signs : [] }]));
  return moving(entries)
    .flatMap(({ id, data, source: { kind } }) => {
      const to = shown.get(`${kind}/${id}`);
      if (to === undefined) return [];
      const { path, title, signs } = to;
      const old = data.aliases.filter((alias) => alias !== id).map((alias) => KINDS[kind].path(alias));
      return old.flatMap((from): Redirect[] => [{ from, path, title }, ...signs.map(({ slug }) => ({ from: signPath(from, slug), path: signPath(path, slug), title }))]);
    })
    .toSorted((a, b) => compare(a.from, b.from));
}

/** An alias that is somebody's present address, or somebody else's old one. */
export function checkAliases(entries: Entries): Problem[] {
  const taken = new Map<string, string>();
  return moving(entries).flatMap(({ id, data, source }) =>
    data.aliases.flatMap((alias, index) => {
      const at = (what: string, mend: string) => [problemAt(source, `aliases.${index}`, what, mend)];
      const path = KINDS[source.kind].path(alias);
      const first = taken.get(path);
      taken.set(path, source.file);
      // A piece that has its first slug again keeps it as the first alias, by which the feeds know it.
      if (alias === id) return index === 0 && data.aliases.length > 1 ? [] : at(`"aliases" names "${alias}", which is the present slug.`, 'Remove it.');
      const holder = entries[source.kind].get(alias)?.source.file;
      if (holder !== undefined) return at(`"aliases" names "${alias}", but ${holder} stands there.`, 'Remove it, or rename that file.');
      if (source.kind === 'page' && RESERVED.includes(alias)) return at(`"aliases" names "${alias}", but the site has its own page there.`, 'Remove it.');
      if (first !== undefined) return at(`"aliases" names "${alias}", which is an alias in ${first} already.`, 'Let one of them keep it.');
      return [];
    }),
  );
}

/** Where each old address leads now, both as authors write them, below the base path. */
export function mapRedirects(redirects: readonly Redirect[]): Map<string, string> {
  const below = (path: string) => path.slice(site.base.length - 1);
  return new Map(redirects.map(({ from, path }) => [below(from), below(path)]));
}

/** The lines of a `_redirects` file, as Netlify and Cloudflare Pages read it. 301: the address has changed for good (RFC 9110, section 15.4.2). */
export function writeRedirects(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, path }) => `${encodeURI(from)} ${encodeURI(path)} 301\n`).join('');
}

/** Where each old address leads, from the lines that `writeRedirects` has written: as they are asked for, encoded. */
export function readRedirects(text: string): Map<string, string> {
  return new Map(text.split('\n').filter((line) => line.endsWith(' 301')).map((line) => line.split(' ', 2) as [string, string]));
}

/** The first words of addresses at which the site has pages of its own. */
export const RESERVED: readonly string[] = [...Object.values(KINDS).map(({ folder }) => folder), 'search', '404', 'reading', 'roadmap'];

function moving(entries: Entries): MovingEntry[] {
  return MOVING.flatMap((kind): MovingEntry[] => [...entries[kind].values()]);
}
