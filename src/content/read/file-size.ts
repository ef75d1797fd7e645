import type { Explanation } from '../diagnostics.ts';

/** How long a file may be. */
const MAX_BYTES = 1_000_000;

/** What is said of a file that is too long to be read. */
export function explainSize(size: number): Explanation | undefined {
  if (size <= MAX_BYTES) return undefined;
  return {
    message: `The file has ${(size / 1e6).toFixed(1)} million bytes.`,
    hint: `Split it: ${MAX_BYTES / 1e6} million are the most, and a novel has less.`,
  };
}
