import { z } from 'astro/zod';
import { day, text } from './fields.ts';

/** `content/promises/<id>.yaml`: a piece that is announced and not written yet. */
export const promiseSchema = z.strictObject({
  title: text(120).describe('The title that is promised.'),
  promised: day.describe('The day on which it was first promised.'),
  note: text(200).describe('One short line that stands under the title until the promise is kept.'),
});
