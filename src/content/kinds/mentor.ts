import { z } from 'astro/zod';
import { aliases, bareText, day, text } from '../schemas/fields.ts';
import { href, site } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

/** What there is room for, in the table of a question and on a sharing picture. */
const MAX_INITIALS = 3;

/** `content/mentors/<slug>.yaml`: one person, one record. */
const schema = z.strictObject({
  name: text(80).describe('The name, as the person writes it.'),
  initials: text(12)
    .refine((value) => [...new Intl.Segmenter(site.locale).segment(value)].length <= MAX_INITIALS, {
      error: `Write at most ${MAX_INITIALS} letters.`,
    })
    .optional()
    .describe('The monogram, where the first letters are those of somebody else, or make a word: VKP.'),
  role: text(120).describe('The role on the day it was recorded.'),
  company: text(80).optional().describe('The company on that day, where one is known.'),
  formerly: z.array(text(80)).default([]).describe('Earlier companies or roles.'),
  recorded: day.describe('The day on which role and company were recorded.'),
  roster: z
    .int({ error: 'Write a whole number.' })
    .positive()
    .optional()
    .describe('The place on the roster of top mentors, from 1.'),
  portrait: z
    .strictObject({
      src: bareText(200).describe('The picture, as a path beside this file: ./<name>.jpg'),
      credit: text(120).optional().describe('Whose picture it is.'),
    })
    .optional()
    .describe('A portrait that we may show. Without one, the initials stand there.'),
  aliases: aliases.describe('Earlier slugs: their addresses lead here.'),
});

/** Somebody who answers. */
export const mentor = {
  schema,
  folder: 'mentors',
  files: ['mentors/<slug>.yaml'],
  pictures: 'mentors/',
  list: href('/mentors/'),
  one: 'mentor',
  many: 'mentors',
  path: (id: string) => href(`/mentors/${id}/`),
  voice: 'sincere',
} as const satisfies ContentFacts;
