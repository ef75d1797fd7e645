import { compare } from './problems.ts';
import type { SearchDocument } from './search.ts';
import { splitWords } from './words.ts';

/** The words of all titles and names, each once, by which the search knows what a mistyped word was meant to be. */
export function listVocabulary(documents: readonly SearchDocument[]): string[] {
  const words = documents.flatMap(({ title, alias, facets }) => splitWords([title, alias, ...Object.values(facets).flat()].join(' ')));
  return [...new Set(words)].filter((word) => word.length >= SHORTEST).sort(compare);
}

/** A shorter word is one letter away from too many others. */
const SHORTEST = 4;
