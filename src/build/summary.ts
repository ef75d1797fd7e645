import { join } from 'node:path';
import { recordPublishedUrls } from './published-urls.ts';

/** Ends what a build says: `sentence`, the seconds that it took, and what there is to do now. */
export function printSummary(sentence: string): void {
  console.log(`${sentence} in ${(performance.now() / 1000).toFixed(1)} s.`);
  const news = recordPublishedUrls(join(import.meta.dirname, '..', '..'));
  if (news !== undefined) console.log(news);
}
