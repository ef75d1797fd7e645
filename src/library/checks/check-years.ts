import { instantOf } from '../../content/dates.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { CONTENT_KINDS } from '../../content/kinds.ts';
import { nameField } from '../../content/mismatch.ts';
import { diagnosticAt } from '../../content/source.ts';
import { entriesOf, type Entries } from '../../content/validate.ts';
import { memoize } from '../../memoize.ts';

/**
 * Days more than a year ahead, which are mostly slips of the pen: 2062 for 2026. And days still to come of what has
 * happened by the time that a reader sees it: a correction, an answer, a promise.
 */
export function checkYears(entries: Entries, now: Date): Diagnostic[] {
  return entriesOf(entries, CONTENT_KINDS).flatMap(({ data, source }) => {
    const seen = Math.max(now.getTime(), 'published' in data ? instantOf(data.published).getTime() : 0);
    return daysIn(data).flatMap(([path, day]) => {
      const explanation = explainDay(firstInstant(day), path[0] === 'published', now.getTime(), seen);
      if (explanation === undefined) return [];
      const [message, hint] = explanation;
      return [
        {
          ...diagnosticAt(source, path.join('.'), `${nameField(path)} is ${day}, ${message}`, hint),
          isWarning: true,
        },
      ];
    });
  });
}

function explainDay(
  day: number,
  isPlan: boolean,
  now: number,
  seen: number,
): [message: string, hint: string] | undefined {
  if (day > now + YEAR) return ['more than a year from now.', 'Correct the year, unless it is meant.'];
  return isPlan || day <= seen + DAY
    ? undefined
    : ['which is still to come.', 'Write the day on which it was so, unless it is meant.'];
}

/** In milliseconds. */
const DAY = 86_400_000;
/** A leap year. */
const YEAR = 366 * DAY;

const daysIn = memoize((data: object) => listDays(data));

/** Every value that is a day, a moment, or a month with its year. */
function listDays(value: unknown, path: string[] = []): [path: string[], day: string][] {
  if (typeof value === 'string') return DAY_PATTERN.test(value) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listDays(inner, [...path, key]));
}

const DAY_PATTERN = /^\d{4}-\d{2}(?:-\d{2}(?:T\S+)?)?$/;

function firstInstant(day: string): number {
  return instantOf(day.length === 7 ? `${day}-01` : day).getTime();
}
