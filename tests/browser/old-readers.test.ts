import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser('launch');
const ARTICLE = '/articles/how-to-establish-boundaries/';

describe.each(['/', ARTICLE, '/questions/project-tasks-not-product-work/', '/series/deflect-all-work/'])(
  '%s',
  (address) => {
    test('is whole when nothing comes after its HTML, and scripts are off', async () => {
      const { page } = await open('/about/', { javaScriptEnabled: false });
      await page
        .context()
        .route('**/*', (route) =>
          route.request().resourceType() === 'document' ? route.continue() : route.abort(),
        );
      await page.goto(new URL(address, page.url()).href, { waitUntil: 'load' });
      expect(await page.locator('h1').first().isVisible()).toBe(true);
      // Styled: the sheet has its paper, and the skip link waits for its focus.
      expect(
        await page.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--ink')),
      ).not.toBe('');
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(300);
      expect(await page.locator('main a').count()).toBeGreaterThan(1);
    });
  },
);

test('says without pictures what they show', async () => {
  const { page } = await open('/about/');
  await page
    .context()
    .route('**/*', (route) =>
      route.request().resourceType() === 'image' ? route.abort() : route.continue(),
    );
  for (const address of [
    '/',
    ARTICLE,
    '/articles/what-are-insights-and-how-do-you-pull-them-out-of-thin-air/',
  ]) {
    await page.goto(new URL(address, page.url()).href);
    expect(await page.locator('img:not([alt])').count()).toBe(0);
    expect(
      await page
        .locator(
          'svg:not([role=img][aria-label], [role=img][aria-labelledby], [aria-hidden=true], [aria-hidden=true] *, [role=img]:has(title))',
        )
        .evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 80))),
    ).toEqual([]);
  }
});

test('shows a feed under the policy of its header, with its style', async () => {
  const { page, complaints } = await open('/rss.xml');
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('item')!).display)).toBe('block');
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('guid')!).display)).toBe('none');
  expect(complaints.filter((complaint) => /Content.Security.Policy/i.test(complaint))).toEqual([]);
});

test('keeps nothing in the reader’s browser, and sets no cookie', async () => {
  const { page } = await open('/');
  for (const address of [
    '/',
    ARTICLE,
    '/questions/project-tasks-not-product-work/',
    '/search/?q=work',
    '/articles/facilitating/',
  ]) {
    await page.goto(new URL(address, page.url()).href, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  }
  expect(await page.context().cookies()).toEqual([]);
});
