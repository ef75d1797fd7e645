import { statSync } from 'node:fs';
import { join } from 'node:path';

/** When the search index of a finished site was made, if there is one. `folder` is the site's. */
export function lastIndexed(folder: string): Date | undefined {
  return statSync(join(folder, 'pagefind', 'pagefind-entry.json'), { throwIfNoEntry: false })?.mtime;
}

/** In `npm run dev`, when the index was made that the search answers from; `null` where there is none. Nothing in a build. */
export function getLastIndexed(): Date | null | undefined {
  return import.meta.env.DEV ? (lastIndexed(process.env['OUT_DIR'] ?? 'dist') ?? null) : undefined;
}
