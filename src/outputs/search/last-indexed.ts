import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY } from './pagefind-files.ts';

/** When the search index in the folder of a built site was made, if there is one. */
export function lastIndexed(folder: string): Date | undefined {
  return statSync(join(folder, 'pagefind', ENTRY), { throwIfNoEntry: false })?.mtime;
}

/** In `npm run dev`, when the search index was made; `null` where there is none. Nothing in a build. */
export function getLastIndexed(): Date | null | undefined {
  return import.meta.env.DEV ? (lastIndexed(process.env['OUT_DIR'] ?? 'dist') ?? null) : undefined;
}
