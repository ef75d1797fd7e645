import { expect, test } from 'vitest';
import { shorten } from '../../src/integrations/short-marks.ts';

test('writes a mark in four letters, in markup and in styles', () => {
  expect(shorten('<p data-astro-cid-abcd1234>p[data-astro-cid-abcd1234]{}', new Map())).toBe('<p data-abcd>p[data-abcd]{}');
});

test('refuses one mark for two components', () => {
  expect(() => shorten('data-astro-cid-abcd1234 data-astro-cid-abcd9999', new Map())).toThrow('"abcd"');
});
