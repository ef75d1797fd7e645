import type { IndexFile } from 'pagefind';

/*
 * What we rely on that Pagefind 1.6 does not document: the names of its files, and what its entry file says. When an
 * upgrade changes them, tests/site/search.test.ts says which.
 */

/** The file that Pagefind's script loads first. */
export const ENTRY = 'pagefind-entry.json';

/** How many documents an index holds, as its entry file says. */
export function countIndexed(files: readonly IndexFile[]): number {
  const entry = files.find(({ path }) => path === ENTRY);
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? '{"languages":{}}').toString()) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** Whether our search loads a file. It has its own interface, uses no worker, and knows the language of the index. */
export function isUsed(path: string): boolean {
  return !/-ui\.(?:js|css)$|^pagefind-(?:highlight|worker)\.js$|^wasm\.unknown\./.test(path);
}
