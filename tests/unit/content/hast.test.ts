import { expect, test } from 'vitest';
import { countWords } from '../../../src/content/compile/hast.ts';

test.each([
  ['', 0],
  ['—', 0],
  ['One word', 2],
  ['  a — b … c  ', 3],
  ['well-known, don’t 3.5% (x)', 4],
  ['…then “quoted” —it', 3],
  ['é\u00a0ü\u2003ß\nш\t語', 5],
  ['𝒳 𝒳y 😀 😀z', 3],
  ['ends\u2028here\ufeffnow', 3],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words);
  expect(text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0).toBe(words);
});
