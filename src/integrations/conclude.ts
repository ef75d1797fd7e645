import { join } from 'node:path';
import { recordAddresses } from './addresses.ts';

/** Ends what a build says: `sentence`, the seconds that it took, and what there is to do now. */
export function conclude(sentence: string): void {
  console.log(`${sentence} in ${(performance.now() / 1000).toFixed(1)} s.`);
  const news = recordAddresses(join(import.meta.dirname, '..', '..'));
  if (news !== undefined) console.log(news);
}
