import { z } from 'astro/zod';
import { aliases, slug, text, voice } from './fields.ts';

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
export const seriesSchema = z.strictObject({
  title: text(80).describe('The name of the series.'),
  standfirst: text(240).describe('One sentence: what the whole series undertakes.'),
  summary: text(240).describe(
    'One line for search and previews. In satire it says plainly that this is satire.',
  ),
  voice: voice.describe('Who is speaking in every part: satire, or sincere.'),
  parts: z.array(part).min(1, { error: 'Name at least one part.' }).describe('The parts in reading order.'),
  aliases: aliases.describe('Earlier slugs: their addresses lead here.'),
});
