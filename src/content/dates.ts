import { TZDate } from '@date-fns/tz';
import { site } from '../site.ts';

/**
 * The instant that a moment of the frontmatter names. A day alone begins at midnight in the site's zone; where the
 * clocks go forward at midnight, at the first moment that there is.
 */
export function instantOf(moment: string, timeZone: string = site.timeZone): Date {
  if (moment.length > 10) return new Date(moment);
  const [year = 0, month = 1, day = 1] = moment.split('-').map(Number);
  return new Date(
    remember(starts, `${moment} ${timeZone}`, () => new TZDate(year, month - 1, day, timeZone).getTime()),
  );
}

/** `22 November 2026`, in the site's zone whatever the machine's is. */
export function formatDate(date: Date): string {
  return remember(named, date.getTime(), () => dayMonthYear.format(date));
}

/** `2026-11-22`, in the site's zone, for machines (HTML `datetime`, sitemaps). */
export function isoDay(date: Date, timeZone: string = site.timeZone): string {
  return remember(days, `${date.getTime()} ${timeZone}`, () =>
    new TZDate(date.getTime(), timeZone).toISOString().slice(0, 10),
  );
}

/** How long after `from` something happened: "the same day", "three days later", "eight months later". */
export function describeInterval(from: Date, to: Date): string {
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000);
  if (days < 1) return 'the same day';
  const [, unit, length] = UNITS.find(([until]) => days < until) ?? UNITS[3];
  const number = Math.max(1, Math.round(days / length));
  return `${SMALL[number - 1] ?? number} ${unit}${number === 1 ? '' : 's'} later`;
}

/** A date as far as its source shows it; `dateInferred` says from what it was inferred where the source does not show it. */
export interface SourceDate {
  date: string;
  dateInferred?: string | undefined;
}

/**
 * A date as far as its source shows it: `2024` is "2024", `2024-08` is "August 2024", `12-05` is "5 December, year not
 * given". A month and a day never receive a year. A date that was inferred says so: "14 August 2024, inferred".
 */
export function formatSourceDate({ date, dateInferred }: SourceDate): string {
  const words = remember(partials, date, () => formatParts(date));
  if (dateInferred !== undefined) return `${words}, inferred`;
  return readPartialDate(date).year === undefined ? `${words}, year not given` : words;
}

/** The same with what it was inferred from. */
export function explainSourceDate(source: SourceDate): string {
  const from = source.dateInferred === undefined ? '' : ` from ${source.dateInferred}`;
  return `${formatSourceDate(source)}${from}`;
}

/** A date by which something can be put in order: none without a year, and none that was inferred. */
export function sortableDate({ date, dateInferred }: SourceDate): string | undefined {
  return dateInferred === undefined && readPartialDate(date).year !== undefined ? date : undefined;
}

/** `21 March`, of `03-21`. */
export function formatDayOfYear(monthDay: string): string {
  return formatParts(monthDay);
}

function formatParts(partial: string): string {
  const { year, month, day } = readPartialDate(partial);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(year === undefined ? {} : { year: 'numeric' }),
  };
  return new Intl.DateTimeFormat(site.locale, options).format(
    Date.UTC(year ?? LEAP_YEAR, (month ?? 1) - 1, day ?? 1),
  );
}

/** A year that has every day. */
const LEAP_YEAR = 2024;

/** A calendar is asked once for each day: asking is slow, and every page has dates. */
function remember<Key, Value>(known: Map<Key, Value>, key: Key, ask: () => Value): Value {
  const value = known.get(key) ?? ask();
  known.set(key, value);
  return value;
}

const starts = new Map<string, number>();
const days = new Map<string, string>();
const named = new Map<number, string>();
const partials = new Map<string, string>();

/** The parts of a partial date that are known. */
export function readPartialDate(partial: string): { year?: number; month?: number; day?: number } {
  if (partial.length === 4) return { year: Number(partial) };
  const [first = 0, second = 0, third] = partial.split('-').map(Number);
  if (third !== undefined) return { year: first, month: second, day: third };
  return partial.length === 7 ? { year: first, month: second } : { month: first, day: second };
}

const dayMonthYear = new Intl.DateTimeFormat(site.locale, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: site.timeZone,
});

/** Up to how many days an interval is told in a unit, and how many days that has. */
const UNITS = [
  [14, 'day', 1],
  [60, 'week', 7],
  [548, 'month', 30.44],
  [Infinity, 'year', 365.25],
] as const;

const SMALL = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
