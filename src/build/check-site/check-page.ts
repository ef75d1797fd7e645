import { unescapeHtml } from '../../content/html.ts';
import { VOICES, type Voice } from '../../content/kinds.ts';
import type { PageError } from './report.ts';
import { readJsonLd } from './json-ld.ts';
import { Nesting, short } from './nesting.ts';
import { addressesInSet, decodeAddress, ownAddressOf } from './urls.ts';
import { scanHtml, valueOf, type StartTag } from './scan-html.ts';
import { sheetOf } from './style-sheets.ts';

/** What is known of a page without reading it again. An address of ours stands as a path, with its fragment. */
export interface PageFacts {
  title: string;
  description: string;
  /** Nothing on a page that is not to be found: the 404 page, an old address. */
  canonical: string;
  /** Whether the page only sends readers on. */
  isOld: boolean;
  /** Every id on it. */
  ids: readonly string[];
  /** Where its links lead, on our site. */
  links: readonly string[];
  /** What of ours it shows, loads or offers to machines. */
  assets: readonly string[];
  /** The texts of its styles. */
  styles: readonly string[];
  /** The texts of its scripts that run; one in a file of its own has none. */
  scripts: readonly string[];
}

/**
 * Reads a page once, as it was made: what is known of it, and what is wrong with it by itself.
 * @param path its address, with the base path
 */
export function checkPage(path: string, html: string): { facts: PageFacts; findings: PageError[] } {
  const reader = new Reader(path);
  scanHtml(html, reader);
  return { facts: reader.facts(), findings: reader.finish(html) };
}

class Reader {
  readonly #path: string;
  readonly #nesting = new Nesting();
  readonly #findings: PageError[] = [];
  readonly #ids = new Set<string>();
  readonly #links = new Set<string>();
  readonly #assets = new Set<string>();
  readonly #styles: string[] = [];
  readonly #scripts: string[] = [];
  readonly #titles: string[] = [];
  readonly #meta: Record<string, string | undefined> = {};
  /** The types of each piece of structured data. */
  readonly #types: (readonly string[])[] = [];
  /** The ids that the page itself names, with how it does. */
  readonly #named = new Map<string, string>();
  #headings = 0;
  #language = '';

  constructor(path: string) {
    this.#path = path;
  }

  start(tag: StartTag): void {
    const { name, attributes, written } = tag;
    this.#nesting.start(name, written);
    for (const [attribute, value] of attributes) this.#readAttribute(attribute, value, tag);
    if (hasDouble(attributes)) this.#find(`has an attribute twice in ${short(written)}.`);
    if (name === 'meta') this.#readMeta(tag);
    else if (name === 'link') this.#readLink(tag);
    else if (name === 'script') this.#readScript(tag);
    else if (name === 'style') this.#readStyle(tag.text);
    else if (name === 'title' && !this.#nesting.isDrawing) this.#titles.push(unescapeHtml(tag.text.trim()));
    else if (name === 'h1') this.#headings += 1;
    else if (name === 'html') this.#language = valueOf(tag, 'lang') ?? '';
    else if (name === 'img' && !/\salt[\s=>]/.test(written))
      this.#find(`has a picture without a description, ${short(written)}.`, valueOf(tag, 'src'));
  }

  end(name: string): void {
    this.#nesting.end(name);
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
    };
  }

  finish(html: string): PageError[] {
    if (!/^\s*<!doctype html>/i.test(html)) this.#find('does not begin with <!doctype html>.');
    this.#findings.push(...this.#nesting.finish());
    for (const [id, how] of this.#named)
      if (!this.#ids.has(id)) this.#find(`${how} "#${id}", a place that is not on it.`, `#${id}`);
    this.#checkHead();
    if (this.#meta['voice'] !== undefined) this.#checkVoice(this.#meta['voice'] as Voice);
    return this.#findings;
  }

  #checkHead(): void {
    const { description = '', canonical, robots = '', refresh } = this.#meta;
    const titles = this.#titles.filter((title) => title !== '').length;
    if (this.#language === '') this.#find('does not say its language.');
    if (titles !== 1) this.#find(`has ${titles === 0 ? 'no title' : 'more than one title'}.`);
    if (description === '') this.#find('has no description.');
    if (this.#headings !== 1 && refresh === undefined)
      this.#find(`has ${this.#headings} headings <h1>; a page has one.`);
    if (canonical === undefined && !robots.includes('noindex'))
      this.#find('has no canonical address, and may be found.');
  }

  /** A page that has a voice says it wherever its title travels, and to machines. */
  #checkVoice(voice: Voice): void {
    const said = VOICES[voice].title('?').slice(2);
    for (const [where, text = ''] of [
      ['title', this.#titles[0]],
      ['title for previews', this.#meta['og:title']],
    ] as const)
      if (!text.includes(said)) this.#find(`has a ${where} that does not say "${said}".`);
    for (const types of this.#types)
      if (types.length > 0 && types.includes('SatiricalArticle') !== (voice === 'satire'))
        this.#find(`speaks as ${voice}, and its structured data is of the type ${types.join(', ')}.`);
  }

  #readAttribute(name: string, value: string, { name: element, written }: StartTag): void {
    if (name === 'class') return;
    if (name === 'href' && element !== 'link') this.#follow(value);
    else if (name === 'action' || name === 'formaction') this.#follow(value);
    else if (name === 'id') this.#readId(value, written);
    else if (name === 'src' || name === 'poster') this.#load(value);
    else if (name === 'srcset') for (const address of addressesInSet(value)) this.#load(address);
    else if (NAMING.has(name) || (name === 'for' && element !== 'output'))
      for (const id of value.split(/\s+/)) this.#named.set(id, `names in ${name}`);
    else if (name === 'style' || name.startsWith('on'))
      this.#find(`has the attribute "${name}" in ${short(written)}, which its policy forbids.`);
  }

  #readId(id: string, written: string): void {
    if (this.#ids.has(id)) this.#find(`has the id "${id}" twice.`, id);
    if (!/^\S+$/.test(id)) this.#find(`has an id that nothing can name, in ${short(written)}.`);
    this.#ids.add(id);
  }

  #readMeta(tag: StartTag): void {
    const content = valueOf(tag, 'content') ?? '';
    const name = valueOf(tag, 'name') ?? valueOf(tag, 'property') ?? valueOf(tag, 'http-equiv') ?? '';
    this.#meta[name] ??= content;
    if (name === 'refresh') this.#follow(content.replace(/^.*?url=/i, ''));
    else if (name === 'og:image' || name === 'og:url' || name === 'twitter:image') this.#offer(content);
  }

  #readLink(tag: StartTag): void {
    const [rel, href] = [valueOf(tag, 'rel') ?? '', valueOf(tag, 'href') ?? ''];
    if (rel === 'canonical') this.#meta['canonical'] ??= href;
    else if (rel === 'prev' || rel === 'next' || rel === 'alternate') this.#offer(href);
    else this.#load(href);
  }

  #readScript(tag: StartTag): void {
    const type = valueOf(tag, 'type') ?? '';
    if (type === 'application/ld+json') {
      const { types, checkPublishedUrlFiles, findings } = readJsonLd(tag.text);
      this.#types.push(types);
      this.#findings.push(...findings);
      for (const address of checkPublishedUrlFiles) this.#offer(address);
    } else if (!DATA.test(type)) this.#scripts.push(valueOf(tag, 'src') === undefined ? tag.text : '');
  }

  #readStyle(css: string): void {
    const sheet = sheetOf(css);
    this.#styles.push(sheet.css);
    for (const address of sheet.checkPublishedUrlFiles) this.#load(address);
  }

  /** A link that readers follow. */
  #follow(address: string): void {
    if (address.startsWith('#')) {
      if (address.length > 1) this.#named.set(decodeAddress(address.slice(1)), 'links to');
      return;
    }
    const own = ownAddressOf(address, this.#path);
    if (own !== undefined) this.#links.add(own);
  }

  /** What a browser asks for by itself: only from us. */
  #load(address: string): void {
    if (address.startsWith('data:') || address.startsWith('#')) return;
    const own = ownAddressOf(address, this.#path);
    if (own === undefined) this.#find(`loads "${address}" from elsewhere.`, address);
    else this.#assets.add(own);
  }

  /** What machines are told of. */
  #offer(address: string): void {
    const own = ownAddressOf(address, this.#path);
    if (own !== undefined) this.#assets.add(own);
  }

  #find(says: string, clue?: string): void {
    this.#findings.push({ says, hint: 'Mend the component or the body that writes it.', clue });
  }
}

function hasDouble(attributes: StartTag['attributes']): boolean {
  for (let at = 1; at < attributes.length; at += 1)
    for (let before = 0; before < at; before += 1)
      if (attributes[at]![0] === attributes[before]![0]) return true;
  return false;
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
