import type { Counts } from '../pagefind-api.ts';

/** What was done with a query that finds nothing as it stands. */
export interface Note {
  /** Words that stand in nothing that can be found. */
  absent?: readonly string[];
  /** Words that stand nowhere, but begin others. */
  started?: readonly string[];
  /** The words for which the search looked where one was misspelt. */
  meant?: string;
  /** Whether what was found has only some of the words. */
  isSome?: boolean;
  /** Whether what was found has the words of a phrase, and not the phrase. */
  isLoose?: boolean;
}

/** Says it. */
export function explain({ absent = [], started = [], meant, isSome, isLoose }: Note): string {
  const said = [
    isLoose === true && 'Nothing has this word for word.',
    absent.length > 0 && `No piece, answer or name has ${quote(absent)}.`,
    started.length > 0 && `Nothing has ${quote(started)} as a whole word; these begin like it.`,
    meant !== undefined && `Nothing here is spelt like that. This is for “${meant}”.`,
    isSome === true && 'Nothing has all of these words. These have some of them.',
  ];
  return said.filter(Boolean).join(' ');
}

/** What a screen reader hears when the results have changed: "12 found: 9 memos, 3 answers." */
export function announce(count: number, kinds: Counts): string {
  if (count === 0) return 'Nothing found.';
  const all = Object.entries(kinds)
    .filter(([, number]) => number > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const named = all.slice(0, all.length === MAX_KINDS + 1 ? all.length : MAX_KINDS);
  const others = count - named.reduce((sum, [, number]) => sum + number, 0);
  const parts = named.map(
    ([kind, number]) => `${number} ${number === 1 ? kind : (PLURALS[kind] ?? `${kind}s`)}`,
  );
  if (others > 0) parts.push(`${others} ${others === 1 ? 'other' : 'others'}`);
  return `${count} found${named.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
}

function quote(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' or ');
}

/** How many kinds are named. */
const MAX_KINDS = 3;

const PLURALS: Readonly<Record<string, string>> = {
  series: 'series',
  company: 'companies',
  recommended: 'recommended readings',
};
