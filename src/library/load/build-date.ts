import { instantOf } from '../../content/dates.ts';
import { moment } from '../../content/schemas/fields.ts';

/**
 * The moment for which the site is built: `BUILD_NOW`, written like `published`, or the clock when it is not set. It
 * decides what is visible and nothing else, so that one commit and one `BUILD_NOW` give one site.
 * @throws Error in one sentence when `BUILD_NOW` is no moment, or has a time without a zone.
 */
export function buildDate(): Date {
  const text = process.env['BUILD_NOW'];
  if (text === undefined || text === '') return startedAt;
  const written = moment.safeParse(text);
  if (!written.success) throw new Error(`BUILD_NOW is "${text}". ${written.error.issues[0]?.message}`);
  return instantOf(written.data);
}

/** One moment for the whole of a run, so that no two pages of one build disagree. */
const startedAt = new Date();
