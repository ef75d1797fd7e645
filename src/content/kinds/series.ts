import { z } from 'astro/zod';
import { aliases, slug, text, voice } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

const part = z
  .strictObject({
    article: slug.optional().describe('An article, by its slug.'),
    promise: slug
      .optional()
      .describe('A promise, by its id. It becomes the article that keeps it by itself.'),
  })
  .refine((value) => (value.article === undefined) !== (value.promise === undefined), {
    error: 'Name one article or one promise.',
  });

/** `content/series/<slug>.yaml`: the reading order. The order of `parts` is the order on every page. */
const schema = z.strictObject({
  title: text(80).describe('The name of the series.'),
  standfirst: text(240).describe('One sentence: what the whole series undertakes.'),
  summary: text(240).describe(
    'One line for search and previews. In satire it says plainly that this is satire.',
  ),
  voice: voice.describe('Who is speaking in every part: satire, or sincere.'),
  parts: z.array(part).min(1, { error: 'Name at least one part.' }).describe('The parts in reading order.'),
  aliases: aliases.describe('Earlier slugs: their addresses lead here.'),
});

/** Articles in reading order, with the promised ones in their places. */
export const series = {
  schema,
  folder: 'series',
  files: ['series/<slug>.yaml'],
  list: href('/series/'),
  one: 'series',
  many: 'series',
  path: (id: string) => href(`/series/${id}/`),
  voice: 'satire',
  references: { article: /^parts\.\d+\.article$/, promise: /^parts\.\d+\.promise$/ },
} as const satisfies ContentFacts;
