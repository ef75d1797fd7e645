import { compare, type Diagnostic } from '../content/diagnostics.ts';
import { diagnosticAt } from '../content/source.ts';
import { kindsWith } from '../content/kinds.ts';
import { entriesOf, type Entries } from '../content/validate.ts';
import { topicId } from '../content/slug.ts';
import type { DictionaryTerm, Piece } from './types.ts';

/** The institution's dictionary: every term that a visible piece defines, with each use, by term. */
export function buildTerms(pieces: readonly Piece[]): DictionaryTerm[] {
  const uses = pieces
    .toReversed()
    .flatMap(({ title, path, body }) =>
      body.terms.map((term) => ({ ...term, title, path: `${path}#${term.slug}` })),
    );
  const groups = Map.groupBy(uses, ({ term }) => topicId(term));
  return [...groups]
    .flatMap(([id, all]) => {
      const definition = all.find(({ is }) => is !== undefined);
      return definition?.is === undefined
        ? []
        : [
            {
              id,
              term: definition.term,
              is: definition.is,
              uses: [definition, ...all.filter((use) => use !== definition)].map(({ title, path }) => ({
                title,
                path,
              })),
            },
          ];
    })
    .toSorted((a, b) => compare(a.id, b.id));
}

/** A term that is defined twice, or used and defined nowhere. */
export function checkTerms(entries: Entries): Diagnostic[] {
  const all = entriesOf(entries, kindsWith('published')).flatMap(
    ({ source }) => source.body?.terms.map((term) => ({ ...term, id: topicId(term.term), source })) ?? [],
  );
  const first = new Map<string, string>();
  const twice = all.flatMap(({ id, term, is, line, source }) => {
    if (is === undefined) return [];
    const file = first.get(id);
    first.set(id, source.file);
    return file === undefined
      ? []
      : [
          {
            ...diagnosticAt(
              source,
              '',
              `"${term}" is defined in ${file} already.`,
              'Define it once: a <Term> without "is" leads to its definition.',
            ),
            line,
          },
        ];
  });
  const open = entries.broken.size > 0 ? [] : all.filter(({ id, is }) => is === undefined && !first.has(id));
  return [
    ...twice,
    ...open.map(({ term, line, source }) => ({
      ...diagnosticAt(source, '', `"${term}" is defined nowhere.`, 'Say what it means: <Term is="…">.'),
      line,
    })),
  ];
}
