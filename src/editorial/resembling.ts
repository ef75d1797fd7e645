import { distance } from 'fastest-levenshtein';
import { parseName } from '../library/desk/person-name.ts';

/** A person on record. */
export interface Known {
  id: string;
  name: string;
  /** Earlier slugs. */
  aliases: readonly string[];
}

/** A new mentor who may be one that is known: the author is asked before anything is written. */
export class ResemblingMentor extends Error {
  readonly asked: string;
  readonly known: Known;

  constructor(asked: string, known: Known) {
    super(
      `"${asked}" resembles ${known.name}, whose record is there: mentors/${known.id}.yaml. Nothing ` +
        `was written. If that is who answers, write --mentor ${known.id}; if it is somebody else, add ` +
        '--new-mentor.',
    );
    this.name = 'ResemblingMentor';
    this.asked = asked;
    this.known = known;
  }
}

/**
 * Stops for a new mentor whose name may be that of one on record: mistyped, shortened, in another order, or an old slug.
 * @throws ResemblingMentor
 */
export function ensureNew(slug: string, name: string, known: readonly Known[]): void {
  const found = known.find((one) => one.aliases.includes(slug) || resemble(name, one.name));
  if (found !== undefined) throw new ResemblingMentor(name, found);
}

function resemble(one: string, other: string): boolean {
  const [a, b] = [one, other].map(wordsOf) as [string[], string[]];
  const [first, second] = [a.join(' '), b.join(' ')];
  if (first === second || a.toSorted().join(' ') === b.toSorted().join(' ')) return true;
  const most = Math.min(first.length, second.length) / LETTERS_A_SLIP;
  return distance(first, second) <= Math.min(MAX_SLIPS, most) || isShortened(a, b) || isShortened(b, a);
}

/** "M. Oyofo" for "Mamuna Oyofo". */
function isShortened(short: readonly string[], whole: readonly string[]): boolean {
  const [given = '', ...family] = short;
  return (
    given.length === 1 &&
    family.length > 0 &&
    whole[0]?.startsWith(given) === true &&
    family.at(-1) === whole.at(-1)
  );
}

/** The words of a name, without accents, titles and what stands behind it. */
function wordsOf(name: string): string[] {
  const { given, surname: family } = parseName(name);
  return (
    `${given} ${family}`
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** How many letters may be other ones, and how many a name must have for each. */
const MAX_SLIPS = 2;
const LETTERS_A_SLIP = 5;
