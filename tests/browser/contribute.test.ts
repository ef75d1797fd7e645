import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderOf } from '../site/sites.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser('launch');

/** A check is a pause and a moment behind. */
const LATER = { timeout: 15_000 };

test('reads as instructions without scripts, with a template to take', async () => {
  const { page } = await open('/contribute/', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('Take the template');
  expect(await page.locator('contribute-pad').isVisible()).toBe(false);
  const template = readFileSync(join(folderOf('launch'), 'contribute', 'template.mdx'), 'utf8');
  expect(template).toMatch(/^---\ntitle: The title\n[\s\S]*# keeps: /);
});

test('checks a piece while it is written, shows it, and gives the file', async () => {
  const { page, complaints } = await open('/contribute/');
  const problems = page.locator('[data-problems]');
  await expect.poll(() => problems.textContent(), LATER).toContain('"title" is missing');
  await page.locator('[name=title]').fill('On Desks');
  await page.locator('[name=standfirst]').fill('One sentence.');
  await page.locator('[name=summary]').fill('Satire: on desks.');
  await page.locator('select[name=voice]').selectOption('satire');
  await page.locator('[name=published]').fill('2026-11-20');
  await page.locator('[name=series]').selectOption('meetings-managed');
  await page.locator('[name=body]').fill('It is [here](/articles/facilitatin/), caf&eacute;.');
  await expect.poll(() => problems.textContent(), LATER).toContain('Did you mean "/articles/facilitating/"?');
  await page.locator('[name=body]').fill('It is [here](/articles/facilitating/), caf&eacute;.');
  await expect.poll(() => problems.textContent(), LATER).toBe('Nothing is wrong with it.');
  expect(await page.locator('[data-preview]').innerText()).toBe('It is here, café.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-way=download]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('on-desks.mdx');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(
    /^---\ntitle: On Desks\n[\s\S]*# series: meetings-managed\n---\n\nIt is /,
  );
  // Nothing is asked of others, and nothing is kept.
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('copies the file, or shows it where the browser does not copy', async () => {
  const { page } = await open('/contribute/');
  await page.locator('[name=body]').fill('Words.');
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    }),
  );
  await page.locator('[data-way=copy]').click();
  await expect.poll(() => page.locator('[data-said] textarea').inputValue(), LATER).toContain('Words.');
});

test('weighs at most 400 kB, on its page alone', () => {
  const assets = join(folderOf('launch'), '_astro');
  const own = readdirSync(assets).filter((file) => /^(?:Pad|check-worker).*\.js$/.test(file));
  expect(own).toHaveLength(2);
  const weight = own.reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(assets, file))).length,
    0,
  );
  expect(weight + statSync(join(folderOf('launch'), 'contribute', 'index.html')).size).toBeLessThan(400_000);
  const others = readdirSync(folderOf('launch'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('contribute/'),
  );
  expect(
    others.filter((file) => readFileSync(join(folderOf('launch'), file), 'utf8').includes('/_astro/Pad.')),
  ).toEqual([]);
});
