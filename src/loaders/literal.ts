import JSON5 from 'json5';

/**
 * The value of an expression in a body, where it is a plain one: a text, a number, true, false, null, or lists and
 * objects of them, with comments between (JSON5, which is how JavaScript writes literals). Nothing is ever run.
 * @returns `null` for a comment alone, and nothing where the expression is code.
 */
export function readLiteral(code: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(code) as unknown };
  } catch {
    return readLenient(code);
  }
}

function readLenient(code: string): { value: unknown } | undefined {
  if (code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim() === '') return { value: null };
  try {
    const value: unknown = JSON5.parse(code);
    return hasOddNumber(value) ? undefined : { value };
  } catch {
    return undefined;
  }
}

/** JSON5 knows Infinity and NaN, which no value here means. */
function hasOddNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasOddNumber);
}
