import { z } from 'astro/zod';
import { aliases, text } from './fields.ts';

/** `content/companies/<slug>.yaml`: one company that goes by several names. A company with one name needs no file. */
export const companySchema = z.strictObject({
  name: text(80).describe('The name under which it is listed.'),
  names: z
    .array(text(80), { error: 'Write a list of names.' })
    .default([])
    .describe('Other names that mean the same company.'),
  aliases: aliases.describe('Earlier slugs: their addresses lead here.'),
});
