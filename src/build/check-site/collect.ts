import { resolve } from 'node:path';
import { getPublication, projectRoot } from '../../library/load/current.ts';
import { readText } from '../../content/read/read-folder.ts';
import type { SiteError, PageError } from './report.ts';
import { listHiddenWords, WordFinder, isPublished } from './find-leaks.ts';
import { checkLinks, type DocumentFacts, type Pages } from './check-links.ts';
import { addressesInStyles, ownAddressOf } from './urls.ts';
import { addressesIn, checkDocument } from './check-document.ts';
import { checkPage, type PageFacts } from './check-page.ts';
import { compare } from '../../content/diagnostics.ts';
import { feedFormats, site } from '../../site.ts';
import { output } from '../output-cache.ts';

/**
 * What is known of the site that is being built. A page, a document or a text is read where it is made, and never again:
 * what the joins need of a page is noted in the output cache, so that a page that is taken over brings it along.
 */
export class SiteCheck {
  readonly #faults: SiteError[] = [];
  readonly #documents: DocumentFacts[] = [];
  readonly #sizes = new Map<string, number>();
  readonly #hidden;
  readonly #finder;

  constructor() {
    const { library, everything } = getPublication();
    this.#hidden = listHiddenWords(library, everything, (file) => readText(resolve(projectRoot(), file)));
    this.#finder = new WordFinder(this.#hidden.words.keys());
  }

  /** Reads a page that was made, notes what is known of it, and gives it. `file` is its path from the site's folder. */
  addPage(file: string, html: string): PageFacts {
    const path = addressOf(file);
    const { facts, findings } = checkPage(path, html);
    this.#add(path, findings);
    this.addText(path, html);
    return facts;
  }

  /**
   * Reads a document that was made: a feed, a sitemap, a list.
   * @param texts the document in pieces, or what of it was in no other
   * @param bytes how many it has as a file
   * @param isAlwaysMade whether every build makes it: only then are its links looked up, which in feeds are those of the
   * pages, made whole, a hundred times over
   */
  addDocument(file: string, texts: readonly string[], bytes: number, isAlwaysMade: boolean): void {
    const path = addressOf(file);
    this.#sizes.set(file, bytes);
    this.#add(path, checkDocument(path, ...texts));
    for (const text of texts) this.addText(path, text);
    if (isAlwaysMade) this.#documents.push({ path, links: texts.flatMap(addressesIn) });
  }

  /** Looks in a text that readers get for words that they may not see yet. */
  addText(path: string, text: string): void {
    for (const word of this.#finder.findIn(text)) {
      if (isPublished(word, this.#hidden.files)) continue;
      const file = this.#hidden.words.get(word) ?? '';
      this.#faults.push({
        path,
        says: `says "${word}", which is hidden${file === '' ? '' : ` in ${file}`}.`,
        hint: 'Let what writes it take only what readers may see.',
      });
    }
  }

  /** Remembers what a style sheet names that stands in a file of its own. */
  addStyles(file: string, css: string): void {
    const path = addressOf(file);
    this.#documents.push({
      path,
      links: addressesInStyles(css).flatMap((address) => ownAddressOf(address, path) ?? []),
    });
  }

  /** Everything that is wrong, once all is made. `hasFile` says whether the site has a file, by its address. */
  finish(hasFile: (path: string) => boolean): SiteError[] {
    return [...this.#faults, ...checkLinks(this.pages(), this.#documents, hasFile)];
  }

  /** What is known of every page of this build, in the order of their addresses. */
  pages(): Pages {
    const noted = [...output().noted(['head', 'ids', 'links', 'assets'])].filter(([file]) =>
      file.endsWith('.html'),
    );
    return new Map(
      noted
        .map(([file, note]) => [addressOf(file), factsOf(note)] as const)
        .toSorted(([a], [b]) => compare(a, b)),
    );
  }

  /** How many bytes each feed document has. */
  feeds(): { path: string; bytes: number }[] {
    const sizes = [...this.#sizes, ...output().sizes()].filter(([file]) => isFeed(file));
    return [...new Map(sizes)].map(([file, bytes]) => ({ path: addressOf(file), bytes }));
  }

  #add(path: string, findings: readonly PageError[]): void {
    for (const finding of findings) this.#faults.push({ ...finding, path });
  }
}

/** What is noted of a page. What a policy allows is noted beside it. */
export function noteOf({
  title,
  description,
  canonical,
  isOld,
  ids,
  links,
  assets,
}: PageFacts): Record<string, readonly string[]> {
  return { head: [title, description, canonical, isOld ? 'old' : ''], ids, links, assets };
}

function factsOf({
  head = [],
  ids = [],
  links = [],
  assets = [],
}: Readonly<Record<string, readonly string[]>>): PageFacts {
  const [title = '', description = '', canonical = '', old] = head;
  return { title, description, canonical, isOld: old === 'old', ids, links, assets, styles: [], scripts: [] };
}

/** The address of a file of the site, with the base path. */
function addressOf(file: string): string {
  return site.base + file.replace(/(^|\/)index\.html$/, '$1');
}

function isFeed(file: string): boolean {
  return feedFormats.some((format) => file === format.file || file.endsWith(`/${format.file}`));
}

let opened: SiteCheck | undefined;

/** The check of the site that is being built. */
export function siteCheck(): SiteCheck {
  return (opened ??= new SiteCheck());
}
