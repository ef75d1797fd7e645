import type { NamedPictures } from '../src/content/source.ts';
import { readSource } from '../src/content/read/read-file.ts';
import type { BodyLink } from '../src/library/types.ts';
import { writeLetter, type Letter, type LetterSources } from '../src/outputs/letters/letter.ts';
import { letterTools } from '../src/outputs/letters/tools.ts';
import { libraryOf, NOW, type Files } from './content.ts';

/** What the letters of some files are made from. `pictures` is what is known of those that they name. */
export function letterSources(files: Files, now = NOW, pictures: NamedPictures = {}): LetterSources {
  const read = Object.entries(files).map(([path, text]) => readSource(`content/${path}`, text));
  const trees = new Map(read.map(({ body, tree }) => [body?.digest, tree] as const));
  return {
    library: libraryOf(files, now, pictures),
    tools: letterTools(({ digest }: BodyLink) => trees.get(digest) ?? []),
  };
}

/** The letters of some files, by slug. */
export function lettersOf(files: Files, now = NOW): Record<string, Letter> {
  const sources = letterSources(files, now);
  const letters = sources.library.pieces.map((piece) => writeLetter(piece, sources));
  return Object.fromEntries(letters.map((letter) => [letter.name, letter]));
}
