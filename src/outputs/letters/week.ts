import { formatDate, instantOf, isoDay } from '../../content/dates.ts';

/** A week from Monday to Sunday in the site's time zone (ISO 8601). */
export interface Week {
  /** The day on which it begins, `2026-11-23`. */
  monday: string;
  from: Date;
  /** The first moment after it. */
  to: Date;
  /** `2026-w48`. */
  name: string;
  /** Its last day, as readers write it: `29 November 2026`. */
  ending: string;
}

/** The last week that was over at a moment. */
export function lastWeek(now: Date): Week {
  const today = new Date(`${isoDay(now)}T00:00:00Z`);
  const monday = addDays(today, -((today.getUTCDay() + 6) % 7) - 7);
  return {
    monday: dayOf(monday),
    from: instantOf(dayOf(monday)),
    to: instantOf(dayOf(addDays(monday, 7))),
    name: nameOf(monday),
    ending: formatDate(instantOf(dayOf(addDays(monday, 6)))),
  };
}

/** A week belongs to the year of its Thursday. */
function nameOf(monday: Date): string {
  const thursday = addDays(monday, 3);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / WEEK) + 1;
  return `${year}-w${String(number).padStart(2, '0')}`;
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
