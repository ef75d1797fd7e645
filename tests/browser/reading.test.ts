import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { voices } from '../../src/site.ts';
import { analyze } from './axe.ts';
import { useBrowser } from './browser.ts';
import { weigh } from './weigh.ts';

const open = useBrowser('launch');
const KINDS = [
  '/',
  '/articles/',
  '/articles/how-to-deflect-all-work-to-your-coworkers/',
  '/articles/what-kind-of-pm-you-are-zodiac-edition/',
  '/articles/what-kind-of-pm-you-are-zodiac-edition/leo/',
  '/articles/how-to-establish-boundaries/',
  '/articles/what-are-insights-and-how-do-you-pull-them-out-of-thin-air/',
  '/articles/facilitating/',
  '/articles/a-post-mortem/',
  '/articles/stakeholder-alignment/',
  '/articles/our-strategy-is-a-two-by-two/',
  '/exhibits/',
  '/exhibits/the-card/',
  '/exhibits/work-has-arrived/',
  '/roadmap/',
  '/house-style/',
  '/reading/',
  '/corrections/',
  '/companies/',
  '/companies/barracuda/',
  '/series/',
  '/series/deflect-all-work/',
  '/questions/',
  '/questions/project-tasks-not-product-work/',
  '/mentors/',
  '/mentors/mike-flouton/',
  '/topics/',
  '/topics/boundaries/',
  '/search/',
  '/subscribe/',
  '/about/',
  '/404.html',
];
const FIRST = '/articles/how-to-establish-boundaries/';

test('is read whole with scripts off', async () => {
  const { page, complaints } = await open(FIRST, { javaScriptEnabled: false });
  expect(await page.locator('h1').textContent()).toBe('How to Establish Boundaries');
  expect(await page.locator('.prose').innerText()).toContain('All our reviews are held in the corridor.');
  expect(await page.locator('.statement').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
});

test('never scrolls sideways, however wide the window is', async () => {
  const look = async (page: Page) => {
    const found: string[] = [];
    for (const width of [320, 360, 768, 1000, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await isWide(page)));
    }
    return found;
  };
  expect(await visitAll(open, KINDS, {}, look)).toEqual([]);
}, 120_000);

test('holds at 200 percent text on a phone', async () => {
  // The policy would refuse the style that makes the text large.
  const phone = { viewport: { width: 360, height: 900 }, bypassCSP: true };
  const isWideInLarge = async (page: Page) => {
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    return isWide(page);
  };
  expect(await visitAll(open, KINDS, phone, isWideInLarge)).toEqual([]);
});

test('has nothing for axe to find, in light and in the dark, where only colours are others', async () => {
  const look = async (page: Page) => {
    const found: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      found.push(...(await analyze(page)));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await analyze(page, { rules: ['color-contrast', 'link-in-text-block'] })));
    }
    return found;
  };
  expect(await visitAll(open, KINDS, {}, look)).toEqual([]);
}, 120_000);

describe('with awkward content', () => {
  const openKept = useBrowser('kept');

  test('has nothing for axe to find, and never scrolls sideways', async () => {
    const pages = [
      '/',
      '/articles/other-peoples-work/',
      '/articles/a-letter/',
      '/questions/',
      '/questions/second/',
      '/topics/boundaries/',
      '/series/',
      '/search/',
      '/mentors/ada-lovelace/',
    ];
    expect(
      await visitAll(openKept, pages, { viewport: { width: 320, height: 900 } }, async (page) => [
        ...(await analyze(page)),
        ...(await isWide(page)),
      ]),
    ).toEqual([]);
  });
});

test('walks the series to its end and back, by its navigation', async () => {
  const { page } = await open(FIRST);
  const titles: string[] = [];
  const walk = async (rel: string) => {
    for (
      let link = page.locator(`nav a[rel=${rel}]`);
      await link.count();
      link = page.locator(`nav a[rel=${rel}]`)
    ) {
      await link.click();
      await page.waitForLoadState();
      titles.push((await page.locator('h1').textContent()) ?? '');
    }
  };
  await walk('next');
  expect(await page.locator('nav', { hasText: 'Routing slip' }).innerText()).toMatch(
    /Next, part 5, forthcoming\s+How to Present Other People’s Work/i,
  );
  await walk('prev');
  expect(titles).toEqual([
    'How to Deflect All Work to Your Coworkers',
    'What Kind of PM You Are: Zodiac Edition',
    'What Are Insights and How Do You Pull Them Out of Thin Air?',
    'What Kind of PM You Are: Zodiac Edition',
    'How to Deflect All Work to Your Coworkers',
    'How to Establish Boundaries',
  ]);
});

test('begins, for a keyboard, with a way to the text', async () => {
  const { page } = await open(FIRST);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
  expect(await page.locator('.skip').first().isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#Main');
});

test('sets both faces, and asks nobody else for anything, nor keeps anything', async () => {
  const { page, complaints } = await open(FIRST);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(faces).toEqual(expect.arrayContaining(['Imbue', 'Brygada']));
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  expect(kept).toEqual(['', 0, 0]);
  expect(complaints).toEqual([]);
});

test('links to one answer by its own address', async () => {
  const { page } = await open('/questions/project-tasks-not-product-work/#bryan-dunn');
  const top = await page.locator('#bryan-dunn').evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(200);
});

test('closes the parenthesis when one has finished reading', async () => {
  const { page } = await open(FIRST, { viewport: { width: 360, height: 900 } });
  /** How much of the closing parenthesis is cut away from below, in percent. */
  const hidden = () =>
    page
      .locator('.parentheses .closes')
      .evaluate((mark) => Number.parseFloat(getComputedStyle(mark).clipPath.split(' ')[2] ?? '0'));
  expect(await hidden()).toBe(100);
  await page.locator('.signed').evaluate((end) => end.scrollIntoView({ block: 'center' }));
  await expect.poll(hidden).toBeLessThan(30);
  await page.locator('.after').evaluate((after) => after.scrollIntoView({ block: 'end' }));
  await expect.poll(hidden).toBe(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(hidden).toBe(0);
});

test.each([
  [360, 780, 640],
  [1280, 800, 780],
])(
  'begins the text of every piece on the first screen: %i by %i',
  async (width, height, most) => {
    const pieces = KINDS.filter((path) => /^\/(?:articles|questions)\/[\w-]+\/$/.test(path));
    const look = async (page: Page) => {
      const first = page.locator('.reading .prose > p, .short p').first();
      const top = await first.evaluate((text) => text.getBoundingClientRect().top);
      return top <= most ? [] : [`${new URL(page.url()).pathname} begins at ${Math.round(top)}`];
    };
    expect(await visitAll(open, pieces, { viewport: { width, height } }, look)).toEqual([]);
  },
  120_000,
);

test.each([
  [360, 780],
  [1280, 800],
])('says both halves on the first screen of the cover: %i by %i', async (width, height) => {
  const { page } = await open('/', { viewport: { width, height } });
  for (const words of [
    voices.satire.promise,
    voices.sincere.promise,
    voices.satire.label,
    voices.sincere.label,
  ]) {
    const box = await page.locator('.front').getByText(words, { exact: true }).first().boundingBox();
    expect(box).not.toBeNull();
    expect(box!.y + box!.height).toBeLessThanOrEqual(height);
  }
});

test('is black on white on paper, without what only a screen can use', async () => {
  for (const address of [FIRST, '/questions/project-tasks-not-product-work/', '/']) {
    const { page } = await open(address);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      red: getComputedStyle(document.documentElement).getPropertyValue('--red'),
      screenOnly: [...document.querySelectorAll('nav, .parentheses, [data-screen]')].filter(
        (one) => one.getClientRects().length > 0,
      ).length,
    }));
    expect([address, shown]).toEqual([address, { paper: 'rgb(255, 255, 255)', red: '#000', screenOnly: 0 }]);
  }
});

test('spells out on paper where its links lead, and its own address', async () => {
  const { page } = await open('/articles/how-to-estimate/');
  await page.emulateMedia({ media: 'print' });
  const printed = await page
    .locator('.prose a[href^="/articles/"]')
    .first()
    .evaluate(
      (link) =>
        getComputedStyle(link, '::after').content.replaceAll('" "', '').replaceAll('"', '') +
        link.getAttribute('href'),
    );
  expect(printed).toContain('(https://product-management.example/articles/okrs-written-afterwards/)');
  expect(
    await page
      .getByText('https://product-management.example/articles/how-to-estimate/', { exact: true })
      .isVisible(),
  ).toBe(true);
  expect(await page.getByText('Forward this memo by e-mail').isVisible()).toBe(false);
});

test('is there after six requests and eighty-five kilobytes, fonts included, and a style for paper', async () => {
  const { page } = await open('/about/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const weighed = weigh(page);
  await page.goto(new URL('/articles/how-to-estimate/', page.url()).href, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => !path.endsWith('.css')).length).toBeLessThanOrEqual(6);
  expect(
    await page
      .locator('link[rel=stylesheet]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('media'))),
  ).toEqual(['print']);
  expect(await weighed()).toBeLessThanOrEqual(85_000);
});

test.each([412, 1280])(
  'shows its display face whenever it comes, and moves next to nothing: %i pixels',
  async (width) => {
    const held = new Set<string>();
    const hold = async (page: Page) => {
      await page.route('**/*.woff2', async (route) => {
        held.add(page.url() + route.request().url());
        await new Promise((go) => setTimeout(go, 400));
        await route.continue();
      });
      await page.addInitScript(watchShifts);
    };
    const look = async (page: Page) => {
      // The faces are loaded before the page is.
      await page.evaluate(() =>
        document.fonts.ready.then(
          () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))),
        ),
      );
      const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
      const hasFace = await page.evaluate(() =>
        [...document.fonts].some(({ family, status }) => family === 'Imbue' && status === 'loaded'),
      );
      return [
        ...(moved.reduce((total, value) => total + value, 0) > 0.02 ? [moved.join(' ')] : []),
        ...(hasFace ? [] : ['comes without its display face']),
      ];
    };
    expect(await visitAll(open, KINDS, { viewport: { width, height: 823 } }, look, hold)).toEqual([]);
    expect(held.size).toBe(2 * KINDS.length);
  },
  120_000,
);

/** Keeps how far things move on a page, from its first moment on. */
function watchShifts(): void {
  const moved: number[] = [];
  Object.assign(window, { moved });
  new PerformanceObserver((list) =>
    moved.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
  ).observe({ type: 'layout-shift', buffered: true });
}

/** What is found on any of some pages. Two are looked at at once: a browser shows each in a process of its own. */
async function visitAll(
  openPage: typeof open,
  addresses: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page) => Promise<string[]>,
  prepare?: (page: Page) => Promise<void>,
): Promise<string[]> {
  const left = [...addresses];
  const found: string[] = [];
  const walk = async () => {
    const { page } = await openPage('/', options);
    await prepare?.(page);
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      await page.goto(new URL(address, page.url()).href);
      for (const message of await look(page)) found.push(`${address} ${message}`);
    }
  };
  await Promise.all([walk(), walk()]);
  return found;
}

async function isWide(page: Page): Promise<string[]> {
  return (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
    ? [`scrolls sideways at ${page.viewportSize()?.width} pixels`]
    : [];
}
