import { site } from '../site.ts';

/** The instant that a moment of the frontmatter names; a day alone begins at midnight in the site's zone (UTC). */
export function instantOf(moment: string): Date {
  return new Date(moment.length === 10 ? `${moment}T00:00:00Z` : moment);
}

/** `22 November 2026`, in the site's zone whatever the machine's is. */
export function formatDate(date: Date): string {
  return dayMonthYear.format(date);
}

/** `2026-11-22`, for machines (HTML `datetime`, sitemaps). */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/**
 * A date as far as its source shows it: `12-05` is "December 5", `2024-08` is "August 2024".
 * Nothing is added: a month and a day never receive a year.
 */
export function formatPartialDate(partial: string): string {
  const { year, month, day } = readPartialDate(partial);
  const name = MONTHS[month - 1];
  if (day === undefined) return `${name} ${year}`;
  return year === undefined ? `${name} ${day}` : `${name} ${day}, ${year}`;
}

/** The parts of a partial date that are known. */
function readPartialDate(partial: string): { year?: number; month: number; day?: number } {
  const [first = 0, second = 0, third] = partial.split('-').map(Number);
  if (third !== undefined) return { year: first, month: second, day: third };
  return partial.length === 7 ? { year: first, month: second } : { month: first, day: second };
}

const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: site.timeZone,
});

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
