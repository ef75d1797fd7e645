import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkPage, filesOf, openFile } from './read-site.ts';
import { CANARIES } from './sites.ts';

const volumes = filesOf('early').filter((file) => file.startsWith('volumes/'));

test('publishes the volumes that were made from what the site says, and offers each with its size and its date', () => {
  expect(volumes).toContain('volumes/years/2026.epub');
  const offered = [
    '/series/',
    ...filesOf('early')
      .flatMap((file) => /^series\/[^/]+(?=\/index\.html$)/.exec(file)?.[0] ?? [])
      .map((path) => `/${path}/`),
  ]
    .flatMap((address) => checkPage('early', address).querySelectorAll('.volumes a'))
    .map((link) => link.getAttribute('href')?.slice(1) ?? '');
  expect(offered.toSorted()).toEqual(volumes);
  const words = checkPage('early', '/series/').querySelector('.volumes')?.text.replaceAll(/\s+/g, ' ');
  expect(words).toMatch(/Annual Report 2026: EPUB \(\d+ kB\) *\. As it stood on \d+ November 2026\./);
});

test('offers nothing where nothing was made', () => {
  expect(filesOf('launch').filter((file) => file.startsWith('volumes/'))).toEqual([]);
  expect(checkPage('launch', '/series/').querySelector('.volumes')).toBeNull();
});

test('has nothing in a volume that readers may not see', () => {
  for (const file of volumes) {
    const words = Object.entries(unzipSync(openFile('early', file)))
      .filter(([name]) => /\.(?:xhtml|opf)$/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join(' ');
    expect(words).toContain('Licence');
    expect(CANARIES.filter((canary) => words.includes(canary))).toEqual([]);
  }
});
