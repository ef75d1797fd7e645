import { expect, test } from 'vitest';
import { ensureRenditions, findMissingRenditions } from '../../../src/render/renditions.ts';

test('names each rendition that a component lacks, and the file to write', () => {
  const all = { Aside: 1, Chart: 1 };
  expect(findMissingRenditions(['Aside', 'Chart'], { page: all, feed: all, text: all })).toEqual([]);
  expect(findMissingRenditions(['Aside', 'Chart'], { page: all, feed: { Aside: 1 }, text: { Chart: 1 } }))
    .toMatchInlineSnapshot(`
    [
      "src/render/mdx/index.ts:1  <Aside> has no text rendition. Write src/render/mdx/Aside/Aside.text.ts, and enter it in the registry.",
      "src/render/mdx/index.ts:1  <Chart> has no feed rendition. Write src/render/mdx/Chart/Chart.feed.ts, and enter it in the registry.",
    ]
  `);
  expect(() => ensureRenditions({ page: {}, feed: {}, text: {} })).toThrow('<Aside> has no page rendition.');
});
