/**
 * The moment for which the site is built: `BUILD_NOW` (ISO 8601), or the clock when it is not set. It decides what
 * is visible and nothing else, so that one commit and one `BUILD_NOW` give one site.
 */
export function buildMoment(): Date {
  const text = process.env['BUILD_NOW'];
  if (text === undefined || text === '') return startedAt;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new Error(`BUILD_NOW is "${text}". Write a moment such as 2026-11-22 or 2026-11-22T09:00:00Z.`);
  return moment;
}

/** One moment for the whole of a run, so that no two pages of one build disagree. */
const startedAt = new Date();
