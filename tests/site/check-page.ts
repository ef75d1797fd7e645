import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { parse, type HTMLElement } from 'node-html-parser';

/** What a page cannot know of itself. */
export interface Surroundings {
  /** The text of another page of the site, by its address; nothing where there is no such page. */
  readPage: (address: string) => string | undefined;
  /** Whether the site has a file of this path. */
  hasFile: (path: string) => boolean;
}

/** Everything that is wrong with one page, whatever page it is: the promises that hold for every page of the site. */
export async function findFaults(address: string, html: string, site: Surroundings): Promise<string[]> {
  const page = parse(html);
  // An old address is a page for machines: it only sends readers on.
  if (page.querySelector('meta[http-equiv=refresh]') !== null) return [...checkLinks(address, page, site), ...(await checkHtml(html))];
  const faults = [...checkHead(address, page), ...checkCard(page, site), ...checkVoice(page), ...checkEntries(page, site), ...checkLoads(page), ...checkLinks(address, page, site), ...checkWeight(html), ...(await checkHtml(html))];
  return faults.map((fault) => `${address}: ${fault}`);
}

/** The address under which a page is to be known: another order of the same answers, and a sign of a zodiac by itself, are the same page. */
export function canonicalOf(address: string): string {
  return address.replace(/(^\/questions\/[^/]+\/)by-\w+\/$/, '$1').replace(/(^\/articles\/[^/]+\/)[^/]+\/$/, '$1');
}

/** One initial congestion window (RFC 6928), in bytes. */
const WINDOW = 14_600;

const LABELS: Record<string, string> = { satire: '(satire)', sincere: 'Sincerely,' };

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of style in which Astro has its own valid way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // A title is as long as people need it to be.
    'long-title': 'off',
    // A policy without unsafe-inline (CSP 3) refuses style attributes.
    'no-inline-style': 'error',
  },
});

async function checkHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, message, ruleId }) => `line ${line}: ${ruleId}: ${message}`));
}

function checkHead(address: string, page: HTMLElement): string[] {
  const missing = ['title', 'meta[name=description]', 'h1'].filter((selector) => page.querySelectorAll(selector).length !== 1).map((selector) => `it has not one ${selector}`);
  // What is not to be found has no address under which to be known.
  if (page.querySelector('meta[name=robots]')?.getAttribute('content') === 'noindex') return missing;
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  return decodeURI(canonical).endsWith(canonicalOf(address)) ? missing : [...missing, `its canonical address is "${canonical}"`];
}

/** A preview of the page shows a picture that is there, at an absolute address, and says how large it is and what it shows. */
function checkCard(page: HTMLElement, { hasFile }: Surroundings): string[] {
  const of = (property: string) => page.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
  const address = of('og:image');
  const path = URL.canParse(address) ? decodeURI(new URL(address).pathname) : '';
  return [
    ...(/^\/cards\/.+\.png$/.test(path) && hasFile(path) ? [] : [`its picture is "${address}", which is not there`]),
    ...(of('og:image:width') === '1200' && of('og:image:height') === '630' && of('og:image:alt') !== '' ? [] : ['its picture has no size, or nothing is said of it']),
    ...(page.querySelector('meta[name="twitter:card"]')?.getAttribute('content') === 'summary_large_image' ? [] : ['its picture is to be small']),
  ];
}

/** A page that has a voice says it in its title, in previews, in structured data, and beside its heading. */
function checkVoice(page: HTMLElement): string[] {
  const voice = page.querySelector('meta[name=voice]')?.getAttribute('content');
  if (voice === undefined) return [];
  const said = voice === 'satire' ? '(satire)' : 'Sincerely, (product) Management';
  const places = { title: page.querySelector('title')?.text, preview: page.querySelector('meta[property="og:title"]')?.getAttribute('content') };
  const silent = Object.entries(places).filter(([, text]) => !text?.includes(said)).map(([place]) => `its ${place} does not say "${said}"`);
  const label = page.querySelector('main .label')?.text;
  const types = page.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.stringify((JSON.parse(script.textContent) as Record<string, unknown>)['@type']));
  return [
    ...silent,
    ...(label === LABELS[voice] ? [] : [`its first label is "${label}"`]),
    ...types.filter((type) => type.includes('Satirical') !== (voice === 'satire')).map((type) => `its structured data is of type ${type}`),
  ];
}

/** Every entry of every list carries the label of the page that it leads to. */
function checkEntries(page: HTMLElement, { readPage }: Surroundings): string[] {
  return page.querySelectorAll('.entry, .everything .plain li, tbody tr:has(a.display), aside[aria-label="By date of publication"] li').flatMap((entry) => {
    const target = (entry.querySelector('.title a, a')?.getAttribute('href') ?? '').split('#')[0] ?? '';
    const voice = /<meta name="voice" content="(\w+)"/.exec(readPage(target) ?? '')?.[1];
    const label = entry.querySelector('.label')?.text;
    return label === LABELS[voice ?? ''] ? [] : [`the entry that leads to ${target} is labelled "${label}"`];
  });
}

/** The elements to which a script adds something; on every page, the search. */
const PARTS = ['form[data-search]', 'copy-addresses', 'bingo-card', 'boundary-composer', 'insight-generator', 'zodiac-signs'];

/** It loads nothing from elsewhere, and no script but those of the parts that it shows. */
function checkLoads(page: HTMLElement): string[] {
  const loaded = page.querySelectorAll('link[rel=preload], link[rel=stylesheet], link[rel=icon], script[src], img, source').map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('srcset') ?? '');
  const foreign = loaded.filter((source) => !source.startsWith('/') || source.startsWith('//')).map((source) => `it loads ${source}`);
  const scripts = page.querySelectorAll('script').filter((script) => script.getAttribute('type') !== 'application/ld+json').length;
  const parts = PARTS.filter((name) => page.querySelector(name) !== null).length;
  return scripts === parts ? foreign : [...foreign, `it has ${scripts} scripts`];
}

/** Every link of ours leads to a page, and to a place on it. */
function checkLinks(address: string, page: HTMLElement, { readPage, hasFile }: Surroundings): string[] {
  return page.querySelectorAll('a[href]').flatMap((link) => {
    const { origin, pathname: encoded, hash } = new URL(link.getAttribute('href') ?? '', `https://page.example${address}`);
    const pathname = decodeURI(encoded);
    if (origin !== 'https://page.example') return [];
    if (/\.\w+$/.test(pathname)) return hasFile(pathname) ? [] : [`it links to ${pathname}, which is not there`];
    const target = pathname === address ? page.toString() : readPage(pathname);
    if (target === undefined) return [`it links to ${pathname}, which is not there`];
    return hash === '' || target.includes(` id="${decodeURIComponent(hash.slice(1))}"`) ? [] : [`it links to ${pathname}${hash}, a place that is not there`];
  });
}

function checkWeight(html: string): string[] {
  const bytes = gzipSync(html, { level: 9 }).length;
  return bytes > WINDOW ? [`it weighs ${bytes} bytes compressed`] : [];
}
