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

test('says the verdict of a date of birth in place, and has all twelve signs to read without scripts', async () => {
  const silent = await open(PAGES.zodiac, off);
  expect([
    await silent.page.locator('.sign:visible').count(),
    await silent.page.locator('input').count(),
  ]).toEqual([12, 1]);
  const { page, complaints } = await open(PAGES.zodiac);
  await page.getByLabel('Date of birth').fill('1984-12-31');
  const before = await page.evaluate(() => scrollY);
  await page.getByRole('button', { name: 'Allocate' }).click();
  expect(await page.getByRole('status').first().textContent()).toBe(
    'You are Capricorn, the Executor. This cannot be appealed.',
  );
  expect([new URL(page.url()).hash, await page.evaluate(() => scrollY)]).toEqual(['#capricorn', before]);
  const verdict = page.locator('.verdict');
  expect(await verdict.innerText()).toContain('This quarter: Saturn');
  expect(await verdict.locator('svg path').count()).toBe(2);
  const { y, height } = (await verdict.boundingBox())!;
  expect(y).toBeGreaterThan(0);
  expect(y + height / 2).toBeLessThan(page.viewportSize()!.height);
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

test('strikes a full row of a card through and answers it, and keeps the marks in the address alone', async () => {
  const { page, complaints } = await open(PAGES.bingo);
  const mark = async (words: string) => page.getByLabel(words).check({ force: true });
  const answer = page.locator('bingo-card [role=status]');
  for (const words of ['Groups of two', 'There are no bad', 'There is one', 'A silence']) await mark(words);
  expect([await answer.textContent(), await page.locator('td.struck').count()]).toEqual(['', 0]);
  await mark('The timer rings');
  expect(await answer.textContent()).toBe('Bingo. The meeting continues.');
  expect([
    await page.locator('td.struck').count(),
    await page.locator('bingo-card line').count(),
    await answer.isVisible(),
  ]).toEqual([5, 1, true]);
  await page.reload();
  expect(await answer.textContent()).toBe('Bingo. The meeting continues.');
  await page.getByLabel('There is one').uncheck({ force: true });
  expect([await answer.textContent(), await page.locator('bingo-card line').count()]).toEqual(['', 0]);
  const address = page.url().replace(/#.*/, '');
  await page.goto('about:blank');
  await page.goto(address);
  expect(await page.locator('.bingo :checked').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('reads a card on a phone as a list in letters of a good size', async () => {
  const { page } = await open(PAGES.bingo, { viewport: { width: 360, height: 800 } });
  const squares = await page.locator('.bingo label').evaluateAll((labels) =>
    labels.map((label) => ({
      size: Number.parseFloat(getComputedStyle(label).fontSize),
      height: label.getBoundingClientRect().height,
    })),
  );
  expect(squares.filter(({ size, height }) => size < 16 || height < 44)).toEqual([]);
  expect(await page.getByText('Mark a square when it happens.').isVisible()).toBe(true);
});

test.each([320, 768, 1280])(
  'prints no label of a chart over another, over a point or over a line: %i pixels',
  async (width) => {
    const found: string[] = [];
    for (const slug of [
      'now-next-never',
      'how-to-estimate',
      'our-strategy-is-a-two-by-two',
      'how-to-deflect-all-work-to-your-coworkers',
      'what-are-insights-and-how-do-you-pull-them-out-of-thin-air',
    ]) {
      const { page } = await open(at(slug), { viewport: { width, height: 900 } });
      await page.evaluate(() => document.fonts.ready);
      found.push(...(await page.evaluate(findOverlaps)));
    }
    expect(found).toEqual([]);
  },
  60_000,
);

test('keeps the names of any two facts apart, and clear of every point', async () => {
  const { page } = await open(PAGES.insight, { viewport: { width: 320, height: 900 } });
  const ids = await page
    .locator('.generator input')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  const found: string[] = [];
  for (const [one, first] of ids.entries())
    for (const second of ids.slice(one + 1)) {
      await page.evaluate(
        (pair) => {
          for (const box of document.querySelectorAll<HTMLInputElement>('.generator input'))
            if (box.checked) box.click();
          for (const id of pair)
            document.querySelector<HTMLInputElement>(`.generator input[value=${id}]`)!.click();
        },
        [first, second],
      );
      found.push(...(await page.evaluate(findOverlaps)).map((what) => `${first} + ${second}: ${what}`));
    }
  expect(found).toEqual([]);
}, 60_000);

test.each(Object.values(PAGES))(
  'never scrolls sideways at 320 pixels, and stands in forced colours: %s',
  async (address) => {
    const { page } = await open(address, { viewport: { width: 320, height: 800 }, forcedColors: 'active' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);

/** The labels of charts that overlap each other, a point or the line through them; it runs in the browser. */
function findOverlaps(): string[] {
  const isShown = (element: Element) =>
    element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const meets = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return [...document.querySelectorAll('svg.chart, svg.scatter, .two-by-two')].flatMap((chart) => {
    const labels = [...chart.querySelectorAll('text, div > p')].filter(isShown).map((label) => {
      const words = document.createRange();
      words.selectNodeContents(label);
      const box = label.localName === 'p' ? words.getBoundingClientRect() : label.getBoundingClientRect();
      return { name: label.textContent.trim(), box };
    });
    const dots = [...chart.querySelectorAll('circle')]
      .filter(isShown)
      .map((dot) => dot.getBoundingClientRect());
    const lines = [...chart.querySelectorAll<SVGGeometryElement>('path, line.insight')].flatMap((line) => {
      const matrix = line.getScreenCTM()!;
      return Array.from({ length: 200 }, (_, step) => {
        const { x, y } = line.getPointAtLength((line.getTotalLength() * step) / 199).matrixTransform(matrix);
        return new DOMRect(x, y, 0.01, 0.01);
      });
    });
    return labels.flatMap(({ name, box }, index) => [
      ...labels
        .slice(index + 1)
        .flatMap((other) => (meets(box, other.box) ? [`${name} on ${other.name}`] : [])),
      ...(dots.some((dot) => meets(box, dot)) ? [`${name} on a point`] : []),
      ...(lines.some((spot) => meets(box, spot)) ? [`${name} on a line`] : []),
      ...(box.left < 0 || box.right > innerWidth ? [`${name} outside`] : []),
    ]);
  });
}
