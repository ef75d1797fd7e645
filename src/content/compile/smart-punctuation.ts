/**
 * A text as a typesetter would have it: curled quotation marks and apostrophes, dashes for two and three hyphens, an
 * ellipsis for three full stops. Bodies get the same from the compiler; this is for frontmatter and props.
 */
export function typeset(text: string): string {
  if (!/["'-]|\.\.\./.test(text)) return text;
  return text
    .replaceAll(/(?<!-)---(?!-)/g, '—')
    .replaceAll(/(?<!-)--(?!-)/g, '–')
    .replaceAll(/(?<!\.)\.\.\.(?!\.)/g, '…')
    .replaceAll(/'(?=\d\ds\b)/g, '’')
    .replaceAll(new RegExp(`${OPENS}"`, 'gu'), '“')
    .replaceAll('"', '”')
    .replaceAll(new RegExp(`${OPENS}'`, 'gu'), '‘')
    .replaceAll("'", '’');
}

/** A mark opens at the beginning, after a space, and after what opens itself. */
const OPENS = '(?<=^|[\\s\\p{Ps}\\p{Pi}–—/])';

/** Every text in a value, typeset. */
export function typesetAll(value: unknown): unknown {
  if (typeof value === 'string') return typeset(value);
  if (Array.isArray(value)) return value.map(typesetAll);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typesetAll(inner)]))
    : value;
}
