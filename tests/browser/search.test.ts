import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

describe('at the root of a host', () => {
  const open = useBrowser('launch');

  test('finds “boundaries” from the box of any page, with the voice and the kind shown', async () => {
    const { page, complaints } = await open('/questions/project-tasks-not-product-work/');
    await page.getByRole('searchbox', { name: 'Search memos and questions' }).fill('boundaries');
    await page.keyboard.press('Enter');
    await page.locator('.results .entry').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=boundaries');
    const first = page.locator('.results .entry').first();
    expect(await first.locator('.title').innerText()).toBe('How to Establish Boundaries');
    expect(await first.locator('.label').innerText()).toBe('(satire)');
    expect(await first.locator('.in-notes').innerText()).toMatch(/^Memo\. Deflect All Work, part 1 of \d$/);
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ results for “boundaries”\.$/);
    await first.locator('a').click();
    expect(await page.locator('h1').textContent()).toBe('How to Establish Boundaries');
    expect(complaints).toEqual([]);
  });

  test('finds one mentor’s answer as itself', async () => {
    const { page } = await open('/search/?q=Bryan+Dunn');
    const answer = page.locator('.results .entry', { hasText: 'Bryan Dunn on: My job keeps turning into chasing timelines.' });
    await answer.waitFor();
    expect(await answer.locator('.label').innerText()).toBe('Sincerely,');
    expect(await answer.locator('.in-notes').innerText()).toContain('Answer. Head of Product');
    await answer.locator('a').click();
    expect(new URL(page.url()).hash).toBe('#bryan-dunn');
  });

  test('finds as one types, and keeps the query over a reload', async () => {
    const { page } = await open('/search/');
    await page.getByRole('searchbox', { name: 'Search memos, questions, answers and mentors' }).pressSequentially('horoscope');
    await page.locator('.results .entry', { hasText: 'Zodiac Edition' }).waitFor();
    await page.reload();
    await page.locator('.results .entry', { hasText: 'Zodiac Edition' }).waitFor();
    expect(await page.locator('#Query').inputValue()).toBe('horoscope');
  });

  test('says that nothing is found, and shows everything there is', async () => {
    const { page } = await open('/search/?q=qqqqqq');
    await page.getByText('Nothing found for “qqqqqq”. Everything there is stands below.').waitFor();
    expect(await page.getByRole('heading', { name: 'Everything there is' }).isVisible()).toBe(true);
  });

  test('treats a query as text, whatever it looks like', async () => {
    const { page, complaints } = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=document.title="run"> boundaries')}`);
    await page.getByRole('status').filter({ hasText: '<img src=x' }).waitFor();
    expect(await page.title()).not.toBe('run');
    expect(await page.locator('search-page img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('has nothing for axe to find, with results', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('/search/?q=work', { colorScheme });
      await page.locator('.results .entry').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test('leads without scripts to a page that lists everything, grouped', async () => {
    const { page } = await open('/about/', { javaScriptEnabled: false });
    await page.getByRole('searchbox', { name: 'Search memos and questions' }).fill('boundaries');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=boundaries');
    const groups = await page.locator('.everything h3').allInnerTexts();
    expect(groups.map((group) => group.toLowerCase())).toEqual(['memos', 'questions', 'answers', 'mentors', 'series', 'topics', 'pages']);
    expect(await page.locator('.everything .entry', { hasText: 'How to Establish Boundaries' }).first().isVisible()).toBe(true);
  });

  test('is honest when the index cannot be loaded', async () => {
    const { page } = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('#Query').fill('boundaries');
    await page.getByText('The search could not be loaded. Everything is listed below.').waitFor();
  });
});

describe('under a sub-path', () => {
  const open = useBrowser('moved', '/pm/');

  test('finds, and leads to pages that are there', async () => {
    const { page, complaints } = await open('/pm/');
    await page.getByRole('searchbox', { name: 'Search memos and questions' }).fill('boundaries');
    await page.keyboard.press('Enter');
    const hrefs = page.locator('.results .title a');
    await hrefs.first().waitFor();
    const addresses = await hrefs.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const answers = await Promise.all(addresses.map(async (address) => (await page.request.get(address)).status()));
    expect(addresses.every((address) => new URL(address).pathname.startsWith('/pm/'))).toBe(true);
    expect(new Set(answers)).toEqual(new Set([200]));
    await hrefs.first().click();
    expect(await page.locator('h1').textContent()).toBe('How to Establish Boundaries');
    expect(complaints).toEqual([]);
  });
});
