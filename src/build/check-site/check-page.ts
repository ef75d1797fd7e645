import { VOICES, type Voice } from '../../content/kinds.ts';
import type { Sources } from '../../outputs/hosting/headers.ts';
import type { PageError } from './report.ts';
import { readJsonLd } from './json-ld.ts';
import { readHtml, shorten, type Tag } from './read-html.ts';
import { decodeAddress } from '../../content/decode-address.ts';
import { addressesInSet, addressesInStyles, ownAddressOf } from './urls.ts';

/** What is known of a page without reading it again. An address of ours stands as a path, with its fragment. */
export interface PageFacts {
  title: string;
  description: string;
  /** Empty on a page that is not to be indexed: the 404 page, an old address. */
  canonical: string;
  /** Whether the page only redirects. */
  isOld: boolean;
  /** Every id on it. */
  ids: readonly string[];
  /** The targets of its links on our site. */
  links: readonly string[];
  /** What of ours it shows, loads or offers to machines. */
  assets: readonly string[];
  /** The texts of its styles. */
  styles: readonly string[];
  /** The texts of its scripts that run; one in a file of its own has none. */
  scripts: readonly string[];
  /** Where its forms go beside our site, as sources of its policy. */
  forms: readonly string[];
}

/** What the output cache keeps of a page: its styles and scripts as sources of its policy. */
export type PageNote = Omit<PageFacts, keyof Sources> & Sources;

/**
 * Reads a page once, as it was made: what is known of it, and what is wrong with it by itself.
 * @param path its address, with the base path
 */
export function checkPage(path: string, html: string): { facts: PageFacts; findings: PageError[] } {
  const reader = new Reader(path);
  readHtml(html, reader);
  return { facts: reader.facts(), findings: reader.finish(html) };
}

class Reader {
  readonly #path: string;
  readonly #findings: PageError[] = [];
  readonly #ids = new Set<string>();
  readonly #links = new Set<string>();
  readonly #assets = new Set<string>();
  readonly #styles: string[] = [];
  readonly #scripts: string[] = [];
  readonly #forms = new Set<string>();
  readonly #titles: string[] = [];
  readonly #meta: Record<string, string | undefined> = {};
  /** The types of each piece of structured data. */
  readonly #types: (readonly string[])[] = [];
  /** The ids that the page refers to, each with how it does. */
  readonly #named = new Map<string, string>();
  #headings = 0;
  #language = '';

  constructor(path: string) {
    this.#path = path;
  }

  onTag(tag: Tag): void {
    const { name, attributes, written, text } = tag;
    for (const attribute in attributes) this.#readAttribute(attribute, attributes[attribute]!, tag);
    if (name === 'meta') this.#readMeta(attributes);
    else if (name === 'link') this.#readLink(attributes);
    else if (name === 'script') this.#readScript(tag);
    else if (name === 'style') this.#readStyle(text);
    else if (name === 'title' && text !== '') this.#titles.push(text.trim());
    else if (name === 'h1') this.#headings += 1;
    else if (name === 'html') this.#language = attributes['lang'] ?? '';
    else if (name === 'img' && attributes['alt'] === undefined)
      this.onProblem(`has a picture without a description, ${shorten(written)}.`, attributes['src']);
  }

  onProblem(says: string, clue?: string): void {
    this.#findings.push({ says, hint: 'Mend the component or the body that writes it.', clue });
  }

  facts(): PageFacts {
    const { description = '', canonical = '', refresh } = this.#meta;
    const isOld = refresh !== undefined;
    return {
      title: this.#titles[0] ?? '',
      description,
      canonical: isOld ? '' : canonical,
      isOld,
      ids: [...this.#ids],
      links: [...this.#links],
      assets: [...this.#assets],
      styles: this.#styles,
      scripts: this.#scripts,
      forms: [...this.#forms],
    };
  }

  finish(html: string): PageError[] {
    if (!/^\s*<!doctype html>/i.test(html)) this.onProblem('does not begin with <!doctype html>.');
    for (const [id, how] of this.#named)
      if (!this.#ids.has(id)) this.onProblem(`${how} "#${id}", a place that is not on it.`, `#${id}`);
    this.#checkHead();
    if (this.#meta['voice'] !== undefined) this.#checkVoice(this.#meta['voice'] as Voice);
    return this.#findings;
  }

  #checkHead(): void {
    const { description = '', canonical, robots = '', refresh } = this.#meta;
    const titles = this.#titles.filter((title) => title !== '').length;
    if (this.#language === '') this.onProblem('does not say its language.');
    if (titles !== 1) this.onProblem(`has ${titles === 0 ? 'no title' : 'more than one title'}.`);
    if (description === '') this.onProblem('has no description.');
    if (this.#headings !== 1 && refresh === undefined)
      this.onProblem(`has ${this.#headings} headings <h1>; a page has one.`);
    if (canonical === undefined && !robots.includes('noindex'))
      this.onProblem('has no canonical address, and may be found.');
  }

  /** A page that has a voice states it in its titles and in its structured data. */
  #checkVoice(voice: Voice): void {
    const said = VOICES[voice].title('?').slice(2);
    for (const [where, text = ''] of [
      ['title', this.#titles[0]],
      ['title for previews', this.#meta['og:title']],
    ] as const)
      if (!text.includes(said)) this.onProblem(`has a ${where} that does not say "${said}".`);
    for (const types of this.#types)
      if (types.length > 0 && types.includes('SatiricalArticle') !== (voice === 'satire'))
        this.onProblem(`speaks as ${voice}, and its structured data is of the type ${types.join(', ')}.`);
  }

  #readAttribute(name: string, value: string, { name: element, written }: Tag): void {
    if (name === 'class') return;
    if (name === 'href' && element !== 'link') this.#follow(value);
    else if (name === 'action' || name === 'formaction') this.#send(value);
    else if (name === 'id') this.#readId(value, written);
    else if (name === 'src' || name === 'poster') this.#load(value);
    else if (name === 'srcset') for (const address of addressesInSet(value)) this.#load(address);
    else if (NAMING.has(name) || (name === 'for' && element !== 'output'))
      for (const id of value.split(/\s+/)) this.#named.set(id, `names in ${name}`);
    else if (name === 'style' || name.startsWith('on'))
      this.onProblem(`has the attribute "${name}" in ${shorten(written)}, which its policy forbids.`);
  }

  #readId(id: string, written: string): void {
    if (this.#ids.has(id)) this.onProblem(`has the id "${id}" twice.`, id);
    if (!/^\S+$/.test(id)) this.onProblem(`has an id that nothing can name, in ${shorten(written)}.`);
    this.#ids.add(id);
  }

  #readMeta({ content = '', ...attributes }: Tag['attributes']): void {
    const name = attributes['name'] ?? attributes['property'] ?? attributes['http-equiv'] ?? '';
    this.#meta[name] ??= content;
    if (name === 'refresh') this.#follow(content.replace(/^.*?url=/i, ''));
    else if (name === 'og:image' || name === 'og:url' || name === 'twitter:image') this.#offer(content);
  }

  #readLink({ rel = '', href = '' }: Tag['attributes']): void {
    if (rel === 'canonical') this.#meta['canonical'] ??= href;
    else if (rel === 'prev' || rel === 'next' || rel === 'alternate') this.#offer(href);
    else this.#load(href);
  }

  #readScript({ attributes: { type = '', src }, text }: Tag): void {
    if (type === 'application/ld+json') {
      const { types, checkPublishedUrlFiles, findings } = readJsonLd(text);
      this.#types.push(types);
      this.#findings.push(...findings);
      for (const address of checkPublishedUrlFiles) this.#offer(address);
    } else if (!DATA.test(type)) this.#scripts.push(src === undefined ? text : '');
  }

  #readStyle(css: string): void {
    this.#styles.push(css);
    for (const address of addressesInStyles(css)) this.#load(address);
  }

  /** A link that readers follow. */
  #follow(address: string): void {
    if (/^\s*javascript:/i.test(address)) this.onProblem(`has an address that runs, "${address}".`, address);
    if (address.startsWith('#')) {
      if (address.length > 1) this.#named.set(decodeAddress(address.slice(1)), 'links to');
      return;
    }
    const own = ownAddressOf(address, this.#path);
    if (own !== undefined) this.#links.add(own);
  }

  /** Where a form goes. */
  #send(address: string): void {
    this.#follow(address);
    if (ownAddressOf(address, this.#path) !== undefined || !URL.canParse(address)) return;
    const { origin, pathname } = new URL(address);
    // A policy ends at these (W3C CSP, section 2.3.1).
    this.#forms.add(origin + pathname.replaceAll(';', '%3B').replaceAll(',', '%2C'));
  }

  /** A file that a browser loads with the page: only from our site. */
  #load(address: string): void {
    if (address.startsWith('data:') || address.startsWith('#')) return;
    const own = ownAddressOf(address, this.#path);
    if (own === undefined) this.onProblem(`loads "${address}" from elsewhere.`, address);
    else this.#assets.add(own);
  }

  /** A file that only machines are told about. */
  #offer(address: string): void {
    const own = ownAddressOf(address, this.#path);
    if (own !== undefined) this.#assets.add(own);
  }
}

/** Attributes that name ids of the same page (WAI-ARIA 1.2, and HTML's own). */
const NAMING: ReadonlySet<string> = new Set([
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'list',
  'popovertarget',
  'commandfor',
  'headers',
  'form',
]);

/** The types of a script that hold data (WHATWG HTML, section 4.12.1). */
const DATA = /^(?:application\/(?:ld\+)?json|text\/plain)\b/i;
