import { feedFormats, site } from '../site.ts';
import { listFeedHomes } from './feeds.ts';
import { hasPage, listAll } from './kinds/registry.ts';
import { RESERVED } from './reserved.ts';
import { KINDS, kindsWith, type KindWith } from '../content/kinds.ts';
import { entriesOf, type Entries, type Entry } from '../content/validate.ts';
import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { diagnosticAt } from '../content/source.ts';
import type { Linked, Redirect, Retired } from './types.ts';
import { signPath } from './zodiac.ts';

/** The old addresses of everything that readers can see, with those of its feeds, in the order of the alphabet. */
export function buildRedirects(entries: Entries, library: Linked): Redirect[] {
  return [...listMoved(entries, library), ...listPageless(library)].toSorted((a, b) =>
    compare(a.from, b.from),
  );
}

/** Mentors and companies without a page: what was at its address is in the list. */
function listPageless({ mentors, companies }: Linked): Redirect[] {
  return [...mentors, ...companies]
    .filter((one) => !hasPage(one))
    .map(({ kind, id, name, path }) => ({
      from: KINDS[kind].path(id),
      path: path.replace(/#.*$/, ''),
      title: name,
    }));
}

function listMoved(entries: Entries, library: Linked): Redirect[] {
  const homes = new Set(listFeedHomes(library));
  const shown = new Map(listAll(library).map((one) => [`${one.kind}/${one.id}`, one]));
  return moving(entries).flatMap(({ id, data, source: { kind } }) => {
    const one = shown.get(`${kind}/${id}`);
    if (one === undefined) return [];
    const path = one.path.replace(/#.*$/, '');
    const title = 'name' in one ? one.name : 'title' in one ? one.title : '';
    const signs = one.kind === 'article' ? one.body.signs : [];
    const files = ['', ...(homes.has(path) ? feedFormats.map(({ file }) => file) : [])];
    const old = data.aliases.filter((alias) => alias !== id).map((alias) => KINDS[kind].path(alias));
    return old.flatMap((from): Redirect[] => [
      ...files.map((file) => ({ from: from + file, path: path + file, title })),
      ...signs.map(({ slug }) => ({ from: signPath(from, slug), path: signPath(path, slug), title })),
    ]);
  });
}

/** An alias that is somebody's present address, or somebody else's old one. */
export function checkAliases(entries: Entries): Diagnostic[] {
  const taken = new Map<string, string>();
  return moving(entries).flatMap(({ id, data, source }) =>
    data.aliases.flatMap((alias, index) => {
      const at = (message: string, hint: string) => [diagnosticAt(source, `aliases.${index}`, message, hint)];
      const path = KINDS[source.kind].path(alias);
      const first = taken.get(path);
      taken.set(path, source.file);
      // A piece that has its first slug again keeps it as the first alias, by which the feeds know it.
      if (alias === id)
        return index === 0 && data.aliases.length > 1
          ? []
          : at(`"aliases" names "${alias}", which is the present slug.`, 'Remove it.');
      const holder = entries[source.kind].get(alias)?.source.file;
      if (holder !== undefined)
        return at(
          `"aliases" names "${alias}", but ${holder} stands there.`,
          'Remove it, or rename that file.',
        );
      if (source.kind === 'page' && RESERVED.includes(alias))
        return at(`"aliases" names "${alias}", but the site has its own page there.`, 'Remove it.');
      if (first !== undefined)
        return at(
          `"aliases" names "${alias}", which is an alias in ${first} already.`,
          'Let one of them keep it.',
        );
      return [];
    }),
  );
}

/** Where each old address leads now, both as authors write them, below the base path. */
export function mapRedirects(redirects: readonly Redirect[]): Map<string, string> {
  const below = (path: string) => path.slice(site.base.length - 1);
  return new Map(redirects.map(({ from, path }) => [below(from), below(path)]));
}

/**
 * The lines of a `_redirects` file, as Netlify and Cloudflare Pages read it. 301: the address has changed for good
 * (RFC 9110, section 15.4.2). 410: it is gone for good (section 15.5.11). Netlify sends that status, with what stands at
 * the second address; the mark of force is because a file stands there. Cloudflare Pages passes over these lines, says so
 * in its log, and shows the page as it is. A document that is no page, such as a feed, is gone with the 404 page.
 */
export function writeRedirects(redirects: readonly Redirect[], retired: readonly Retired[] = []): string {
  const moved = redirects.map(({ from, path }) => [from, path, '301']);
  const gone = retired.map(({ path }) => [path, isPage(path) ? path : `${site.base}404.html`, '410!']);
  return [...moved, ...gone]
    .map(([from = '', to = '', status]) => `${encodeURI(from)} ${encodeURI(to)} ${status}\n`)
    .join('');
}

/** Whether an address is that of a page, and not that of a document beside one. */
export function isPage(path: string): boolean {
  return path.endsWith('/');
}

/**
 * What the lines say that `writeRedirects` has written: where each old address leads, and what is shown where one is
 * gone. All as they are asked for, encoded.
 */
export function readRedirects(text: string): { moved: Map<string, string>; gone: Map<string, string> } {
  const lines = text.split('\n').map((line) => line.split(' '));
  const of = (wanted: string) =>
    new Map(
      lines.flatMap(([from = '', to = '', status]): [string, string][] =>
        status === wanted ? [[from, to]] : [],
      ),
    );
  return { moved: of('301'), gone: of('410!') };
}

function moving(entries: Entries): Entry<KindWith<'aliases'>>[] {
  return entriesOf(entries, kindsWith('aliases'));
}
