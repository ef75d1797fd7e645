/** The fields that more than one kind of file has. Each says once what an author may write. */
import { z } from 'astro/zod';
import { isForbidden } from '../forbidden-characters.ts';
import { removeMarks } from '../compile/plain-words.ts';
import { decodeEntities } from '../compile/marks/entities.ts';
import { typeset } from '../compile/smart-punctuation.ts';

/** Text that shows: trimmed, on one line, typeset, not empty, and without the characters that XML forbids (XML 1.0, section 2.2). */
export const text = (most: number) =>
  bareText(most)
    .refine((value) => removeMarks(value) === value, {
      error: ({ input }) =>
        `A field is plain words, and its marks would be printed: write "${removeMarks(String(input))}".`,
    })
    .refine((value) => cleanText(value) === value, {
      error: ({ input }) => `A field is plain words on one line: write "${cleanText(String(input))}".`,
    })
    .overwrite((value) => typeset(value.replaceAll(/\s*\n\s*/g, ' ')));

/** A text without what is HTML or a line break elsewhere, and would be printed as it stands. */
function cleanText(value: string): string {
  return decodeEntities(value)
    .replaceAll(/\s*(?:<br\s*\/?>|(?<![:\\])\\n)\s*/gi, ' ')
    .replaceAll(/(?<=\p{L})\\(['’"])/gu, '$1');
}

/** Text that is read and not shown, such as a path: as it was written. */
export const bareText = (most: number) =>
  z
    .string({ error: 'Write it as text.' })
    .trim()
    .min(1, { error: 'Write at least one word.' })
    .max(most, { error: `Keep it to ${most} characters.` })
    .refine((value) => !/\p{Cs}/u.test(value), {
      error:
        'Remove the escape such as \\ud800, which is half of a character, or write the character itself.',
    })
    .refine((value) => !isForbidden(value), { error: 'Remove the invisible control character.' })
    .refine((value) => visible.test(value), { error: 'Write at least one visible character.' });

const YEAR = 'A year has four figures, and lies between 1900 and 2100.';

export const slug = z.string({ error: 'Write the slug as text.' }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'Write a slug: lower-case letters, digits and single hyphens.',
});

export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'Write a whole web address, starting with https://.',
});

/** A day of the calendar, `2026-11-22`, that exists. */
export const day = z
  .string({ error: 'Write a day such as 2026-11-22.' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Write a day such as 2026-11-22.' })
  .refine(hasYear, { error: YEAR })
  .refine(isRealDay, { error: 'There is no such day in the calendar. Check the month and the day.' });

/** A day, or a day and a time with its zone: `2026-11-22`, `2026-11-22T09:00:00Z`, `2026-11-22T09:00+01:00`. */
export const moment = z
  .string({ error: 'Write a day such as 2026-11-22.' })
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/, {
    error: 'Write a day such as 2026-11-22, or a day, a time and its zone such as 2026-11-22T09:00:00Z.',
  })
  .refine(hasYear, { error: YEAR })
  .refine((value) => isRealDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)), {
    error: 'There is no such moment in the calendar. Check the month, the day and the hour.',
  });

/** A date exactly as far as it is known: `2024-08-14`, `2024-08`, `2024`, or `12-05` where the source shows no year. */
export const partialDate = z
  .string({
    error: 'Write what is known of the date, in quotation marks: "2024-08-14", "2024-08", "2024" or "12-05".',
  })
  .regex(/^(?:\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{2}-\d{2}|19\d{2}|20\d{2}|2100)$/, {
    error: 'Write what is known of the date: 2024-08-14, 2024-08, 2024 or 12-05.',
  })
  .refine((value) => value.length < 7 || hasYear(value), { error: YEAR })
  .refine((value) => isRealDay(completed(value)), {
    error: 'There is no such day in the calendar. Check the month and the day.',
  });

export const voice = z.enum(['satire', 'sincere'], { error: 'Write "satire" or "sincere".' });

const topics = z
  .array(text(40), { error: 'Write a list of topics.' })
  .max(6, { error: 'Choose at most six topics.' })
  .default([]);

/** Slugs that something had before: their addresses lead to the present one. */
export const aliases = z.array(slug, { error: 'Write a list of slugs.' }).default([]);

export const draft = z.boolean({ error: 'Write true or false, without quotation marks.' }).default(false);

/** Who signs a piece under the house. */
const by = z
  .array(slug, { error: 'Write a list of slugs.' })
  .max(6, { error: 'Let at most six people sign.' })
  .default([]);

/** When a piece appears, and what it is about. Whatever has these fields is in the feeds, the topics and the text versions. */
export const appearance = {
  published: moment.describe('The day it appears. A later day schedules it. A time needs its zone.'),
  updated: moment.optional().describe('The day of the last change that a reader would notice.'),
  draft: draft.describe('true keeps it out of every production build.'),
  topics: topics.describe('At most six subjects; each makes a page that gathers both voices.'),
  by: by.describe('Who wrote it, by the slugs of content/contributors/. Without it, the house alone signs.'),
};

/** What was wrong, and since when it is right. */
const corrections = z
  .array(
    z.strictObject({
      date: day.describe('The day on which it was corrected.'),
      text: text(400).describe('What was wrong, and what is right.'),
    }),
    { error: 'Write a list of corrections, each with a date and a text.' },
  )
  .default([]);

/** What became of a piece. */
export const history = {
  follows: slug.optional().describe('The one of its kind that this one follows up. Each leads to the other.'),
  corrections: corrections.describe('What was corrected, shown at the foot of the page.'),
  aliases: aliases.describe(
    'Earlier slugs, the oldest first: their addresses lead here, and the first one is the id in the feeds.',
  ),
};

/** Whether a date begins with a year in which something can have been written. */
function hasYear(value: string): boolean {
  return /^(?:19|20)\d\d|^2100/.test(value);
}

function isRealDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** 2024 is a leap year: 02-29 is a day that a source may show. */
function completed(partial: string): string {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-01-01`;
  return partial.length === 7 ? `${partial}-01` : `2024-${partial}`;
}

const visible = /[^\s\p{Cf}\p{Mn}]/u;
