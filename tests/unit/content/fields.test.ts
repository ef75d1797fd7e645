import { expect, test } from 'vitest';
import { day, moment, partialDate, slug, text, webAddress } from '../../../src/content/schemas/fields.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }) => (value: unknown) =>
  schema.safeParse(value).success;

test('knows the days of the calendar', () => {
  expect(['2026-11-22', '2024-02-29'].map(accepts(day))).toEqual([true, true]);
  expect(
    ['2026-02-30', '2023-02-29', '2026-13-01', '20261122', '2026-1-2', 20261122, '', null, true].map(
      accepts(day),
    ),
  ).not.toContain(true);
});

test('wants a zone with a time', () => {
  expect(['2026-11-22', '2026-11-22T09:00:00Z', '2026-11-22T09:00+01:00'].map(accepts(moment))).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ['2026-11-22T09:00', '2026-11-22 09:00Z', '2026-11-22T25:00Z', '2026-02-30T09:00Z'].map(accepts(moment)),
  ).not.toContain(true);
});

test('takes a date as far as it is known', () => {
  expect(['12-05', '02-29', '2024', '2024-08', '2024-08-14'].map(accepts(partialDate))).not.toContain(false);
  expect(
    ['13-05', '02-30', '0024', '2101', '2024-13', 'December 5', 1205].map(accepts(partialDate)),
  ).not.toContain(true);
});

test('takes text in every script, and no text that does not show', () => {
  expect(['Hello', 'مرحبا', '你好', '👩‍💻', 'e\u0301', '<script>'].map(accepts(text(20)))).not.toContain(false);
  expect(
    ['', '   ', '\u200b\u200d', 'a\u000bb', 'x'.repeat(21), 7, ['x']].map(accepts(text(20))),
  ).not.toContain(true);
});

test('knows a slug and a web address', () => {
  expect(['a', 'a-b-1'].map(accepts(slug))).not.toContain(false);
  expect(['A', 'a b', 'a--b', '-a', 'é', ''].map(accepts(slug))).not.toContain(true);
  expect(['https://a.example/b?c#d', 'http://a.example'].map(accepts(webAddress))).not.toContain(false);
  expect(['javascript:alert(1)', '/a', 'a.example', ''].map(accepts(webAddress))).not.toContain(true);
});
