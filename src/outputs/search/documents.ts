import { compare } from '../../content/diagnostics.ts';
import { memoize } from '../../memoize.ts';
import type { DictionaryTerm, Library, Reading } from '../../library/types.ts';
import { site } from '../../site.ts';
import { listOutputs } from '../kinds/registry.ts';
import { nameOf, type SearchDocument } from './document.ts';

/** Everything that can be found: the newest first, what has no date last, and otherwise in the order of the kinds. */
export const listSearchDocuments: (library: Library) => readonly SearchDocument[] = memoize((library) =>
  [
    ...listOutputs(library).flatMap(({ one, outputs }) => outputs.documents(one, library)),
    ...library.terms.map(termDocument),
    ...library.readings.map(readingDocument),
  ].toSorted((a, b) => compare(b.order, a.order)),
);

/** A word of the house, at its place in the dictionary. */
function termDocument({ id, term, is, uses }: DictionaryTerm): SearchDocument {
  return {
    ...nameOf({ path: `${site.base}house-style/#${id}`, title: term, voice: 'satire' }),
    kind: 'term',
    detail: `House style. Used in ${uses[0]?.title ?? ''}`,
    lead: [is],
    isPart: true,
  };
}

/** A book or another thing to read, at its place in the reading list. */
function readingDocument({ id, title, author, by }: Reading): SearchDocument {
  const names = [...new Set(by.map(({ answer }) => answer.mentor.name))];
  const named = nameOf({ path: `${site.base}reading/#${id}`, title, voice: 'sincere' });
  return {
    ...named,
    kind: 'recommended',
    detail: author ?? '',
    facets: { ...named.facets, mentor: names },
    lead: author === undefined ? [] : [`${author}.`],
    tail: [`Recommended by ${names.join(', ')}.`],
    isPart: true,
  };
}
