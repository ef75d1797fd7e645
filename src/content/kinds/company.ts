import { z } from 'astro/zod';
import { aliases, text } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

/** `content/companies/<slug>.yaml`: one company that goes by several names. A company with one name needs no file. */
const schema = z.strictObject({
  name: text(80).describe('The name under which it is listed.'),
  names: z
    .array(text(80), { error: 'Write a list of names.' })
    .default([])
    .describe('Other names that mean the same company.'),
  aliases: aliases.describe('Earlier slugs: their addresses lead here.'),
});

/** A company from which somebody answers. */
export const company = {
  schema,
  folder: 'companies',
  files: ['companies/<slug>.yaml'],
  list: href('/companies/'),
  one: 'company',
  many: 'companies',
  path: (id: string) => href(`/companies/${id}/`),
  voice: 'sincere',
} as const satisfies ContentFacts;
