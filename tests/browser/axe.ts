import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page as it is now, one line for each rule, with the first element that breaks it. axe is loaded
 * once into each document, and returns violations only: its Playwright package takes five times as long.
 * @param within a selector of the part of the page to look at
 * @param rules the ids of the rules to apply; without them, all
 */
export async function analyze(
  page: Page,
  { within = ':root', rules }: { within?: string; rules?: string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) } as axe.RunOptions;
  const run = async ([selector, more]: [string, axe.RunOptions]) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(selector, more);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  return page.evaluate(run, [within, options] as [string, axe.RunOptions]);
}
