import { expect, test } from 'vitest';
import { formatProgress } from '../../../src/build/progress.ts';

test('says the phase, how much is done, and for how long', () => {
  expect(formatProgress('Reading', 0.4)).toBe('Reading, 0 s');
  expect(formatProgress('Pages', 61.2, 4000, 12057)).toBe('Pages: 4,000 of 12,057, 61 s');
});
