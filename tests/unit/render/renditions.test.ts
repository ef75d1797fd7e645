import { expect, test } from 'vitest';
import { ensureRenditions, findMissingRenditions } from '../../../src/render/renditions.ts';

test('names each rendition that a component lacks, and the file to write', () => {
  const all = { Aside: 1, Chart: 1 };
  expect(findMissingRenditions(['Aside', 'Chart'], all, all)).toEqual([]);
  expect(findMissingRenditions(['Aside', 'Chart'], { Aside: 1 }, { Chart: 1 })).toMatchInlineSnapshot(`
    [
      "src/render/mdx/Chart/Chart.astro:1  <Chart> cannot be shown on a page. Write this file.",
      "src/render/mdx/registry.ts:1  <Aside> cannot be shown in feeds and in plain text. Write src/render/mdx/Aside/renditions.ts, and export it here.",
    ]
  `);
  expect(() => ensureRenditions({})).toThrow('<Aside> cannot be shown on a page.');
});
