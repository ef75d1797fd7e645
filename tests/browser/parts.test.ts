import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser('launch');
const at = (slug: string) => `/articles/${slug}/`;
const PAGES = {
  composer: at('how-to-establish-boundaries'),
  path: at('how-to-deflect-all-work-to-your-coworkers'),
  zodiac: at('what-kind-of-pm-you-are-zodiac-edition'),
  insight: at('what-are-insights-and-how-do-you-pull-them-out-of-thin-air'),
  bingo: at('facilitating'),
};
const off = { javaScriptEnabled: false };

test.each([off, {}])('refuses what is asked, in the degree that is chosen: %o', async (options) => {
  const { page, complaints } = await open(PAGES.composer, options);
  const shown = () => page.locator('.reply div p:visible').allTextContents();
  expect(await shown()).toHaveLength(1);
  const [first] = await shown();
  await page.getByLabel('Per my last boundary').check();
  await page.getByLabel('A date for the customer').check();
  const [second, ...more] = await shown();
  expect([more, second === first]).toEqual([[], false]);
  expect(await page.getByRole('button', { name: 'Copy the reply' }).count()).toBe(options === off ? 0 : 1);
  expect(complaints).toEqual([]);
});

test.each([off, {}])('walks every way to somebody else, with a keyboard: %o', async (options) => {
  const { page } = await open(PAGES.path, { ...options, viewport: { width: 360, height: 800 } });
  const door = page.locator('summary', { hasText: 'By the door, at stand-up' });
  await door.focus();
  await page.keyboard.press('Enter');
  const back = page.locator('summary', { hasText: 'At the back' });
  await back.focus();
  await page.keyboard.press('Enter');
  expect(await page.getByText('It has gone to the engineer').isVisible()).toBe(true);
});

test('draws the whole path where there is room', async () => {
  const { page } = await open(PAGES.path, { viewport: { width: 1280, height: 900 } });
  expect(await page.locator('.path .end:visible').count()).toBeGreaterThan(7);
});

test('finds a sign by a date of birth, and has all twelve to read without scripts', async () => {
  const silent = await open(PAGES.zodiac, off);
  expect([
    await silent.page.locator('.sign:visible').count(),
    await silent.page.locator('input').count(),
  ]).toEqual([12, 1]);
  const { page, complaints } = await open(PAGES.zodiac);
  await page.getByLabel('Date of birth').fill('1984-12-31');
  await page.getByRole('button', { name: 'Allocate' }).click();
  expect(await page.getByRole('status').first().textContent()).toBe(
    'You are Capricorn, the Executor. This cannot be appealed.',
  );
  expect(new URL(page.url()).hash).toBe('#capricorn');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('capricorn');
  expect(complaints).toEqual([]);
});

test('has insights ready without scripts, one at a time', async () => {
  const { page } = await open(PAGES.insight, off);
  expect(await page.locator('.slide:visible .sentence').count()).toBe(1);
  const [before] = await page.locator('.slide:visible .sentence').allTextContents();
  await page.locator('.generator input').nth(3).check();
  const [after, ...more] = await page.locator('.slide:visible .sentence').allTextContents();
  expect([more, after === before]).toEqual([[], false]);
});

test('draws a line through any two facts, keeps them in the address, and gives the slide away', async () => {
  const { page, complaints } = await open(PAGES.insight);
  await page.getByLabel('Soup sold before noon').check();
  await page.getByLabel('Small meeting room, °C').check();
  expect(new URL(page.url()).hash).toBe('#insight=soup+meeting-room');
  const said = await page.locator('.slides .sentence').textContent();
  const again = await open(`${PAGES.insight}#insight=soup+meeting-room`);
  expect(await again.page.locator('.slides .sentence').textContent()).toBe(said);
  for (const [name, ending] of [
    ['Download as SVG', 'svg'],
    ['Download as PNG', 'png'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`insight.${ending}`);
  }
  await page.getByRole('button', { name: 'Add to deck' }).click();
  expect(await page.getByRole('button', { name: 'Slide 1 of the deck.' }).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('marks a square with or without scripts, and deals a card that a room can share', async () => {
  const silent = await open(PAGES.bingo, off);
  await silent.page.getByLabel('Nothing is written').check();
  expect(await silent.page.getByLabel('Nothing is written').isChecked()).toBe(true);
  const { page } = await open(`${PAGES.bingo}#card-7`);
  const order = await page.locator('.bingo label').allTextContents();
  const other = await open(`${PAGES.bingo}#card-7`);
  expect(await other.page.locator('.bingo label').allTextContents()).toEqual(order);
  await page.getByRole('button', { name: 'Deal another card' }).click();
  await page.waitForFunction(() => location.hash !== '#card-7');
  expect((await page.locator('.bingo label').allTextContents()).toSorted()).toEqual(order.toSorted());
});

test.each(Object.values(PAGES))(
  'never scrolls sideways at 320 pixels, and stands in forced colours: %s',
  async (address) => {
    const { page } = await open(address, { viewport: { width: 320, height: 800 }, forcedColors: 'active' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);
