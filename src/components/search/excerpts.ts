import { readIndexed } from '../../outputs/search/indexed-text.ts';

/** A stretch of an excerpt; `hit` where it matches the query. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/**
 * Pagefind's excerpt, which is HTML with `<mark>`, as plain stretches of text: nothing of it is ever parsed as HTML.
 * Pagefind marks a word with the punctuation round it, which is no part of the hit.
 */
export function readExcerpt(excerpt: string): Stretch[] {
  return readIndexed(excerpt)
    .split(/(<mark>.*?<\/mark>)/)
    .flatMap((piece) => {
      if (!piece.startsWith('<mark>')) return [{ text: decode(piece), hit: false }];
      const word = decode(piece.slice('<mark>'.length, -'</mark>'.length));
      const [, before = '', hit = word, after = ''] = HIT.exec(word) ?? [];
      return [
        { text: before, hit: false },
        { text: hit, hit: true },
        { text: after, hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

const HIT = /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}]\p{M}*)([^\p{L}\p{N}]*)$/su;

/** An excerpt without the title that it opens with, which stands above it already. */
export function dropTitle(stretches: readonly Stretch[], title: string): Stretch[] {
  const whole = stretches.map(({ text }) => text).join('');
  let left = whole.startsWith(title)
    ? title.length + (/^[.?!]* */.exec(whole.slice(title.length))?.[0].length ?? 0)
    : 0;
  return stretches.flatMap(({ text, hit }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{ text: rest, hit }];
  });
}

/** So much of an excerpt that its first hit stands in it, by whole words; what is left out is marked. */
export function clip(stretches: readonly Stretch[], most: number): Stretch[] {
  const words = splitStretches(stretches);
  const first = words.findIndex((word) => word.some(({ hit }) => hit));
  const from =
    first < most - 4 ? 0 : Math.max(0, Math.min(first - Math.floor(most / 3), words.length - most));
  const kept = words.slice(from, from + most);
  const isCutBefore = from > 0 || /^[\p{Ll},;]/u.test(textOf(kept[0]));
  const isCutAfter = from + most < words.length || !/[.?!”:]$/.test(textOf(kept.at(-1)) || '.');
  return [
    ...(isCutBefore ? [{ text: '… ', hit: false }] : []),
    ...kept.flatMap((word, index) => (index === 0 ? word : [{ text: ' ', hit: false }, ...word])),
    ...(isCutAfter ? [{ text: ' …', hit: false }] : []),
  ];
}

/** Stretches as words; a word of which a part is marked is several stretches. */
function splitStretches(stretches: readonly Stretch[]): Stretch[][] {
  const words: Stretch[][] = [[]];
  for (const { text, hit } of stretches)
    for (const [index, part] of text.split(/\s+/).entries()) {
      if (index > 0) words.push([]);
      if (part !== '') words.at(-1)!.push({ text: part, hit });
    }
  return words.filter((word) => word.length > 0);
}

function textOf(word: readonly Stretch[] = []): string {
  return word.map(({ text }) => text).join('');
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
