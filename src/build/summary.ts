import { join } from 'node:path';
import { site } from '../site.ts';
import { recordPublishedUrls } from './published-urls.ts';

/** Ends what a build says: `sentence`, the seconds that it took, and what there is to do now. */
export function printSummary(sentence: string): void {
  console.log(`${sentence} in ${(performance.now() / 1000).toFixed(1)} s.`);
  const news = recordPublishedUrls(join(import.meta.dirname, '..', '..'));
  if (news !== undefined) console.log(news);
  if ((process.env['SITE_URL'] ?? '') === '')
    console.log(
      `SITE_URL is not set: every whole address (feeds, previews, sitemap) begins with ${site.origin}. To publish: SITE_URL=https://example.org npm run build`,
    );
}
