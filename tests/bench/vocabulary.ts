import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';

/** Words to write with: `draw` gives a word as often as the language does, `rare` the rare word of a rank. */
export interface Vocabulary {
  draw: (random: Random) => string;
  rare: (rank: number) => string;
}

/**
 * The words of every body below a folder, as frequent as they are there, and behind them a long tail of rare words
 * that follows Zipf's law. The tail gets the share that Good and Turing expect of unseen words: that of the words seen once.
 */
export function gatherVocabulary(folder: string): Vocabulary {
  const counts = new Map<string, number>();
  for (const word of listWords(folder)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].toSorted();
  let sum = 0;
  const sums = words.map((word) => (sum += counts.get(word) ?? 0));
  const unseen = [...counts.values()].filter((count) => count === 1).length / sum;
  const known = words.length;
  return {
    draw: (random) =>
      random.chance(unseen)
        ? rareWord(Math.floor(known * (RANKS / known) ** random.next()) - known)
        : (words[findAbove(sums, random.next() * sum)] ?? 'the'),
    rare: rareWord,
  };
}

/** How many words the language has. The tail begins at the rank after the last word that is known. */
const RANKS = 100_000;

function listWords(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .toSorted();
  return files.flatMap(
    (path) =>
      getBody(readFileSync(join(folder, path), 'utf8'))
        .toLowerCase()
        .match(/\p{L}+(?:’\p{L}+)?/gu) ?? [],
  );
}

/** A body without frontmatter, tags, props and addresses. */
function getBody(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ');
}

/** The place of the first sum above a value. */
function findAbove(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A word of two syllables, and of three from a certain rank on, that can be said and belongs to no other rank. */
function rareWord(rank: number): string {
  const count = SYLLABLES.length;
  const place = (rank * 7919) % count ** 2;
  const more = rank < count ** 2 ? '' : SYLLABLES[Math.floor(rank / count ** 2) % count];
  return `${SYLLABLES[place % count]}${SYLLABLES[Math.floor(place / count)]}${more}${ENDINGS[rank % ENDINGS.length]}`;
}

const ONSETS = [
  'b',
  'br',
  'c',
  'cr',
  'd',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const RIMES = ['a', 'e', 'i', 'o', 'al', 'en', 'ar', 'im', 'or', 'un'];
const SYLLABLES = ONSETS.flatMap((onset) => RIMES.map((rime) => onset + rime));
const ENDINGS = ['t', 'ter', 'ns', 'ction', 'ding', 'ck', 'ble', 'ry'];
