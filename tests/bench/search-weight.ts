/**
 * `node tests/bench/search-weight.ts [--articles 1000] [--seed 1]`: builds a large site and searches it in a browser,
 * in the dialog of an article. Prints what each query loads, from the browser's own network log, and how long a query
 * takes after the first.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { serve } from '../../src/outputs/hosting/serve.ts';
import { launchOptions } from '../browser/find-browser.ts';
import { weigh } from '../browser/weigh.ts';
import { makeCorpus, ROOT } from './corpus.ts';
import { measure } from './measure.ts';
import { ours } from './ours.ts';
import { writeContent } from './write-content.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const folder = join(ROOT, '.cache', 'bench', 'search');
const out = join(folder, 'out');
rmSync(folder, { recursive: true, force: true });
const corpus = makeCorpus({ articles: Number(values.articles), seed: Number(values.seed) });
writeContent(corpus, join(folder, 'content'));
const { command, args, cwd, env } = ours(
  { folder, out, cache: join(folder, 'cache') },
  { search: true, feeds: true },
);
measure(command, args, { cwd, env: env ?? {}, log: join(folder, 'log') });

const server = await serve({ folder: out, base: '/', port: 0 });
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
await page.goto(
  `http://localhost:${(server.address() as { port: number }).port}/articles/${corpus.articles[0]?.id}/`,
  { waitUntil: 'networkidle' },
);
const weight = weigh(page);
await page.keyboard.press('/');
await page.locator('dialog[open]').waitFor();
for (const query of ['boundaries', 'roadmap', 'meeting', corpus.mentors[3]?.name ?? '', 'stakeholders']) {
  const took = await timeOf(page, query);
  await page.waitForLoadState('networkidle');
  console.log(
    `“${query}”: ${await weight()} bytes, ${took.toFixed(0)} ms, ${await page.getByRole('status').innerText()}`,
  );
}
await browser.close();
server.close();
rmSync(folder, { recursive: true, force: true });

/** How long the results of a query take, from the key to the page, in milliseconds. */
function timeOf(page: Page, query: string): Promise<number> {
  return page.evaluate(async (words) => {
    const hits = document.querySelector('dialog .hits')!;
    const input = document.querySelector<HTMLInputElement>('dialog input[type=search]')!;
    const shown = new Promise<void>((done) => {
      const watch = new MutationObserver(() => (watch.disconnect(), done()));
      watch.observe(hits, { childList: true });
    });
    const began = performance.now();
    input.value = words;
    input.dispatchEvent(new Event('input'));
    await shown;
    return performance.now() - began;
  }, query);
}
