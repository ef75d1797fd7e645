import { expect, test } from 'vitest';
import { hasOwnNumbers } from '../../../src/library/views/wording.ts';

const heading = (text: string, depth = 2) => ({ depth, slug: 'x', text });

test('knows sections that are called by a number', () => {
  expect(hasOwnNumbers([heading('4.2'), heading('4.2.1')])).toBe(true);
  expect(hasOwnNumbers([heading('Slide 4: The Canteen')])).toBe(true);
});

test('passes over numbers inside a heading, and below the sections', () => {
  expect(hasOwnNumbers([heading('What 2 people saw'), heading('2026', 3)])).toBe(false);
});
