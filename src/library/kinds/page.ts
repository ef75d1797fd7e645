import { instantOf } from '../../content/dates.ts';
import { compare, type Diagnostic } from '../../content/diagnostics.ts';
import { KINDS } from '../../content/kinds.ts';
import { diagnosticAt } from '../../content/source.ts';
import type { Entries } from '../../content/validate.ts';
import { RESERVED } from '../reserved.ts';
import type { BodyLink, Entity } from '../types.ts';
import { visible, type LibraryKind } from './library-kind.ts';

type Page = Entity<'page', { updated?: Date | undefined; body: BodyLink }>;

export const page: LibraryKind<Page> = {
  list: (joining) =>
    visible('page', joining)
      .map(({ id, data, source }): Page => ({
        ...data,
        kind: 'page',
        id,
        path: KINDS.page.path(id),
        file: source.file,
        updated: data.updated === undefined ? undefined : instantOf(data.updated),
        body: joining.linkBody(source),
      }))
      .toSorted((a, b) => compare(a.id, b.id)),
  check: checkPages,
  files: ({ file }) => [file],
};

/** A page that would stand where the site has its own. */
function checkPages(entries: Entries): Diagnostic[] {
  return [...entries.page.values()]
    .filter(({ id }) => RESERVED.includes(id))
    .map(({ id, source }) =>
      diagnosticAt(source, '', `The site has its own page at /${id}/.`, 'Rename the file.'),
    );
}
