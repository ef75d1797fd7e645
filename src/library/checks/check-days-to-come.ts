import { formatDate } from '../../content/dates.ts';
import { checkDay } from './check-day.ts';
import { listOpenDays } from './days-to-come.ts';
import type { Targets } from './check-links.ts';
import { type Entries } from '../../content/validate.ts';
import { type Diagnostic } from '../../content/diagnostics.ts';
import type { Listed } from '../types.ts';
import { isVisible, type Appearance } from '../../content/visibility.ts';
import { listWhole, type Moment } from '../joining/join.ts';

/** What will be wrong on each day to come on which something appears, and is not yet. */
export function checkDaysToCome(
  entries: Entries,
  { published, moment, hidden }: { published: Listed; moment: Moment; hidden: Targets },
  today: readonly Diagnostic[],
): Diagnostic[] {
  const known = new Set(today.map(placeOf));
  return listOpenDays(entries, { library: published, now: moment.now, hidden }).flatMap((day) => {
    const shows = (entry: Appearance) => isVisible(entry, day);
    const library = listWhole(entries, shows, { ...moment, now: day });
    const found = checkDay(entries, { library, shows, hidden }).filter(
      (diagnostic) => !known.has(placeOf(diagnostic)),
    );
    for (const diagnostic of found) known.add(placeOf(diagnostic));
    return found.map((diagnostic) => ({
      ...diagnostic,
      message: `On ${formatDate(day)}: ${diagnostic.message}`,
    }));
  });
}

function placeOf({ file, line }: Diagnostic): string {
  return `${file}:${line}`;
}
