import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { folderOf, type SiteName } from '../site/sites.ts';
import { useBrowser } from './browser.ts';

/** A piece that a contributor signs. */
const SIGNED = { path: 'articles/a-letter', by: 'Ann Writer' };

const READABILITY = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

/** What Mozilla's Readability, which is Firefox's Reader View, makes of a page, beside what the page says. */
function readPage(page: Page, html: string) {
  return page.evaluate(
    ([source = '', code = '']) => {
      const Readability = new Function(`${code}; return Readability`)() as new (shown: Document) => {
        parse(): { title: string; byline: string | null; textContent: string; content: string } | null;
      };
      const shown = new DOMParser().parseFromString(source, 'text/html');
      const found = new Readability(shown.cloneNode(true) as Document).parse();
      const text = found?.textContent ?? '';
      for (const control of shown.querySelectorAll(
        'svg, select, button, input, output, [data-screen], .avatar, .cite [aria-hidden]',
      ))
        control.remove();
      const textOf = (one: Element) => one.textContent.replaceAll(/\s+/g, ' ').trim();
      const flat = text.replaceAll(/\s+/g, ' ');
      const all = (selector: string) => [...shown.querySelectorAll(selector)].map(textOf);
      const words = all('.prose :is(p, li, td, h2, h3), .short, .stance, .digest :is(p, li)')
        .join(' ')
        .split(/[^\p{L}\p{N}]+/u);
      // Between two paragraphs the text has no space.
      const apart = (found?.content ?? '').replaceAll(/<[^>]*>/g, ' ');
      const has = new Set(`${flat} ${apart}`.split(/[^\p{L}\p{N}]+/u));
      return {
        title: found?.title,
        heading: all('h1')[0],
        byline: found?.byline,
        lost: [
          ...all('.standfirst'),
          ...all('.prose :is(h2, h3):not(.sr-only)'),
          ...all('.answer h3, .stance'),
        ].filter((one) => !flat.includes(one)),
        share: words.filter((word) => has.has(word)).length / words.length,
        hasFooter: flat.includes('Basis of preparation'),
      };
    },
    [html, READABILITY],
  );
}

function listPages(name: SiteName): string[] {
  return ['articles', 'questions']
    .flatMap((kind) => readdirSync(join(folderOf(name), kind)).map((slug) => `${kind}/${slug}`))
    .filter((path) => existsSync(join(folderOf(name), path, 'index.txt')));
}

describe.each(['launch', 'kept'] as const)('in the reader view of a browser: %s', (name) => {
  const open = useBrowser(name);

  test('every piece is there whole, with its title, standfirst, author and headings, and nothing of the frame', async () => {
    const { page } = await open('/about/');
    const pages = listPages(name);
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      const html = readFileSync(join(folderOf(name), path, 'index.html'), 'utf8');
      const { title, heading = '', byline, lost, share, hasFooter } = await readPage(page, html);
      expect({ path, byline, lost, hasFooter }).toEqual({
        path,
        byline: path === SIGNED.path ? SIGNED.by : site.name,
        lost: [],
        hasFooter: false,
      });
      expect([path, title]).toEqual([path, expect.stringContaining(heading)]);
      expect(share, path).toBeGreaterThanOrEqual(0.95);
    }
  });
});
