import { expect, test } from 'vitest';
import { pageSlug, paginate } from '../../../src/library/views/paginate.ts';

test('makes pages of a list, and one page of none', () => {
  const items = Array.from({ length: 81 }, (_, index) => index);
  const pages = paginate(items, '/articles/');
  expect(pages.map((page) => page.items.length)).toEqual([40, 40, 1]);
  expect(pages.flatMap((page) => page.items)).toEqual(items);
  expect(paginate([], '/articles/').length).toBe(1);
  expect(pages.map(pageSlug)).toMatchInlineSnapshot(`
    [
      undefined,
      "page/2",
      "page/3",
    ]
  `);
});
