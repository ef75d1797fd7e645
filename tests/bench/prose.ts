import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Writes texts that have the words of the language, and its lengths, but no sense. */
export interface Prose {
  /** A few words, with a capital, that fit into `most` characters. */
  phrase: (least: number, most: number, characters: number) => string;
  sentence: () => string;
  /** A paragraph of about `words` words, with an emphasis here and there, and one link where an address is given. */
  paragraph: (words: number, address?: string) => string;
  list: (items: number) => string;
  quote: (words: number) => string;
  table: (rows: number) => string;
}

/** The prose of one piece. */
export function proseOf(vocabulary: Vocabulary, random: Random): Prose {
  const words = (count: number) => Array.from({ length: count }, () => vocabulary.draw(random));
  const phrase = (least: number, most: number, characters: number) =>
    capital(fitting(words(random.int(least, most)), characters));
  const sentence = () => close(words(random.int(6, 22)), random);
  const paragraph = (count: number, address?: string) => {
    const sentences: string[] = [];
    for (let written = 0; written < count;) {
      const drawn = words(random.int(6, 22));
      sentences.push(
        close(
          sentences.length === 1 && address !== undefined ? link(drawn, address) : emphasise(drawn, random),
          random,
        ),
      );
      written += drawn.length;
    }
    return sentences.join(' ');
  };
  const cells = (count: number) => Array.from({ length: count }, () => phrase(1, 3, 40));
  return {
    phrase,
    sentence,
    paragraph,
    list: (items) =>
      Array.from({ length: items }, (_, index) => `${items > 4 ? `${index + 1}.` : '-'} ${sentence()}`).join(
        '\n',
      ),
    quote: (count) => `> ${paragraph(count)}`,
    table: (rows) =>
      [
        cells(3),
        ['---', '---', '---:'],
        ...Array.from({ length: rows }, () => [...cells(2), String(random.int(1, 400))]),
      ]
        .map(row)
        .join('\n'),
  };
}

/** A text as the last word of an address: lower-case letters and hyphens. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function close(words: readonly string[], random: Random): string {
  const comma = words.length > 12 ? random.int(4, 8) : -1;
  return `${capital(words.map((word, index) => (index === comma ? `${word},` : word)).join(' '))}.`;
}

function link(words: readonly string[], address: string): string[] {
  return [words[0] ?? 'see', `[${words.slice(1, 4).join(' ')}](${address})`, ...words.slice(4)];
}

function emphasise(words: readonly string[], random: Random): string[] {
  if (!random.chance(0.15)) return [...words];
  const mark = random.chance(0.5) ? '**' : '*';
  return [...words.slice(0, 2), `${mark}${words.slice(2, 4).join(' ')}${mark}`, ...words.slice(4)];
}

function fitting(words: readonly string[], characters: number): string {
  return words.reduce(
    (text, word) => (text.length + word.length + 1 > characters ? text : `${text} ${word}`.trim()),
    '',
  );
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
