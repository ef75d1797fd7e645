/** The words of a text, without case, accents and marks. */
export function splitWords(text: string): string[] {
  return fold(text)
    .replaceAll(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** A text in small letters without accents, and with letters of the alphabet for those that are none: "Łódź" is "lodz". */
export function fold(text: string): string {
  return replaceLetters(text, 0);
}

/** A text as `fold` writes it, and as those write it who spell accents out: "Søgaard" is "sogaard", and "soegaard". */
export function listFoldings(text: string): readonly string[] {
  return [...new Set([fold(text), replaceLetters(text, 1)])];
}

function replaceLetters(text: string, spelling: 0 | 1): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\P{ASCII}/gu, (letter) => LETTERS[letter]?.at(spelling) ?? LETTERS[letter]?.[0] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}

/** How letters that are not of the alphabet are written with it, and how else where there are two ways. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  ł: ['l'],
  ø: ['o', 'oe'],
  ß: ['ss'],
  æ: ['ae'],
  œ: ['oe'],
  đ: ['d'],
  ð: ['d'],
  þ: ['th'],
  ħ: ['h'],
  ŧ: ['t'],
  ŋ: ['n', 'ng'],
  ı: ['i'],
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  å: ['a', 'aa'],
};
