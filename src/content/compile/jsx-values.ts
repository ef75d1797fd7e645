import JSON5 from 'json5';
import { flatten } from './hast.ts';

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

/**
 * What is said of what stands between braces and is no plain value.
 * @param prop the prop whose value it is, where it is one
 * @param isText whether it stands in running text
 */
export function explainCode(
  code: string,
  prop: string | undefined,
  isText: boolean,
): [message: string, hint: string] {
  const attributes = isText ? explainAttributes(`{${code}}`) : undefined;
  if (attributes !== undefined) return attributes;
  const line = flatten(code);
  const short = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  if (prop !== undefined && /^[[{]/.test(line))
    return [
      `The value of "${prop}" cannot be read.`,
      'Look for a comma, a bracket or a quotation mark that is missing in it; a value holds texts, numbers and lists, and no code.',
    ];
  return [
    `"{${short}}" is code, and a body holds only words and components.`,
    isText
      ? 'Write a lone { of the text as {"{"}, or the words without it.'
      : 'Write the value itself: a text, a number, or a list of them.',
  ];
}

/** What other programs write behind a heading or a picture: `{#id}`, `{.class}`, `{width=300}`. */
const ATTRIBUTES = /^\{\s*(?:[#.:][\w-]+|[\w-]+=[^\s{}]+)(?:\s+[^{}]*)?\}/;

/** What is said of them where a text begins with some. */
export function explainAttributes(text: string): [message: string, hint: string] | undefined {
  const written = ATTRIBUTES.exec(text)?.[0];
  return written === undefined
    ? undefined
    : [
        `"${written}" is how another program gives an id, a class or a size.`,
        'Remove it: a heading has an id by its words, and a picture the size that it needs.',
      ];
}
