import { z } from 'astro/zod';
import { aliases, text } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

/** `content/topics/<slug>.yaml`: one subject under which pieces are filed. */
const schema = z.strictObject({
  name: text(40).describe('The name, as pieces write it.'),
  about: text(160).describe('One line: what belongs there.'),
  formerly: z
    .array(text(40), { error: 'Write a list of names.' })
    .default([])
    .describe('Names that it had before, and those of topics that it took in.'),
  aliases: aliases.describe('Earlier slugs: their addresses and feeds lead here.'),
});

/** A subject that pieces name. */
export const topic = {
  schema,
  folder: 'topics',
  files: ['topics/<slug>.yaml'],
  list: href('/topics/'),
  one: 'topic',
  many: 'topics',
  path: (id: string) => href(`/topics/${id}/`),
  voice: 'sincere',
} as const satisfies ContentFacts;
