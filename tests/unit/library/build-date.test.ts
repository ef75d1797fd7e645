import { afterEach, expect, test } from 'vitest';
import { buildDate } from '../../../src/library/load/build-date.ts';

afterEach(() => {
  delete process.env['BUILD_NOW'];
});

const momentFor = (text: string) => {
  process.env['BUILD_NOW'] = text;
  return buildDate().toISOString();
};

test('reads a day, and a time with its zone', () => {
  expect(momentFor('2026-11-22')).toBe('2026-11-22T00:00:00.000Z');
  expect(momentFor('2026-11-22T01:00:00+01:00')).toBe('2026-11-22T00:00:00.000Z');
  expect(momentFor('2026-11-22T00:00:00.000Z')).toBe('2026-11-22T00:00:00.000Z');
});

test('refuses a time whose zone would be the machine’s, and a day that is none', () => {
  expect(() => momentFor('2026-11-22T00:00')).toThrow(
    'BUILD_NOW is "2026-11-22T00:00". Write a day such as 2026-11-22, or a day, a time and its zone',
  );
  expect(() => momentFor('2026-02-30')).toThrow('There is no such moment in the calendar.');
});

test('is the clock otherwise, and one moment for the whole run', () => {
  expect(Math.abs(buildDate().getTime() - Date.now())).toBeLessThan(600_000);
  expect(buildDate()).toBe(buildDate());
});
