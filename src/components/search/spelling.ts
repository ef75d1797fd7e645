import { distance } from 'fastest-levenshtein';

/** A query without the words that say nothing, or have only begun, unless it has no others. */
export function dropCommon(words: readonly string[]): readonly string[] {
  const telling = words.filter(isTelling);
  return telling.length === 0 ? words : telling;
}

/** Whether a word says by itself what is looked for. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !COMMON.has(word);
}

/** The word of a vocabulary that was meant: off by a letter, or by two where it is long. */
export function findMeant(word: string, vocabulary: readonly string[]): string | undefined {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const near = vocabulary
    .filter((one) => Math.abs(one.length - word.length) <= most)
    .map((one) => ({ one, off: isSwapped(one, word) ? 1 : distance(one, word) }));
  return near
    .filter(({ off }) => off <= most)
    .toSorted((a, b) => a.off - b.off || Number(b.one[0] === word[0]) - Number(a.one[0] === word[0]))[0]?.one;
}

/** Whether two words differ by two neighbouring letters that have changed places. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 && one === other.slice(0, at) + (other[at + 1] ?? '') + (other[at] ?? '') + other.slice(at + 2)
  );
}

const COMMON = new Set(
  (
    'a about an and are as at be by can do does for from how i in is it many me my of on or our per ' +
    'should that the their this to was we what when which who why with you your'
  ).split(' '),
);
