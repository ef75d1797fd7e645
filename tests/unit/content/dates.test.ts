import { expect, test } from 'vitest';
import {
  describeInterval,
  formatDate,
  explainSourceDate,
  formatSourceDate,
  instantOf,
  isoDay,
  sortableDate,
} from '../../../src/content/dates.ts';

test('shows the day that was written, wherever the machine stands', () => {
  expect(formatDate(instantOf('2026-11-22'))).toBe('22 November 2026');
  expect(isoDay(instantOf('2026-11-22'))).toBe('2026-11-22');
});

test('shows a partial date as far as it is known, and never adds a year', () => {
  expect(
    ['12-05', '2024-08', '2024', '2024-08-14', '02-29'].map((date) => formatSourceDate({ date })),
  ).toEqual([
    '5 December, year not given',
    'August 2024',
    '2024',
    '14 August 2024',
    '29 February, year not given',
  ]);
});

test('says of a date that was inferred that it was, and puts nothing in order by it', () => {
  const inferred = { date: '2024-08-14', dateInferred: 'the day of the session' };
  expect(formatSourceDate(inferred)).toBe('14 August 2024, inferred');
  expect(explainSourceDate(inferred)).toBe('14 August 2024, inferred from the day of the session');
  expect([inferred, { date: '2024-08' }, { date: '2024' }, { date: '12-05' }].map(sortableDate)).toEqual([
    undefined,
    '2024-08',
    '2024',
    undefined,
  ]);
});

test('begins a day at midnight in the zone of the site, summer and winter', () => {
  expect(instantOf('2026-07-01', 'Europe/Berlin').toISOString()).toBe('2026-06-30T22:00:00.000Z');
  expect(instantOf('2026-12-01', 'Europe/Berlin').toISOString()).toBe('2026-11-30T23:00:00.000Z');
  expect(instantOf('2026-12-01', 'America/Los_Angeles').toISOString()).toBe('2026-12-01T08:00:00.000Z');
  expect(isoDay(instantOf('2026-12-01', 'Asia/Tokyo'), 'Asia/Tokyo')).toBe('2026-12-01');
  expect(instantOf('2026-12-01T09:00:00+01:00', 'Asia/Tokyo').toISOString()).toBe('2026-12-01T08:00:00.000Z');
});

test('says how long lies between two days', () => {
  const later = (day: string) => describeInterval(instantOf('2026-03-01'), instantOf(day));
  expect(
    [
      '2026-03-01',
      '2026-03-02',
      '2026-03-13',
      '2026-03-22',
      '2026-11-01',
      '2027-03-01',
      '2028-03-01',
      '2046-03-01',
    ].map(later),
  ).toEqual([
    'the same day',
    'one day later',
    'twelve days later',
    'three weeks later',
    'eight months later',
    'twelve months later',
    'two years later',
    '20 years later',
  ]);
});
