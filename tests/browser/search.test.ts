import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { analyze } from './axe.ts';
import { useBrowser } from './browser.ts';
import { weigh } from './weigh.ts';

const LINE = 'Search memos, questions, answers and mentors';

/** Opens the dialog by its key, types, and waits for what is found. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
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
    await page.keyboard.press('Control+k');
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

  test('is opened by no key alone, and moves nothing while a word is composed', async () => {
    const { page } = await open('/articles/facilitating/');
    for (const key of ['/', 'k', 's']) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    expect(await page.locator('dialog').count()).toBe(0);
    await search(page, 'roadmap');
    await page.locator('#Query').dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('Query');
  });

  test('offers six beginnings before anything is typed', async () => {
    const { page } = await open('/articles/facilitating/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog .hit').first().waitFor();
    const facts = await page.locator('dialog .hit .facts').allInnerTexts();
    expect(facts).toEqual([
      'The newest memo.',
      'The newest question.',
      expect.stringMatching(/^A question with \d answers\.$/),
      expect.stringMatching(/^A series of \d parts\.$/),
      expect.stringMatching(/^A mentor with \d answers\.$/),
      'What is promised.',
    ]);
    const links = await page
      .locator('dialog .title a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(await Promise.all(links.map(async (link) => (await page.request.get(link)).status()))).toEqual(
      Array(6).fill(200),
    );
    expect(await page.locator('dialog .narrow').isHidden()).toBe(true);
    await page.keyboard.type('zodiac');
    await page.locator('dialog .hit', { hasText: 'Zodiac Edition' }).first().waitFor();
    expect(await page.getByText('The newest memo.').count()).toBe(0);
  });

  test('has nothing for axe to find in the dialog: open, with results, narrowed down, with none', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('/articles/facilitating/', {
        colorScheme,
        viewport: { width: 320, height: 800 },
      });
      const complain = () => analyze(page, { within: 'dialog' });
      await page.keyboard.press('Control+k');
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
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ found: .*\b1 answer\b/);
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
      .filter({ hasText: /^7 found: 7 memos\.$/ })
      .waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('memo');
  });

  test('shows every result in the end', async () => {
    const { page } = await open('/search/?q=product');
    const count = Number(/^\d+/.exec(await page.getByRole('status').innerText())?.[0]);
    expect(count).toBeGreaterThan(20);
    await page.waitForFunction((all) => {
      scrollTo(0, document.body.scrollHeight);
      const places = [...document.querySelectorAll('.found .hit a')].map(
        (link) => (link as HTMLAnchorElement).href,
      );
      return new Set(places).size >= all;
    }, count);
    const pages = await page
      .locator('.found .title a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(/#.*/, '')));
    expect(new Set(pages).size).toBe(pages.length);
  });

  test('lists the answers to a question under it', async () => {
    const { page } = await open('/search/?q=roadmap+buy-in');
    const hit = page.locator('.hit', { hasText: 'How do I win their support for it?' });
    await hit.getByRole('link', { name: 'Marc Abraham', exact: true }).waitFor();
    expect(await hit.count()).toBe(1);
  });

  test('is the same search in the masthead', async () => {
    const { page } = await open('/search/');
    await page.locator('search-page .beginnings .hit').first().waitFor();
    const line = page.getByRole('searchbox', { name: 'Search memos and questions' });
    await line.pressSequentially('zodiac');
    await page.locator('.found .hit', { hasText: 'Zodiac Edition' }).first().waitFor();
    await page.waitForURL('**/search/?q=zodiac');
    expect(await page.locator('#Query').inputValue()).toBe('zodiac');
    expect(await page.locator('search-page .beginnings').isHidden()).toBe(true);
    await page.locator('#Query').fill('bingo');
    await page.locator('.found .hit', { hasText: 'Facilitating' }).first().waitFor();
    expect(await line.inputValue()).toBe('bingo');
    await line.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Facilitating');
  });

  test('keeps results in sight on a phone while one narrows down', async () => {
    const { page } = await open('/search/?q=roadmap', { viewport: { width: 360, height: 640 } });
    await page.locator('.found .hit').first().waitFor();
    await page.locator('.narrow summary').click();
    await page.locator('.narrow fieldset').first().waitFor();
    const top = async () => {
      await page.locator('.found .hits[aria-busy=false] .hit').first().waitFor();
      return (await page.locator('.found .hit .title').first().boundingBox())!.y;
    };
    await page.locator('.narrow summary').evaluate((summary) => summary.scrollIntoView());
    expect(await top()).toBeLessThan(560);
    await page.getByRole('checkbox', { name: /^memo/ }).check();
    await page.waitForURL('**kind=memo');
    expect(await top()).toBeLessThan(560);
  });

  test('names the word that is nowhere, and marks a hit without its comma', async () => {
    const { page } = await open('/search/?q=roadmap+candle');
    await page.getByRole('status').filter({ hasText: 'No piece, answer or name has “candle”.' }).waitFor();
    await page.goto(new URL('/search/?q=planet+cadence', page.url()).href);
    await page.getByRole('status').filter({ hasText: 'has “planet” or “cadence”. Nothing found.' }).waitFor();
    expect(await page.locator('.narrow').isHidden()).toBe(true);
    await page.goto(new URL('/search/?q=product', page.url()).href);
    await page.locator('.hit mark').first().waitFor();
    expect((await page.locator('.hit mark').allInnerTexts()).filter((text) => /^\W|\W$/.test(text))).toEqual(
      [],
    );
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
      expect(await analyze(page)).toEqual([]);
    }
  });

  test('leads without scripts to a page that lists everything, by kind, topic and letter', async () => {
    const { page } = await open('/about/', { javaScriptEnabled: false });
    await page.getByRole('searchbox', { name: 'Search memos and questions' }).fill('boundaries');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=boundaries');
    await page.getByText('scripts are off there').waitFor();
    expect(await page.locator('.beginnings .hit').count()).toBe(6);
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
