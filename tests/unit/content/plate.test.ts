import { expect, test } from 'vitest';
import { plate, readMark } from '../../../src/content/schemas/plate.ts';
import { drawPlate } from '../../../src/library/views/draw-plate.ts';
import { plateOf } from '../../../src/library/views/house-plate.ts';

test.each([
  ['red dot 205 75 18', '<circle cx="205" cy="75" r="18" fill="var(--red)" stroke="none"/>'],
  ['ring 10 20 5', '<circle cx="10" cy="20" r="5"/>'],
  ['thick box 30 30 220 100', '<path d="M30 30h220v100h-220z" stroke-width="5"/>'],
  ['red thick line 0 0, 10 0, 10 10', '<path d="M0 0 10 0 10 10" stroke="var(--red)" stroke-width="5"/>'],
  [
    'open 20 0 280',
    '<path d="M65 0C7 78 7 202 65 280L66 278C24 202 24 78 66 2Z" fill="currentColor" stroke="none"/>',
  ],
])('draws %s', (text, expected) => {
  const [mark] = plate.parse([text]);
  expect(mark).toBeDefined();
  expect(drawPlate([mark!])).toContain(`>${expected}</svg>`);
});

test('draws a curve through its points', () => {
  expect(drawPlate(plate.parse(['curve 0 0, 100 50, 200 0']))).toMatch(/<path d="M0,0C[^"]*200,0"\/>/);
});

test.each([
  ['circle 1 2 3', /Begin with dot, ring, box/],
  ['', /Begin with/],
  ['red', /Begin with/],
  ['dot 1 2', /Write "dot x y radius"/],
  ['dot a b c', /in numbers/],
  ['line 1 2', /Write "line x y x y …"/],
  ['line 1 2 3 4 5', /Write "line/],
  ['box 1 2 300 4', /between 0 and 280/],
  ['dot -1 2 3', /between 0 and 280/],
])('refuses %j', (text, message) => {
  expect(readMark(text)).toMatch(message);
});

test('a piece without a plate gets one that only its title decides', () => {
  const drawn = drawPlate(plateOf({ title: 'A Title' }));
  expect(drawPlate(plateOf({ title: 'A Title' }))).toBe(drawn);
  expect(drawPlate(plateOf({ title: 'Another' }))).not.toBe(drawn);
  expect(drawn.length).toBeLessThan(1000);
});
