/** The named characters that people write by hand (WHATWG HTML, section 13.5). */
export const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', shy: '' },
  ...{ mdash: '—', ndash: '–', hellip: '…', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
  ...{ copy: '©', reg: '®', trade: '™', deg: '°', times: '×', euro: '€', pound: '£', rarr: '→', larr: '←' },
};

/** A named character with its semicolon or without. */
export const ENTITY = /(?<![\p{L}\p{N}])&([a-z]+\d*)(;|(?![\p{L}\p{N};=]))/giu;

/** A text in which each named or numbered character stands itself, but for those of markup, which somebody may write about. */
export function decodeEntities(text: string): string {
  return text
    .replaceAll(/&(?!lt|gt)([a-z]+);/g, (whole, name: string) => CHARACTERS[name] ?? whole)
    .replaceAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0x7f && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
