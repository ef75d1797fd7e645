import { KINDS } from '../../content/kinds.ts';
import { voices } from '../../site.ts';
import type { Article, BodyLink, Place, Piece } from '../types.ts';

/** `1 answer`, `5 answers`. */
export function count(number: number, { one, many }: { one: string; many: string }): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Names in a line that can still be read: `/a/, /b/`; of many the first ten, and how many there are besides. */
export function listFirst(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const NAMED = 10;

/** `part 2 of 5`. */
export function describePart({ number, series }: Place): string {
  return `part ${number} of ${series.parts.length}`;
}

/** `Deflect All Work, part 2 of 5`. */
export function describePlace(place: Place): string {
  return `${place.series.title}, ${describePart(place)}`;
}

/** The same words with each number on one line with what it counts: `7 days`, `part 2 of 5`. */
export function keepNumbersTogether(text: string): string {
  return text.replaceAll(
    /(part|of) (?=\d)|(\d) (?=of |\p{L})/gu,
    (_, before: string | undefined, digit: string | undefined) => `${before ?? digit}\u00a0`,
  );
}

/** What a piece is called: an article is a memo where it is satire, and a letter where it is meant. */
export function nounOf(piece: Piece): { one: string; many: string } {
  return piece.kind === 'article' && piece.voice === 'sincere'
    ? { one: 'letter', many: 'letters' }
    : KINDS[piece.kind];
}

/** What several pieces are called together, where they are anything at all. */
export function nounOfAll(pieces: readonly Piece[]): { one: string; many: string } | undefined {
  const nouns = new Map(pieces.map(nounOf).map((noun) => [noun.many, noun]));
  return nouns.size > 1 ? { one: 'piece', many: 'pieces' } : [...nouns.values()][0];
}

export const PIECES = { one: 'piece', many: 'pieces' } as const;

export const PARTS = { one: 'part', many: 'parts' } as const;

/** How long it takes to read some words, in whole minutes, and never less than one. */
export function minutesOf(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** How many words of English prose a grown-up reads in a minute (Brysbaert 2019, non-fiction, read silently). */
const WORDS_A_MINUTE = 238;

/** How long a piece takes to read, as its voice says it: `4 minutes, billed as an hour`. */
export function describeLength({ words, voice }: Pick<Article, 'words' | 'voice'>): string {
  const minutes = count(minutesOf(words), { one: 'minute', many: 'minutes' });
  return `${minutes}${voices[voice].lengthNote}`;
}

export const DAYS = { one: 'day', many: 'days' } as const;

/** A meaning as it stands in parentheses behind its term: without its capital and its full stop. */
export function inParentheses(meaning: string): string {
  return inSentence(meaning.replace(/\.$/, ''));
}

/** Words as a sentence: with a full stop, where they have no end of their own. */
export function asSentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

/** Words as they stand within a sentence: without their capital, unless it belongs to a name such as OKRs. */
export function inSentence(words: string): string {
  return /^(?:\p{Lu}\p{Ll}|A )/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Whether a section of a piece is called by a number, such as a version or a slide: numbering it again would confuse readers. */
export function hasOwnNumbers(headings: BodyLink['headings']): boolean {
  return headings.some(({ depth, text }) => depth === 2 && /^(?:\d|\p{L}+ \d+(?::|$))/u.test(text));
}

/** Of when the roles and companies on a page are. `consulted` is the day in words. */
export function describeRoles(consulted: string): string {
  return `Roles and companies stand as the source showed them on ${consulted}, unless a note says otherwise.`;
}
