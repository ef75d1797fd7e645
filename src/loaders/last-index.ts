import { statSync } from 'node:fs';
import { join } from 'node:path';

/** When the search index of a finished site was made, if there is one. `folder` is the site's. */
export function lastIndexed(folder: string): Date | undefined {
  return statSync(join(folder, 'pagefind', 'pagefind-entry.json'), { throwIfNoEntry: false })?.mtime;
}
