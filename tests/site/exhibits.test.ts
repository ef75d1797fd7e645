import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPage, filesOf, pagesOf, readFile } from './read-site.ts';
import { folderOf } from './sites.ts';

const ORIGIN = 'https://product-management.example';
const EXHIBITS = pagesOf('launch').filter((address) => /^\/exhibits\/[^/]+\/$/.test(address));

test('has a page for each exhibit, with its title, its label, its drawing and the way back to its piece', () => {
  expect(EXHIBITS.length).toBeGreaterThan(20);
  for (const address of EXHIBITS) {
    const page = checkPage('launch', address);
    const title = page.querySelector('h1')!.text;
    expect(page.querySelector('main .label')?.text).toBe('(satire)');
    expect(page.querySelector('meta[name=voice]')?.getAttribute('content')).toBe('satire');
    expect(page.querySelectorAll('.exhibit')).toHaveLength(1);
    expect(page.querySelector('.exhibit .caps')?.text).toMatch(/^Exhibit [A-Z]$/);
    const back = page.querySelector('.from a')!.getAttribute('href')!;
    const piece = checkPage('launch', back.replace(/#.*/, ''));
    const exhibit = piece.querySelector(back.replace(/.*#/, '#'))!;
    expect([exhibit.querySelector('.title')?.text, exhibit.querySelector('.note a')?.text]).toEqual([
      title,
      'Keep this exhibit',
    ]);
    expect(exhibit.querySelector('.note a')?.getAttribute('href')).toBe(address);
    expect(page.querySelector('.exhibit .caps')?.text).toBe(exhibit.querySelector('.caps')?.text);
  }
});

test('gives each exhibit away as a picture, lying and upright, and its figures where it has some', () => {
  const sizeOf = (file: string) => {
    const bytes = readFileSync(join(folderOf('launch'), file));
    return [bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };
  const files = new Set(filesOf('launch'));
  for (const address of EXHIBITS) {
    const page = checkPage('launch', address);
    const links = page
      .querySelectorAll('.links a[download]')
      .map((link) => link.getAttribute('href')!.slice(1));
    const slug = address.split('/')[2];
    expect(links.slice(0, 2)).toEqual([`exhibits/${slug}/exhibit.png`, `cards/exhibits/${slug}.png`]);
    expect(links.slice(0, 2).map(sizeOf)).toEqual([
      ['PNG', 1200, 1500],
      ['PNG', 1200, 630],
    ]);
    expect(page.querySelector('meta[property="og:image"]')?.getAttribute('content')).toBe(
      `${ORIGIN}/cards/exhibits/${slug}.png`,
    );
    expect(links.slice(2)).toEqual(
      files.has(`exhibits/${slug}/figures.csv`) ? [`exhibits/${slug}/figures.csv`] : [],
    );
  }
  expect(readFile('launch', 'exhibits/plan-of-the-building/figures.csv')).toBe(
    'name,A tool (0) to A journey (100),In use (0) to Envisioned (100)\r\nYou are here,80,90\r\nThe meter,20,10\r\n',
  );
  expect(files.has('exhibits/the-card/figures.csv')).toBe(false);
});

test('hangs every exhibit on one wall, which the footer leads to, and tells machines of each', () => {
  const wall = checkPage('launch', '/exhibits/');
  expect(
    wall
      .querySelectorAll('.wall li > a')
      .map((link) => link.getAttribute('href'))
      .toSorted(),
  ).toEqual(EXHIBITS.toSorted());
  expect(checkPage('launch', '/about/').querySelector('footer a[href="/exhibits/"]')).not.toBeNull();
  for (const address of ['/exhibits/', ...EXHIBITS])
    expect(readFile('launch', 'sitemap.xml')).toContain(`<loc>${ORIGIN}${address}</loc>`);
  for (const address of EXHIBITS)
    expect(readFile('launch', 'llms.txt')).toContain(`](${ORIGIN}${address}): Exhibit `);
});

test('shows nothing of an exhibit of what is hidden', () => {
  expect(
    filesOf('early').filter((file) => /exhibits?\/.*(?:forecasts|quokka|wombat|numbat|quoll)/.test(file)),
  ).toEqual([]);
});
