import { z } from 'astro/zod';

/**
 * A plate: a drawing for a piece, of a few marks in two colours on a square of 280. Each mark is one line of text, such as
 * `red dot 205 75 18`: the colour and the thickness where they are not the usual ones, the shape, and its numbers.
 */
export interface Mark {
  shape: Shape;
  isRed: boolean;
  isThick: boolean;
  numbers: readonly number[];
}

/** What stands behind the name of each shape. */
const SHAPES = {
  dot: 'x y radius',
  ring: 'x y radius',
  box: 'x y width height',
  line: 'x y x y …',
  curve: 'x y x y …',
  open: 'x y height',
  close: 'x y height',
} as const;
type Shape = keyof typeof SHAPES;

/** The side of the square, and how many marks and points a drawing has at most. */
export const PLATE_SIZE = 280;
const MAX_MARKS = 24;
const MAX_NUMBERS = 24;

/** Reads a mark, or says what is wrong with it. */
export function readMark(text: string): Mark | string {
  const { isRed, isThick, name, rest } = split(text);
  if (!isShape(name))
    return `Begin with ${Object.keys(SHAPES).join(', ')}, after "red" or "thick" where it is so.`;
  const numbers = rest.map(Number);
  const form = `${name} ${SHAPES[name]}`;
  if (rest.length === 0 || numbers.some((number) => !Number.isFinite(number)))
    return `Write "${form}", in numbers.`;
  if (numbers.some((number) => number < 0 || number > PLATE_SIZE))
    return `Keep every number between 0 and ${PLATE_SIZE}.`;
  return hasAllNumbers(name, numbers.length) ? { shape: name, isRed, isThick, numbers } : `Write "${form}".`;
}

function split(text: string) {
  const words = text.split(/[\s,]+/).filter(Boolean);
  const at = words.findIndex((word) => word !== 'red' && word !== 'thick');
  const before = words.slice(0, at === -1 ? words.length : at);
  return {
    isRed: before.includes('red'),
    isThick: before.includes('thick'),
    name: words[before.length] ?? '',
    rest: words.slice(before.length + 1),
  };
}

function isShape(name: string): name is Shape {
  return Object.hasOwn(SHAPES, name);
}

function hasAllNumbers(shape: Shape, count: number): boolean {
  if (shape === 'line' || shape === 'curve') return count >= 4 && count % 2 === 0 && count <= MAX_NUMBERS;
  return count === SHAPES[shape].split(' ').length;
}

const mark = z
  .string({ error: 'Write a mark such as: red dot 205 75 18' })
  .transform((text, context): Mark => {
    const read = readMark(text);
    if (typeof read !== 'string') return read;
    context.addIssue({ code: 'custom', message: read });
    return z.NEVER;
  });

export const plate = z
  .array(mark, { error: 'Write a list of marks, such as: - red dot 205 75 18' })
  .min(1, { error: 'Write at least one mark.' })
  .max(MAX_MARKS, { error: `Draw with at most ${MAX_MARKS} marks.` });
