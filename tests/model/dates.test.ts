import { expect, test } from 'vitest';
import { formatDate, formatPartialDate, instantOf, isoDay } from '../../src/model/dates.ts';

test('shows the day that was written, wherever the machine stands', () => {
  expect(formatDate(instantOf('2026-11-22'))).toBe('22 November 2026');
  expect(isoDay(instantOf('2026-11-22'))).toBe('2026-11-22');
});

test('shows a partial date as far as it is known, and never adds a year', () => {
  expect(formatPartialDate('12-05')).toBe('December 5');
  expect(formatPartialDate('2024-08')).toBe('August 2024');
  expect(formatPartialDate('2024-08-14')).toBe('August 14, 2024');
  expect(formatPartialDate('02-29')).toBe('February 29');
});
