import { instantOf } from '../content/dates.ts';
import { compare } from '../content/diagnostics.ts';
import { KINDS, KINDS_WITH_BODY } from '../content/kinds.ts';
import { entriesOf, type Entries, type Entry } from '../content/validate.ts';
import type { Appearance } from '../content/visibility.ts';
import type { Joining } from './kinds/library-kind.ts';
import type { Exhibit, Post } from './types.ts';

/** The slug of the page of an exhibit, by the file that it stands in and its id there. */
export type ExhibitSlugs = ReadonlyMap<string, string>;

/**
 * The slugs of all exhibits that readers may see. Of several that have one name, the first that was published has it; the
 * others add the first slug of their piece, so that what appears later changes no address.
 */
export function nameExhibits(entries: Entries, shows: (entry: Appearance) => boolean): ExhibitSlugs {
  const shown = entriesOf(entries, KINDS_WITH_BODY)
    .filter(({ data, source }) => shows(data as Appearance) && (source.body?.exhibits.length ?? 0) > 0)
    .map((entry) => ({ entry, moment: momentOf(entry), piece: firstSlugOf(entry) }))
    .toSorted((a, b) => a.moment - b.moment || compare(a.piece, b.piece));
  const taken = new Set<string>();
  return new Map(
    shown.flatMap(({ entry, piece }) =>
      (entry.source.body?.exhibits ?? []).map(({ slug, name }): [string, string] => {
        const free = findFree(name, piece, taken);
        taken.add(free);
        return [keyOf(entry.source.file, slug), free];
      }),
    ),
  );
}

/** The slug of the page of an exhibit. */
export function slugOfExhibit(slugs: ExhibitSlugs, file: string, id: string): string {
  return slugs.get(keyOf(file, id)) ?? id;
}

/** Every exhibit of the pieces that readers may see, in the order of the pieces. */
export function listExhibits({ entries, list }: Joining): Exhibit[] {
  const sources = new Map(
    entriesOf(entries, KINDS_WITH_BODY).map(({ source }) => [source.file, source] as const),
  );
  const posts = KINDS_WITH_BODY.flatMap((kind) => list(kind) as readonly Post[]);
  return posts.flatMap((post) =>
    post.body.exhibits.map(({ title, slug, letter, page }, index): Exhibit => {
      const { basis = '', note, content = [] } = sources.get(post.file)?.body?.exhibits[index] ?? {};
      return {
        kind: 'exhibit',
        id: page,
        path: KINDS.exhibit.path(page),
        file: post.file,
        title,
        slug,
        letter,
        basis,
        ...(note === undefined ? {} : { note }),
        content,
        voice: 'voice' in post ? post.voice : 'satire',
        from: {
          kind: post.kind,
          title: 'title' in post ? post.title : '',
          path: post.path,
          ...('published' in post ? { published: post.published } : {}),
        },
      };
    }),
  );
}

function findFree(name: string, piece: string, taken: ReadonlySet<string>): string {
  const names = [name, `${name}-${piece}`];
  for (let number = 2; ; number += 1) {
    const free = names.find((one) => !taken.has(one));
    if (free !== undefined) return free;
    names.push(`${name}-${piece}-${number}`);
  }
}

/** What has no date, such as a page, comes after everything that has one. */
function momentOf({ data }: Entry): number {
  return 'published' in data ? instantOf(data.published).getTime() : Number.MAX_SAFE_INTEGER;
}

function firstSlugOf({ id, data }: Entry): string {
  const [first = id] = 'aliases' in data ? data.aliases : [];
  return first.replaceAll('/', '-');
}

function keyOf(file: string, id: string): string {
  return `${file}#${id}`;
}
