import { compare } from '../../content/diagnostics.ts';
import type { SearchDocument } from './document.ts';
import { splitWords } from './words.ts';

/** The words of all titles and names, each once, by which the search knows what a mistyped word was meant to be. */
export function listVocabulary(documents: readonly SearchDocument[]): string[] {
  const words = documents.flatMap(({ title, alias, facets }) =>
    splitWords([title, alias, ...Object.values(facets).flat()].join(' ')),
  );
  return [...new Set(words)].filter((word) => word.length >= MIN_LENGTH).sort(compare);
}

/** A shorter word is one letter away from too many others. */
const MIN_LENGTH = 4;
