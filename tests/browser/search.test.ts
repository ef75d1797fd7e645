import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { weigh } from './weigh.ts';

const LINE = 'Search memos, questions, answers and mentors';

/** Opens the dialog by its key, types, and waits for what is found. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.type(words);
  await page.locator('dialog .hits[aria-busy=false] .hit').first().waitFor();
}

describe('from any page', () => {
  const open = useBrowser('launch');

  test('loads nothing of the search before somebody wants to search, then little', async () => {
    const { page } = await open('/articles/facilitating/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const weight = weigh(page);
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(300);
    expect(asked.filter((path) => /search|pagefind/.test(path))).toEqual([]);
    await search(page, 'boundaries');
    await page.waitForLoadState('networkidle');
    expect(await weight()).toBeLessThan(120_000);
    await page.getByRole('searchbox', { name: LINE }).fill('zodiac');
    await page.locator('dialog .hit', { hasText: 'Zodiac Edition' }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await weight()).toBeLessThan(30_000);
  });

  test('finds what is typed into the masthead, with the voice, the kind, the passage and the places', async () => {
    const { page, complaints } = await open('/questions/project-tasks-not-product-work/');
    await page.getByRole('searchbox', { name: 'Search memos and questions' }).fill('perimeter');
    const hit = page
      .locator('dialog .hit')
      .filter({ has: page.getByRole('link', { name: 'How to Establish Boundaries', exact: true }) });
    await hit.waitFor();
    expect(await hit.locator('.label').innerText()).toBe('(satire)');
    expect(await hit.locator('.facts').innerText()).toMatch(
      /^Memo\. Deflect All Work, part 1 of \d\. \d+ \w+ 2026\.$/,
    );
    expect(await hit.locator('.passage mark').first().innerText()).toMatch(/^perimeter/i);
    const places = hit.locator('.places a');
    expect(await places.count()).toBeGreaterThan(0);
    await places.first().click();
    expect(await page.locator(new URL(page.url()).hash).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('is walked by keys: the arrows to a result and back, Enter to go there, Escape to leave', async () => {
    const { page } = await open('/articles/facilitating/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => document.activeElement === document.body && document.querySelector('dialog')?.open === false,
    );
    await search(page, 'roadmap');
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
    const titles = await page.locator('dialog .title').allInnerTexts();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Query');
    await page.keyboard.press('ArrowDown');
    const address = await page.locator('dialog .title a').first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
    await page.goBack();
    await page.locator('dialog .hit').first().waitFor();
    expect(await page.locator('dialog #Query').inputValue()).toBe('roadmap');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL((address) => address.search === '');
  });

  test('keeps the focus among the results when others take their place', async () => {
    const { page } = await open('/articles/facilitating/');
    await search(page, 'roadmap');
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('dialog #Query')!;
      input.value = 'zodiac';
      input.dispatchEvent(new Event('input'));
    });
    await page.locator('dialog .hits[aria-busy=false] .hit', { hasText: 'Zodiac Edition' }).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'What Kind of PM You Are: Zodiac Edition',
    );
  });

  test('leaves nothing in the address of a page when it is left, not even what was about to be asked', async () => {
    const { page } = await open('/articles/facilitating/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('how');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForTimeout(700);
    expect(new URL(page.url()).search).toBe('');
  });

  test('leads from the dialog to the search page with the same query', async () => {
    const { page } = await open('/');
    await search(page, 'metrics');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=metrics');
    await page.locator('search-page .hit').first().waitFor();
  });

  test('leaves a key alone that belongs to what somebody writes', async () => {
    const { page } = await open('/search/?q=roadmap');
    await page.locator('#Query').press('End');
    await page.keyboard.type('/x');
    expect(await page.locator('#Query').inputValue()).toBe('roadmap/x');
  });

  test('has nothing for axe to find in the dialog: open, with results, narrowed down, with none', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('/articles/facilitating/', {
        colorScheme,
        viewport: { width: 320, height: 800 },
      });
      const complain = async () =>
        (await new AxeBuilder({ page }).include('dialog').analyze()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
        );
      await page.keyboard.press('/');
      await page.locator('dialog[open]').waitFor();
      expect(await complain()).toEqual([]);
      await page.keyboard.type('roadmap');
      await page.locator('dialog .hit').first().waitFor();
      await page.locator('dialog summary').click();
      await page.locator('dialog fieldset').first().waitFor();
      expect(await complain()).toEqual([]);
      expect(
        await page.evaluate(
          () => document.querySelector('dialog')!.scrollWidth - document.querySelector('dialog')!.clientWidth,
        ),
      ).toBe(0);
      await page.locator('#Query').fill('xylophone');
      await page.getByText('Topics on file').waitFor();
      expect(await complain()).toEqual([]);
    }
  });
});

describe('on its page', () => {
  const open = useBrowser('launch');

  test('finds one mentor’s answer as itself', async () => {
    const { page } = await open('/search/?q=Bryan+Dunn');
    const answer = page.locator('.hit', {
      hasText: 'Bryan Dunn on: My job keeps turning into chasing timelines.',
    });
    await answer.waitFor();
    expect(await answer.locator('.label').innerText()).toBe('Sincerely,');
    expect(await answer.locator('.facts').innerText()).toContain('Answer. Head of Product');
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ results, 1 answer\.$/);
    await answer.locator('.title a').click();
    expect(new URL(page.url()).hash).toBe('#bryan-dunn');
  });

  test('keeps the query, the choice and the order over a reload, a visit elsewhere and a share', async () => {
    const { page } = await open('/search/');
    await page.getByRole('searchbox', { name: LINE }).pressSequentially('roadmap');
    await page.locator('.hit').first().waitFor();
    await page.getByRole('checkbox', { name: /^answer/ }).check();
    await page.getByRole('checkbox', { name: /^memo/ }).check();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Newest first');
    await page.waitForURL('**/search/?q=roadmap&kind=answer&kind=memo&order=newest');
    const first = page.locator('.hit .title').first();
    await first.filter({ hasText: 'A Post-Mortem in Which Nobody Did Anything' }).waitFor();
    await page.reload();
    await first.filter({ hasText: 'A Post-Mortem in Which Nobody Did Anything' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^answer/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForURL('**/search/?q=roadmap');
  });

  test('keeps the focus on a choice, and says what it left', async () => {
    const { page } = await open('/search/?q=roadmap');
    const memo = page.getByRole('checkbox', { name: /^memo/ });
    await memo.focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**kind=memo');
    await page
      .getByRole('status')
      .filter({ hasText: /^7 results\.$/ })
      .waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('memo');
  });

  test('shows every result in the end', async () => {
    const { page } = await open('/search/?q=product');
    const count = Number(/^\d+/.exec(await page.getByRole('status').innerText())?.[0]);
    expect(count).toBeGreaterThan(20);
    await page.waitForFunction((all) => {
      scrollTo(0, document.body.scrollHeight);
      return document.querySelectorAll('.hit').length === all;
    }, count);
  });

  test('says that nothing is found, and where to go on', async () => {
    const { page } = await open('/search/?q=xylophone');
    await page
      .getByRole('status')
      .filter({ hasText: 'Nothing found. There is no piece, answer or name for this.' })
      .waitFor();
    expect(await page.getByRole('heading', { name: 'Everything there is' }).isVisible()).toBe(true);
    await page.locator('.topics').getByRole('link', { name: 'boundaries' }).click();
    await page.locator('.hit', { hasText: 'How to Establish Boundaries' }).first().waitFor();
  });

  test('says so when what is chosen leaves nothing, and offers to clear it', async () => {
    const { page } = await open('/search/?q=roadmap&mentor=Andrew+Clark&kind=memo');
    await page.getByRole('status').filter({ hasText: 'Nothing found under what is chosen.' }).waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.locator('.hit').first().waitFor();
  });

  test('finds what was meant, and says so', async () => {
    const { page } = await open('/search/?q=boundries');
    await page.getByRole('status').filter({ hasText: 'This is for “boundaries”.' }).waitFor();
    expect(await page.locator('.hit .title').first().innerText()).toBe('How to Establish Boundaries');
  });

  test('treats a query as text, whatever it looks like', async () => {
    const { page, complaints } = await open(
      `/search/?q=${encodeURIComponent('<img src=x onerror=document.title="run"> boundaries')}&kind=${encodeURIComponent('<img src=x>')}`,
    );
    await page.getByText('<img src=x>').first().waitFor();
    expect(await page.title()).not.toBe('run');
    expect(await page.locator('search-page img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('has nothing for axe to find, with results', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('/search/?q=work', { colorScheme });
      await page.locator('.hit').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test('leads without scripts to a page that lists everything, by kind, topic and letter', async () => {
    const { page } = await open('/about/', { javaScriptEnabled: false });
    await page.getByRole('searchbox', { name: 'Search memos and questions' }).fill('boundaries');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=boundaries');
    const groups = await page.locator('.everything h3').allInnerTexts();
    expect(groups.map((group) => group.toLowerCase())).toEqual([
      'memos',
      'questions',
      'answers',
      'mentors',
      'series',
      'pages',
      'by topic',
      'by letter',
    ]);
    expect(
      await page
        .locator('.everything .listing li', { hasText: 'How to Establish Boundaries' })
        .first()
        .isVisible(),
    ).toBe(true);
    expect(
      await page.locator('.listing').getByRole('link', { name: 'Dunn, Bryan', exact: true }).count(),
    ).toBe(2);
  });

  test('is honest when the index cannot be loaded, and finds when it can again', async () => {
    const { page } = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('#Query').fill('boundaries');
    await page.getByText('The search could not be loaded.').waitFor();
    expect(await page.getByRole('heading', { name: 'Everything there is' }).isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await page.reload();
    await page.locator('.hit').first().waitFor();
  });
});

describe('under a sub-path', () => {
  const open = useBrowser('moved', '/pm/');

  test('finds, and leads to pages that are there', async () => {
    const { page, complaints } = await open('/pm/');
    await search(page, 'boundaries');
    const hrefs = page.locator('dialog .title a');
    const checkPublishedUrlFiles = await hrefs.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    const answers = await Promise.all(
      checkPublishedUrlFiles.map(async (address) => (await page.request.get(address)).status()),
    );
    expect(checkPublishedUrlFiles.every((address) => new URL(address).pathname.startsWith('/pm/'))).toBe(
      true,
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    await hrefs.first().click();
    expect(await page.locator('h1').textContent()).toBe('How to Establish Boundaries');
    expect(complaints).toEqual([]);
  });
});
