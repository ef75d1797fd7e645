import { instantOf } from '../../content/dates.ts';
import { decodeAddress } from '../../content/decode-address.ts';
import { topicId } from '../../content/slug.ts';
import type { Entries } from '../../content/validate.ts';
import { statusOf } from '../../content/visibility.ts';
import { listAddresses } from '../page-urls.ts';
import type { Listed } from '../types.ts';
import { bodiesOf, type BodyEntry } from './check-bodies.ts';
import type { Targets } from './check-links.ts';

/** What readers see today, and where links may lead one day. */
interface Today {
  library: Listed;
  now: Date;
  hidden: Targets;
}

/**
 * The moments to come at which something appears that may lead nowhere then, the first of them first. Whatever leads only to
 * what is there today, or to a piece with an earlier date, needs no look: nothing that is there goes away.
 */
export function listOpenDays(entries: Entries, { library, now, hidden }: Today): Date[] {
  const coming = bodiesOf(entries).filter(({ data }) => statusOf(data, now) === 'scheduled');
  if (coming.length === 0) return [];
  const paths = new Set(listAddresses(library).map(({ address }) => address));
  const meanings = new Set(library.terms.map(({ id }) => id));
  const kept = listKept(entries, now);
  const open = coming.filter((entry) => {
    const time = timeOf(entry);
    const { links = [], terms = [] } = entry.source.body ?? {};
    const isThere = (address: string) => {
      // A place may be that of an answer which is still a draft.
      if (/^\/.*#/.test(address)) return false;
      const path = decodeAddress(address.split(/[?#]/)[0] ?? '');
      return (
        path === '' ||
        !path.startsWith('/') ||
        paths.has(path) ||
        (hidden.appears.get(path) ?? Infinity) <= time
      );
    };
    return (
      kept.has(time) ||
      !links.every(({ address }) => isThere(address)) ||
      !terms.every(({ term, is }) => is !== undefined || meanings.has(topicId(term)))
    );
  });
  return [...new Set(open.map(timeOf))].toSorted((a, b) => a - b).map((time) => new Date(time));
}

/** When a promise is kept, where anything leads to its place among the open ones, which goes away then. */
function listKept(entries: Entries, now: Date): Set<number> {
  const isNamed = bodiesOf(entries).some(({ source }) =>
    source.body?.links.some(({ address }) => address.includes('#promised-')),
  );
  const keepers = isNamed ? [...entries.article.values()].filter(({ data }) => data.keeps !== undefined) : [];
  return new Set(
    keepers
      .filter(({ data }) => statusOf(data, now) === 'scheduled')
      .map(({ data }) => instantOf(data.published).getTime()),
  );
}

function timeOf({ data }: BodyEntry): number {
  return instantOf(data.published ?? '').getTime();
}
