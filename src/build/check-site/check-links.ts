import { site } from '../../site.ts';
import type { SiteError } from './report.ts';
import { decodeAddress } from '../../content/decode-address.ts';
import { ownAddressOf } from './urls.ts';
import type { PageFacts } from './check-page.ts';

/** Every page of a site by its address, in one order. */
export type Pages = ReadonlyMap<string, PageFacts>;

/** What a document that is no page names: a sitemap, a list of feeds. */
export interface DocumentFacts {
  path: string;
  links: readonly string[];
}

/**
 * What is wrong between the pages of a site: links and files that lead nowhere, titles and descriptions that two pages
 * share, pages that no link leads to.
 * @param hasFile whether the site has a file that is no page, by its address with the base path
 */
export function checkLinks(
  pages: Pages,
  documents: readonly DocumentFacts[],
  hasFile: (path: string) => boolean,
): SiteError[] {
  const fate = fateOf(pages, hasFile);
  const dead = [...pages].flatMap(([path, { links, assets }]) => [
    ...deadOf(path, links, 'links to', fate),
    ...deadOf(path, assets, 'names', fate),
  ]);
  const named = documents.flatMap(({ path, links }) => deadOf(path, links, 'names', fate));
  return [
    ...dead,
    ...named,
    ...findShared(pages, 'title'),
    ...findShared(pages, 'description'),
    ...checkCanonical(pages),
    ...findOrphans(pages),
  ];
}

/** What is wrong with an address; nothing where it leads somewhere. Every address is looked up once. */
function fateOf(pages: Pages, hasFile: (path: string) => boolean): (address: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const places = new Map<string, ReadonlySet<string>>();
  const placesOn = (path: string, { ids }: PageFacts) => {
    const found = places.get(path) ?? new Set(ids);
    places.set(path, found);
    return found;
  };
  const look = (address: string): string | undefined => {
    const [path, fragment] = split(address);
    const page = pages.get(path);
    if (page === undefined) return hasFile(path) ? undefined : 'which is not there.';
    if (fragment === '' || fragment.startsWith(':~:') || placesOn(path, page).has(fragment)) return undefined;
    return 'a place that is not there.';
  };
  return (address) => {
    if (!known.has(address)) known.set(address, look(address));
    return known.get(address);
  };
}

function deadOf(
  path: string,
  checkPublishedUrlFiles: readonly string[],
  how: string,
  fate: (address: string) => string | undefined,
): SiteError[] {
  return checkPublishedUrlFiles.flatMap((address) => {
    const fault = fate(address);
    const below = address.startsWith(site.base) ? address.slice(site.base.length - 1) : address;
    return fault === undefined
      ? []
      : [
          {
            path,
            says: `${how} "${address}", ${fault}`,
            hint: 'Correct the address, or put there what it names.',
            clue: below,
          },
        ];
  });
}

/** Pages of one canonical address are one page: the same answers in another order. */
function findShared(pages: Pages, message: 'title' | 'description'): SiteError[] {
  const first = new Map<string, string>();
  return [...pages].flatMap(([path, page]) => {
    const said = page[message];
    const other = first.get(said);
    if (page.canonical === '' || said === '') return [];
    if (other === undefined) first.set(said, path);
    if (other === undefined || pages.get(other)?.canonical === page.canonical) return [];
    return [
      {
        path,
        says: `has the ${message} of ${other}: "${said}"`,
        hint: `Give one of them another ${message}.`,
        clue: said,
        field: message === 'title' ? 'title' : 'summary',
      },
    ];
  });
}

function checkCanonical(pages: Pages): SiteError[] {
  return [...pages].flatMap(([path, { canonical }]) => {
    if (canonical === '') return [];
    const target = ownAddressOf(canonical, path);
    if (target !== undefined && pages.get(target)?.canonical === canonical && ownPathOf(canonical) === target)
      return [];
    return [
      {
        path,
        says: `has the canonical address "${canonical}", which is no page of ours that has the same.`,
        hint: 'Give the layout the path of the page.',
      },
    ];
  });
}

/** A page that is to be found is reached from the home page; an old address and the 404 page are not. */
function findOrphans(pages: Pages): SiteError[] {
  const reached = new Set([site.base]);
  // What is added while it goes on is visited too.
  for (const path of reached) for (const link of pages.get(path)?.links ?? []) reached.add(split(link)[0]);
  return [...pages]
    .filter(([path, { canonical }]) => canonical !== '' && !reached.has(path))
    .map(([path]) => ({
      path,
      says: 'is a page that no link leads to, from the home page on.',
      hint: 'Link to it from a list.',
    }));
}

function ownPathOf(address: string): string | undefined {
  return split(ownAddressOf(address, site.base) ?? '')[0];
}

function split(address: string): [path: string, fragment: string] {
  const at = address.indexOf('#');
  return at === -1 ? [address, ''] : [address.slice(0, at), decodeAddress(address.slice(at + 1))];
}
