import { z } from 'astro/zod';
import { day, text } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

/** `content/promises/<id>.yaml`: a piece that is announced and not written yet. */
const schema = z.strictObject({
  title: text(120).describe('The title that is promised.'),
  promised: day.describe('The day on which it was first promised.'),
  note: text(200).describe('One short line that stands under the title until the promise is kept.'),
});

/** An article that is announced and not written yet. */
export const promise = {
  schema,
  folder: 'promises',
  files: ['promises/<slug>.yaml'],
  one: 'promise',
  many: 'promises',
  path: (id: string) => href(`/series/#promised-${id}`),
  voice: 'satire',
} as const satisfies ContentFacts;
