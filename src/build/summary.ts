import { join } from 'node:path';
import { site } from '../site.ts';
import { recordPublishedUrls } from './published-urls.ts';

/** Ends what a build says: `sentence`, the seconds that it took, and what there is to do now. */
export function printSummary(sentence: string): void {
  console.log(`${sentence} in ${(performance.now() / 1000).toFixed(1)} s.`);
  const news = recordPublishedUrls(join(import.meta.dirname, '..', '..'));
  if (news !== undefined) console.log(news);
  const warning = warnOfOrigin(process.env);
  if (warning !== undefined) console.log(warning);
}

/** What is to be said of an origin that nobody chose. */
export function warnOfOrigin(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if ((env['SITE_URL'] ?? '') !== '') return undefined;
  return `SITE_URL is not set: every whole address (feeds, previews, sitemap) begins with ${site.origin}. To publish: SITE_URL=https://example.org npm run build`;
}
