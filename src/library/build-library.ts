import { listPublicUrls, listRetired, type PublicUrls } from './published-urls.ts';
import { FeedRecord } from './record/record.ts';
import { checkFirstAppearance } from './checks/check-first-appearance.ts';
import { NO_PUBLISHED_URLS, type PublishedUrls } from '../content/published-urls.ts';
import { checkDay, listTargets } from './checks/check-day.ts';
import { checkTitles } from './checks/check-titles.ts';
import { hideFiles } from './leave-out.ts';
import { isMissing, parseSources } from '../content/validate.ts';
import { listOnce, type Diagnostic } from '../content/diagnostics.ts';
import { type Source } from '../content/source.ts';
import type { Library } from './types.ts';
import { isVisible, type Appearance } from '../content/visibility.ts';
import { checkYears } from './checks/check-years.ts';
import { readSlips } from './checks/slips/read-slips.ts';
import { checkDaysToCome } from './checks/check-days-to-come.ts';
import { checkEntries } from './checks/check-entries.ts';
import { freeze, isAllShown, join, joinComing } from './joining/join.ts';

/** What the files make together. */
export interface Built {
  /** What readers may see, or with `preview` everything. */
  library: Library;
  /** Everything, whoever may see it. */
  everything: Library;
  /** The addresses that stand once every piece that has a date is published: they are the same whatever the moment is. */
  kept: PublicUrls;
  /** The addresses that stand now. */
  standing: PublicUrls;
  /** Whether every file could be believed, and no answer lacks its mentor: only then is it known what is there and what is not. */
  isWhole: boolean;
  diagnostics: Diagnostic[];
  /** What may be meant; and in a preview, what would be a problem if readers saw the site now. */
  warnings: Diagnostic[];
  /** What is right today, and will be wrong on a day to come because of what readers see then. */
  toCome: Diagnostic[];
}

/** For whom and when a library is built. */
export interface LibraryOptions {
  now: Date;
  preview?: boolean;
  publishedUrls?: PublishedUrls;
  /** What is published as it lies, as authors write it: `/report.pdf`. */
  files?: ReadonlySet<string>;
  /** Files that are taken for drafts, and of which nothing is said. */
  without?: ReadonlySet<string>;
}

/**
 * Joins all files into the publication as readers see it at the moment `now`, and says everything that is wrong.
 * With `preview`, drafts and scheduled pieces are there too, marked by their `status`.
 */
export function buildLibrary(
  sources: readonly Source[],
  {
    now,
    preview = false,
    publishedUrls = NO_PUBLISHED_URLS,
    files = new Set(),
    without = new Set(),
  }: LibraryOptions,
): Built {
  const parsed = parseSources(hideFiles(sources, without));
  const { entries, diagnostics: slips } = readSlips(parsed.entries);
  const shows = (entry: Appearance) => isVisible(entry, now);
  const moment = { now, record: new FeedRecord(publishedUrls, now) };
  const everything = join(entries, () => true, moment);
  const published = isAllShown(entries, shows) ? everything : join(entries, shows, moment);
  const coming = joinComing(entries, { everything, published }, moment);
  const kept = listPublicUrls(coming);
  const library = freeze({
    ...(preview ? everything : published),
    retired: listRetired(publishedUrls, kept),
  });
  const fresh = new Set(published.pieces.filter(({ isNew }) => isNew).map(({ file }) => file));
  const checks = checkEntries(entries, fresh);
  const hidden = listTargets(entries, everything, files);
  const today = checkDay(entries, { library: published, shows, hidden });
  const toCome = preview ? [] : checkDaysToCome(entries, { published, moment, hidden }, today);
  const titles = checkTitles(entries, coming);
  const isSaid = ({ file }: Diagnostic) => !without.has(file);
  const all = listOnce([
    ...parsed.diagnostics,
    ...slips,
    ...checks,
    ...titles,
    ...checkYears(entries, now),
    ...checkFirstAppearance(entries, published, now),
    ...today,
  ]).filter(isSaid);
  const isTold = ({ isPassing = false, isWarning = false }: Diagnostic) =>
    isWarning || (preview && isPassing);
  return {
    library,
    everything,
    kept,
    standing: coming === published ? kept : listPublicUrls(published),
    isWhole:
      sources.every(({ kind, id, file }) => without.has(file) || !entries.broken.has(`${kind}/${id}`)) &&
      [...entries.answer.keys()].every((id) => !isMissing(entries, 'mentor', id.split('/')[1] ?? '')),
    diagnostics: all.filter((diagnostic) => !isTold(diagnostic)),
    warnings: all.filter(isTold),
    toCome: toCome.filter(isSaid),
  };
}
