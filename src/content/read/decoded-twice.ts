import type { Diagnostic } from '../diagnostics.ts';

/**
 * Characters of which each byte of UTF-8 was taken for one of Windows-1252, as mail programs and spreadsheets do: `â€™` for
 * ’, `Ã©` for é. Only runs that decode to a character of Latin, punctuation or emoji count.
 */
export function findDecodedTwice(file: string, text: string): Diagnostic[] {
  if (!SUSPECT.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = [...line.matchAll(RUN)].flatMap(({ index: column, 0: run }) => {
      const meant = decodeAgain(run);
      return meant === undefined ? [] : [{ column: column + 1, run, meant }];
    });
    return found.slice(0, MAX_TOLD).map(({ column, run, meant }) => ({
      file,
      line: index + 1,
      column,
      message: `"${run}" is a "${meant}" that a program has read in the wrong encoding.`,
      hint: `Write ${meant}, or copy the text again from where it is right.`,
    }));
  });
}

const MAX_TOLD = 3;

/** Windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); the rest is as in Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TRAIL = `[\\u00a0-\\u00bf${HIGH}]`;
const RUN = new RegExp(`[ÂÃ]${TRAIL}|â${TRAIL}{2}|ðŸ${TRAIL}{2}`, 'g');
const SUSPECT = new RegExp(RUN.source);

function decodeAgain(run: string): string | undefined {
  const bytes = [...run].map((character) => {
    const high = HIGH.indexOf(character);
    return high === -1 ? character.charCodeAt(0) : 0x80 + high;
  });
  try {
    const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return /^[\u00a0-\u00ff\u2010-\u2044\u20ac\u2122\p{Extended_Pictographic}]$/u.test(meant)
      ? meant
      : undefined;
  } catch {
    return undefined;
  }
}
