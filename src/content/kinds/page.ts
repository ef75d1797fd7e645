import { z } from 'astro/zod';
import { aliases, moment, text, voice } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

/** `content/pages/<slug>.mdx`: a page that belongs to no list, such as About. */
const schema = z.strictObject({
  title: text(120).describe('The title, as it stands on the page.'),
  summary: text(240).describe('One line for search and previews.'),
  voice: voice.describe('Who is speaking: satire, or sincere.'),
  updated: moment.optional().describe('The day of the last change that a reader would notice.'),
  aliases: aliases.describe('Earlier slugs: their addresses lead here.'),
});

/** A page that belongs to no list. */
export const page = {
  schema,
  folder: 'pages',
  files: ['pages/<slug>.mdx'],
  one: 'page',
  many: 'pages',
  path: (id: string) => href(`/${id}/`),
  voice: 'sincere',
  body: { headings: true, notes: true },
} as const satisfies ContentFacts;
