import { suggest } from '../../content/did-you-mean.ts';
import { type Diagnostic } from '../../content/diagnostics.ts';
import { KINDS, kindsWith } from '../../content/kinds.ts';
import { diagnosticAt } from '../../content/source.ts';
import { entriesOf, isMissing, type Entries, type Entry } from '../../content/validate.ts';
import { site } from '../../site.ts';
import type { Byline } from '../types.ts';

/** Those who sign a piece under the house, in the order in which it names them, each once. */
export function bylinesOf(slugs: readonly string[], { contributor }: Entries): Byline[] {
  return [...new Set(slugs)].flatMap((slug) => {
    const entry = contributor.get(slug);
    return entry === undefined ? [] : [bylineOf(entry)];
  });
}

/** Somebody as a piece names them. */
export function bylineOf({ id, data: { name, line, url } }: Entry<'contributor'>): Byline {
  return { id, name, line, url, path: KINDS.contributor.path(id) };
}

/** "Ann Writer, Bob Editor and Cy Clerk". */
export function nameBylines(by: readonly Byline[]): string {
  return new Intl.ListFormat(site.locale, { style: 'long', type: 'conjunction' }).format(
    by.map(({ name }) => name),
  );
}

/** Pieces that somebody signs who has no record. */
export function checkBylines(entries: Entries): Diagnostic[] {
  return entriesOf(entries, kindsWith('by')).flatMap(({ data, source }) =>
    data.by.flatMap((slug, index) =>
      isMissing(entries, 'contributor', slug)
        ? [
            diagnosticAt(
              source,
              `by.${index}`,
              `"by" names "${slug}", but there is no such contributor.`,
              suggest(slug, [...entries.contributor.keys()]).trim() ||
                `Write content/contributors/${slug}.yaml, as npm run new -- contributor does.`,
            ),
          ]
        : [],
    ),
  );
}
