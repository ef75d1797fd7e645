import { expect, test } from 'vitest';
import { warnOfOrigin } from '../../../src/build/summary.ts';

test('says once, in a sentence, that nobody chose the origin', () => {
  const sentence =
    'SITE_URL is not set: every whole address (feeds, previews, sitemap) begins with ' +
    'https://product-management.example. To publish: SITE_URL=https://example.org npm run build';
  expect(warnOfOrigin({})).toBe(sentence);
  expect(warnOfOrigin({ SITE_URL: '' })).toBe(sentence);
  expect(warnOfOrigin({ SITE_URL: 'https://example.org' })).toBeUndefined();
});
