import type { Counts } from './engine.ts';

/** A stretch of an excerpt; `hit` where it matches the query. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** Pagefind's excerpt, which is HTML with `<mark>`, as plain stretches of text: nothing of it is ever parsed as HTML. */
export function readExcerpt(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: decode(piece.replace(/^<mark>|<\/mark>$/g, '')),
      hit: piece.startsWith('<mark>'),
    }));
}

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
  const words = stretches.flatMap(({ text, hit }) =>
    (text.match(/\s*\S+\s*/g) ?? []).map((word) => ({ text: word, hit })),
  );
  const first = words.findIndex(({ hit }) => hit);
  const from =
    first < most - 4 ? 0 : Math.max(0, Math.min(first - Math.floor(most / 3), words.length - most));
  const kept = words.slice(from, from + most);
  const before = from > 0 || /^\s*[\p{Ll},;]/u.test(kept[0]?.text ?? '') ? [{ text: '… ', hit: false }] : [];
  const after =
    from + most < words.length || !/[.?!”:]\s*$/.test(kept.at(-1)?.text ?? '.')
      ? [{ text: ' …', hit: false }]
      : [];
  return [...before, ...kept, ...after];
}

/** What a screen reader hears when the results have changed: "12 results, 3 answers." */
export function announce(count: number, kinds: Counts): string {
  if (count === 0) return 'Nothing found.';
  const answers = kinds['answer'] ?? 0;
  const all = count === 1 ? '1 result' : `${count} results`;
  return answers === 0 || answers === count
    ? `${all}.`
    : `${all}, ${answers} ${answers === 1 ? 'answer' : 'answers'}.`;
}

/** What was done with a query that found nothing as it stood. */
export type Note = { of: 'spelling' | 'some' | 'near'; words: string };

/** Says it. */
export function explain({ of, words }: Note): string {
  if (of === 'spelling') return `Nothing here is spelt like that. This is for “${words}”.`;
  return of === 'some'
    ? 'Nothing holds all of these words. These hold some of them.'
    : 'Nothing here is that word. These begin alike.';
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
