import { instantOf } from '../../content/dates.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { CONTENT_KINDS } from '../../content/kinds.ts';
import { nameField } from '../../content/mismatch.ts';
import { diagnosticAt } from '../../content/source.ts';
import { entriesOf, type Entries } from '../../content/validate.ts';

/** Days more than a year ahead, which are mostly slips of the pen: 2062 for 2026. */
export function checkYears(entries: Entries, now: Date): Diagnostic[] {
  const limit = now.getTime() + YEAR;
  return entriesOf(entries, CONTENT_KINDS).flatMap(({ data, source }) =>
    listDays(data)
      .filter(([, day]) => firstInstant(day) > limit)
      .map(([path, day]) => ({
        ...diagnosticAt(
          source,
          path.join('.'),
          `${nameField(path)} is ${day}, more than a year from now.`,
          'Correct the year, unless it is meant.',
        ),
        isWarning: true,
      })),
  );
}

/** A leap year, in milliseconds. */
const YEAR = 366 * 86_400_000;

/** Every value that is a day, a moment, or a month with its year. */
function listDays(value: unknown, path: string[] = []): [path: string[], day: string][] {
  if (typeof value === 'string') return DAY.test(value) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listDays(inner, [...path, key]));
}

const DAY = /^\d{4}-\d{2}(?:-\d{2}(?:T\S+)?)?$/;

function firstInstant(day: string): number {
  return instantOf(day.length === 7 ? `${day}-01` : day).getTime();
}
