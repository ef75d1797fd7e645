/**
 * A text as it can be set in faces that do not have every character. An accent that they lack is left off; a word of a
 * script that they lack becomes an ellipsis; pictures, such as emoji, and invisible characters go. There is always something left.
 * @param has whether the faces have a character, by its code point
 */
export function replaceMissingGlyphs(text: string, has: (codePoint: number) => boolean): string {
  const characters = [...text.normalize('NFC').replaceAll(/\p{M}/gu, '')];
  const settable = characters.map((character) => standIn(character, has)).join('');
  const words = settable
    .replaceAll(/…[…\s]*…/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words === '' ? '…' : words;
}

function standIn(character: string, has: (codePoint: number) => boolean): string {
  if (hasAll(character, has)) return character;
  if (/\s/.test(character)) return ' ';
  // An eighth falls into 1, a slash of fractions and 8.
  const plain = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('⁄', '/');
  if (hasAll(plain, has)) return plain;
  return /[\p{L}\p{N}]/u.test(character) ? '…' : '';
}

function hasAll(characters: string, has: (codePoint: number) => boolean): boolean {
  return [...characters].every((character) => has(character.codePointAt(0) ?? 0));
}
