import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { parse, type HTMLElement } from 'node-html-parser';
import { checkPage } from '../../src/build/check-site/check-page.ts';
import { MAX_PAGE } from '../../src/build/check-site/budgets.ts';

/** The text of another page of the site, by its address; nothing where there is no such page. */
export type Read = (address: string) => string | undefined;

/**
 * Everything that is wrong with one page, whatever page it is: what each build checks of each page, and what is too slow
 * for that, or concerns what the house has promised itself. What concerns several pages, the build has checked.
 */
export async function findFaults(address: string, html: string, readOther: Read): Promise<string[]> {
  const page = parse(html);
  const checked = checkPage(address, html).findings.map(({ says }) => `it ${says}`);
  // An old address is a page for machines: it only sends readers on.
  const isOld = page.querySelector('meta[http-equiv=refresh]') !== null;
  const house = isOld
    ? []
    : [
        ...checkCanonical(address, page),
        ...checkCard(page),
        ...checkLabel(page),
        ...checkEntries(page, readOther),
        ...checkScripts(page),
        ...checkWeight(html),
      ];
  return [...checked, ...house, ...(await checkHtml(html))].map((fault) => `${address}: ${fault}`);
}

/**
 * The address under which a page is to be known: another order of the same answers, and a sign of a zodiac by itself,
 * are the same page.
 */
export function canonicalOf(address: string): string {
  return address
    .replace(/(^\/questions\/[^/]+\/)by-\w+\/$/, '$1')
    .replace(/(^\/articles\/[^/]+\/)[^/]+\/$/, '$1');
}

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
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId }) => `line ${line}: ${ruleId}: ${message}`),
  );
}

function checkCanonical(address: string, page: HTMLElement): string[] {
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  // What is not to be found has no address under which to be known.
  const isHidden = page.querySelector('meta[name=robots]')?.getAttribute('content') === 'noindex';
  return isHidden || decodeURI(canonical).endsWith(canonicalOf(address))
    ? []
    : [`its canonical address is "${canonical}"`];
}

/**
 * A preview of the page shows its sharing picture, or the cover that the page shows, at an absolute address, and says how
 * large it is and what it shows.
 */
function checkCard(page: HTMLElement): string[] {
  const of = (property: string) =>
    page.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
  const address = of('og:image');
  const path = URL.canParse(address) ? decodeURI(new URL(address).pathname) : '';
  const isCard = /^\/cards\/.+\.png$/.test(path);
  const size = [of('og:image:width'), of('og:image:height')].map(Number);
  const hasSize = isCard ? size.join() === '1200,630' : size.every((length) => length > 0);
  return [
    ...(isCard || page.querySelector('.cover-picture') !== null
      ? []
      : [`its picture is "${address}", which is no sharing picture`]),
    ...(hasSize && of('og:image:alt') !== '' ? [] : ['its picture has no size, or nothing is said of it']),
    ...(page.querySelector('meta[name="twitter:card"]')?.getAttribute('content') === 'summary_large_image'
      ? []
      : ['its picture is to be small']),
  ];
}

/** A page that has a voice says it beside its heading. */
function checkLabel(page: HTMLElement): string[] {
  const voice = page.querySelector('meta[name=voice]')?.getAttribute('content');
  const label = page.querySelector('main .label')?.text;
  return voice === undefined || label === LABELS[voice] ? [] : [`its first label is "${label}"`];
}

/** Every entry of every list carries the label of the page that it leads to. */
function checkEntries(page: HTMLElement, readOther: Read): string[] {
  return page
    .querySelectorAll(
      '.entry, .everything .plain li, tbody tr:has(a.display), aside[aria-label="By date of publication"] li',
    )
    .flatMap((entry) => {
      const target = (entry.querySelector('.title a, a')?.getAttribute('href') ?? '').split('#')[0] ?? '';
      const voice = /<meta name="voice" content="(\w+)"/.exec(readOther(target) ?? '')?.[1];
      const label = entry.querySelector('.label')?.text;
      return label === LABELS[voice ?? '']
        ? []
        : [`the entry that leads to ${target} is labelled "${label}"`];
    });
}

/** The elements to which a script adds something; on every page, the search. */
const PARTS = [
  'form[data-search]',
  '.forward',
  'contribute-pad',
  'copy-addresses',
  'bingo-card',
  'boundary-composer',
  'insight-generator',
  'zodiac-signs',
];

/** It has no script but those of the parts that it shows. */
function checkScripts(page: HTMLElement): string[] {
  const scripts = page
    .querySelectorAll('script')
    .filter((script) => script.getAttribute('type') !== 'application/ld+json').length;
  const parts = PARTS.filter((name) => page.querySelector(name) !== null).length;
  return scripts === parts ? [] : [`it has ${scripts} scripts`];
}

function checkWeight(html: string): string[] {
  const bytes = gzipSync(html, { level: 9 }).length;
  return bytes > MAX_PAGE ? [`it weighs ${bytes} bytes compressed`] : [];
}
