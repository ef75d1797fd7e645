import { join } from 'node:path';
import { getPublication } from '../library/load/current.ts';
import type { LeftOut } from '../library/leave-out.ts';
import { listFirst } from '../library/views/wording.ts';
import { site } from '../site.ts';
import { recordPublishedUrls } from './published-urls.ts';

/** Ends what a build says: `sentence`, the seconds that it took, and what there is to do now. */
export function printSummary(sentence: string): void {
  console.log(`${sentence} in ${(performance.now() / 1000).toFixed(1)} s.`);
  const news = recordPublishedUrls(join(import.meta.dirname, '..', '..'));
  if (news !== undefined) console.log(news);
  const warning = warnOfOrigin(process.env);
  if (warning !== undefined) console.log(warning);
  const { leftOut } = getPublication();
  if (leftOut.length > 0) console.error(describeLeftOut(leftOut));
}

/** What is to be said of an origin that nobody chose. */
export function warnOfOrigin(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if ((env['SITE_URL'] ?? '') !== '') return undefined;
  return (
    'SITE_URL is not set: every whole address (feeds, previews, sitemap) begins with ' +
    `${site.origin}. To publish: SITE_URL=https://example.org npm run build`
  );
}

/** Which scheduled pieces are not published, and what comes of it. */
export function describeLeftOut(leftOut: readonly LeftOut[]): string {
  const files = listFirst(leftOut.map(({ file }) => file));
  return (
    `Left out because of what is wrong there: ${files}. Everything else is published. Correct ` +
    `${leftOut.length === 1 ? 'it' : 'them'} and build again.`
  );
}
