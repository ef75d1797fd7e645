import { compare } from '../../content/diagnostics.ts';
import { topicId } from '../../content/slug.ts';
import type { Answered, Reading } from '../types.ts';

/** Everything that mentors recommend, each thing once, by title. */
export function buildReadings(answered: readonly Answered[]): Reading[] {
  const all = answered.flatMap((one) =>
    [
      ...one.answer.books,
      ...one.answer.links.map(({ title, url }) => ({ title, author: undefined, url })),
    ].map((reading) => ({ reading, one })),
  );
  const groups = Map.groupBy(all, ({ reading: { title, author = '' } }) =>
    `${title}\n${author}`.toLowerCase(),
  );
  const named = new Map<string, number>();
  return [...groups.values()]
    .map((group): Reading => {
      const { title, author } = group[0]!.reading;
      const url = group
        .map(({ reading }) => ('url' in reading ? reading.url : undefined))
        .find((address) => address !== undefined);
      return {
        id: nameOnce(topicId(`${title} ${author ?? ''}`) || 'reading', named),
        title,
        author,
        url,
        by: group.map(({ one }) => one),
      };
    })
    .toSorted((a, b) => compare(sortKey(a), sortKey(b)) || compare(a.author ?? '', b.author ?? ''));
}

/** A name that no other has yet: "c", and "c-2" where marks alone tell the second from it. */
function nameOnce(id: string, named: Map<string, number>): string {
  const count = (named.get(id) ?? 0) + 1;
  named.set(id, count);
  return count === 1 ? id : nameOnce(`${id}-${count}`, named);
}

/** An article before a title does not decide where it stands. */
function sortKey({ title }: Reading): string {
  return title.toLowerCase().replace(/^(?:the|a|an) /, '');
}
