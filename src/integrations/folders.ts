import { basename, dirname, join } from 'node:path';

/** Where a site is built, beside the place where it will stand: `dist` → `.dist-next`. */
export function stagedOf(live: string): string {
  return join(dirname(live), `.${basename(live)}-next`);
}

/** Where the site that is built in a folder will stand, and where the last one stands: the reverse of `stagedOf`. */
export function liveOf(staged: string): string {
  return join(dirname(staged), basename(staged).replace(/^\.(.+)-next$/, '$1'));
}

/** Where the last site waits while the next one takes its place. */
export function lastOf(live: string): string {
  return join(dirname(live), `.${basename(live)}-last`);
}
