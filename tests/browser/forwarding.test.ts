import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../site/sites.ts';
import { useBrowser } from './browser.ts';

const HOST = 'https://product-management.example';

/** Clicks what copies, and gives what is in the clipboard then. */
async function copy(page: Page, name: string): Promise<string> {
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('[data-copy]', { hasText: name }).first().click();
  // The page writes while the click is long over.
  await expect.poll(read).not.toBe('');
  return read();
}

describe('forwarding', () => {
  const open = useBrowser('launch');
  const visit = async (address: string) => {
    const opened = await open(address);
    await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    return opened;
  };

  test.each([
    [
      '/articles/facilitating/',
      'Facilitating: How to Attend Without Participating (satire)',
      /^A service manual for the pen/,
    ],
    ['/questions/roadmap-buy-in/', /for it\? Sincerely, \(product\) Management$/, /^Two product leaders/],
    ['/articles/what-kind-of-pm-you-are-zodiac-edition/leo/', /^Leo, .* \(satire\)$/, /^This quarter: /],
  ])('copies the link, and title, label, line and address for a chat: %s', async (path, title, line) => {
    const { page, complaints } = await visit(path);
    expect(await copy(page, 'Copy the link')).toBe(HOST + path);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toMatch(/\(satire\)|Sincerely,/);
    const [first, second, third] = (await copy(page, 'Copy for a chat')).split('\n');
    expect([first, second, third]).toEqual([
      typeof title === 'string' ? title : expect.stringMatching(title),
      expect.stringMatching(line),
      HOST + path,
    ]);
    await page.getByText('Copied', { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('copies an answer, on whatever page it stands, and an exhibit', async () => {
    const { page } = await visit('/questions/project-tasks-not-product-work/by-views/');
    const link = page.locator('#bryan-dunn [data-copy]', { hasText: 'to this answer' });
    await link.click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${HOST}/questions/project-tasks-not-product-work/#bryan-dunn`);
    expect(await copy(page, 'for a chat')).toMatch(/^\S+ \S+ on: .* Sincerely, \(product\) Management\n/);
    await page.goto(new URL('/exhibits/the-card/', page.url()).href);
    expect(await copy(page, 'Copy the link')).toBe(`${HOST}/exhibits/the-card/`);
    expect(await copy(page, 'Copy for a chat')).toMatch(/^The card \(satire\)\n/);
  });

  test('shares where the browser shares, and offers it nowhere else', async () => {
    const { page } = await visit('/articles/facilitating/');
    const share = page.getByRole('button', { name: 'Share' });
    const canShare = await page.evaluate(() => 'share' in navigator);
    expect(await share.isVisible()).toBe(canShare);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => Promise.resolve(Object.assign(window, { shared: data })),
      });
    });
    await page.reload();
    await share.click();
    expect(await page.evaluate(() => (window as unknown as { shared: ShareData }).shared)).toEqual({
      title: 'Facilitating: How to Attend Without Participating (satire)',
      text: expect.stringContaining('(satire)\nA service manual'),
      url: `${HOST}/articles/facilitating/`,
    });
  });

  test('leaves the e-mail and the address without scripts', async () => {
    const { page } = await open('/articles/facilitating/', { javaScriptEnabled: false });
    const mail = await page.getByRole('link', { name: 'Forward this memo by e-mail' }).getAttribute('href');
    expect(decodeURIComponent(mail!)).toContain('(satire)');
    expect(await page.locator('.forward .address').isVisible()).toBe(true);
    expect(await page.locator('.forward button:visible').count()).toBe(0);
  });

  test('weighs little, and is not there before the page', async () => {
    const { page } = await open('/questions/roadmap-buy-in/');
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((all) =>
        all.map(
          (one) =>
            [new URL((one as HTMLScriptElement).src).pathname, (one as HTMLScriptElement).type] as const,
        ),
      );
    expect(new Set(scripts.map(([, type]) => type))).toEqual(new Set(['module']));
    const sizes = scripts.map(([path]) => statSync(join(folderOf('launch'), `${path}.br`)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1900);
  });
});

describe('an old address', () => {
  const open = useBrowser('kept');

  test('sends the reader on with query and fragment, on a host without redirects', async () => {
    const { page } = await open('/about/');
    // As a host without redirects answers: the page itself.
    const html = await page.evaluate(async () => (await fetch('/articles/once/index.html')).text());
    expect(html).toContain('og:title" content="Again and Again (satire)"');
    expect(html).toContain('/cards/articles/');
    await page.route('**/articles/once/*', (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    );
    await page.goto(new URL('/articles/once/?utm=a#mentor?x=1', page.url()).href);
    await page.waitForURL('**/articles/follow-up/?utm=a#mentor?x=1');
  });
});
