import type { Diagnostic } from '../diagnostics.ts';

/** Consecutive characters of one line that are wrong. */
export interface Run {
  start: number;
  characters: string;
  isSpace: boolean;
}

/** How far around a character is looked: no name and no tag of an author is longer. */
export const MAX_LOOK = 200;

/** What is wrong with a run of characters, where, and the line without it. */
export function describeRun(file: string, line: string, number: number, run: Run, clean: string): Diagnostic {
  const { start, characters, isSpace } = run;
  const end = start + characters.length;
  const place = describePlace(
    line.slice(Math.max(0, start - MAX_LOOK), start),
    line.slice(end, end + MAX_LOOK),
  );
  const name = describeCharacters(characters);
  const right = clean.trimEnd();
  const isShown = right.trim() !== '' && right.length <= MAX_FORM && !/[^\P{Cc}\t]/u.test(right);
  const form = isShown ? `: ${right}` : '.';
  return {
    file,
    line: number,
    column: start + 1,
    ...(isSpace
      ? {
          message: `${name} stands ${place}, where only an ordinary space is read.`,
          hint: `Write an ordinary space there${form}`,
        }
      : { message: `${name}, which nobody sees, stands ${place}.`, hint: `Delete it${form}` }),
  };
}

/** How long a line may be that is shown whole. */
const MAX_FORM = 100;

/** Where a character stands, by the words around it. */
function describePlace(before: string, after: string): string {
  const left = before.replaceAll(UNSEEN, '').trimStart().slice(-MAX_WORDS);
  const right = after.replaceAll(UNSEEN, '').trimEnd().slice(0, MAX_WORDS);
  if (left === '') return right === '' ? 'alone in the line' : `before "${right}"`;
  return right === '' ? `behind "${left}"` : `between "${left}" and "${right}"`;
}

const MAX_WORDS = 20;

/** "A zero-width space (U+200B)". Of several, the first is named. */
function describeCharacters(characters: string): string {
  const point = characters.charCodeAt(0);
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return `A ${NAMES[point] ?? 'control character'} (${code})`;
}

const NAMES: Record<number, string> = {
  0x85: 'next-line character',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x61c: 'direction mark',
  0x1680: 'wide space',
  0x180e: 'vowel separator',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'direction mark',
  0x200f: 'direction mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202f: 'narrow no-break space',
  0x205f: 'mathematical space',
  0x2060: 'word joiner',
  0x3000: 'wide space',
  0xfeff: 'byte order mark',
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => [0x2000 + at, 'typographic space'])),
  ...Object.fromEntries(
    [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((point) => [
      point,
      'direction mark',
    ]),
  ),
};

/** What is not shown in the words around a character. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
