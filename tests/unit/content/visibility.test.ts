import { expect, test } from 'vitest';
import { isVisible, statusOf } from '../../../src/content/visibility.ts';

const now = new Date('2026-11-23T12:00:00Z');

test('shows what is published, on the very moment too', () => {
  expect(isVisible({ published: '2026-11-23' }, now)).toBe(true);
  expect(isVisible({ published: '2026-11-23T12:00:00Z' }, now)).toBe(true);
  expect(isVisible({ published: '2026-11-23T13:00:00+01:00' }, now)).toBe(true);
  expect(isVisible({}, now)).toBe(true);
});

test('hides drafts and what is scheduled', () => {
  expect(isVisible({ published: '2026-11-01', draft: true }, now)).toBe(false);
  expect(isVisible({ published: '2026-11-24' }, now)).toBe(false);
  expect(isVisible({ published: '2026-11-23T12:00:01Z' }, now)).toBe(false);
});

test('calls a scheduled draft a draft', () => {
  expect(statusOf({ published: '2026-12-01', draft: true }, now)).toBe('draft');
  expect(statusOf({ published: '2026-12-01' }, now)).toBe('scheduled');
});
