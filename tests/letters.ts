import { readSource } from '../src/content/read/read-file.ts';
import type { BodyLink } from '../src/library/types.ts';
import { writeLetter, type Letter, type LetterSources } from '../src/outputs/letters/letter.ts';
import { letterTools } from '../src/outputs/letters/tools.ts';
import { libraryOf, NOW, type Files } from './content.ts';

/** What the letters of some files are made from; their pictures stay as the author wrote them. */
export function letterSources(files: Files, now = NOW): LetterSources {
  const read = Object.entries(files).map(([path, text]) => readSource(`content/${path}`, text));
  const trees = new Map(read.map(({ body, tree }) => [body?.digest, tree] as const));
  return {
    library: libraryOf(files, now),
    tools: letterTools(({ digest }: BodyLink) => trees.get(digest) ?? []),
    pictures: (html) => Promise.resolve(html),
  };
}

/** The letters of some files, by slug. */
export async function lettersOf(files: Files, now = NOW): Promise<Record<string, Letter>> {
  const sources = letterSources(files, now);
  const letters = await Promise.all(sources.library.pieces.map((piece) => writeLetter(piece, sources)));
  return Object.fromEntries(letters.map((letter) => [letter.name, letter]));
}
