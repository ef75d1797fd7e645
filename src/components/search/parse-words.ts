import { fold, listFoldings, splitWords } from '../../outputs/search/words.ts';
import { dropCommon } from './spelling.ts';

/** What a query asks for: phrases, whose words follow each other, and words that may stand anywhere. */
export interface Asked {
  phrases: readonly string[];
  words: readonly string[];
}

/** A query as it was typed, with straight, curly or any other quotation marks round its phrases. */
export function parseWords(text: string): Asked {
  const phrases = [...text.matchAll(PHRASE)].map(([, phrase]) => cleanPhrase(phrase ?? '')).filter(Boolean);
  const words = splitWords(text.replaceAll(PHRASE, ' '));
  return { phrases, words: phrases.length > 0 ? words.filter(isLong) : dropCommon(words) };
}

/** The same query in each way in which its letters can be written with those of the alphabet. */
export function listSpellings(text: string): readonly string[] {
  return listFoldings(text.replaceAll(PHRASE, '"$1"'));
}

/** A phrase without the marks between its words; what joins the parts of one word is left to Pagefind. */
function cleanPhrase(phrase: string): string {
  return phrase
    .replaceAll(/[—–…/]/g, ' ')
    .split(/\s+/)
    .filter((word) => word === '&' || /[\p{L}\p{N}]/u.test(word))
    .join(' ');
}

/** A phrase with its "&" left out, as the index has it, written "and", and with every "and" left out. */
export function listVariants(phrase: string): readonly string[] {
  const without = (one: RegExp) =>
    phrase
      .split(' ')
      .filter((word) => !one.test(word))
      .join(' ');
  const written = phrase.replaceAll(/(?<=^| )&(?=$| )/g, 'and');
  return [...new Set([without(/^&$/), written, without(/^(?:&|and)$/i)])].filter(Boolean);
}

/** A word beside a phrase may be as common as it likes, but not a single letter. */
function isLong(word: string): boolean {
  return fold(word).length > 1;
}

const PHRASE = /["“”„‟«»＂]([^"“”„‟«»＂]+)["“”„‟«»＂]/g;
