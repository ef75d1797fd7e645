import { z } from 'astro/zod';
import { aliases, text, webAddress } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

/** `content/contributors/<slug>.yaml`: one person who writes for the house. */
const schema = z.strictObject({
  name: text(80).describe('The name, as the person signs.'),
  line: text(160).describe('One line: who that is.'),
  url: webAddress.optional().describe('Where the person is on the web.'),
  aliases: aliases.describe('Earlier slugs: their addresses lead here.'),
});

/** Somebody who signs under the house. */
export const contributor = {
  schema,
  folder: 'contributors',
  files: ['contributors/<slug>.yaml'],
  one: 'contributor',
  many: 'contributors',
  path: (id: string) => href(`/contributors/${id}/`),
  voice: 'sincere',
} as const satisfies ContentFacts;
