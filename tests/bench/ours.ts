import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './corpus.ts';
import type { Place, Step, System } from './system.ts';
import { writeContent } from './write-content.ts';

/** How our site is built: from the root of this project, with the content of a place. Every variant passes here. */
export function ours({ folder, out, cache }: Place, { search, feeds = false, cards = false }: { search: boolean; feeds?: boolean; cards?: boolean }): Step {
  // The others draw no sharing pictures.
  const config = cards ? [] : ['--config', `tests/bench/${search ? 'search' : feeds ? 'feeds' : 'ours'}.config.mjs`];
  return {
    command: process.execPath,
    args: [join('src', 'cli', 'build.ts'), ...config],
    cwd: ROOT,
    env: {
      BUILD_NOW: '2026-11-25',
      CONTENT_DIR: relative(ROOT, join(folder, 'content')),
      OUT_DIR: out,
      CACHE_DIR: cache,
      // The others write no compressed copies.
      COMPRESS: 'off',
    },
  };
}

/** This project, as its authors build it. */
export const oursSystem: System = {
  name: 'ours',
  packages: {},
  prepare: (corpus, folder) => writeContent(corpus, join(folder, 'content')),
  build: (place) => ours(place, { search: false }),
  buildWithSearch: (place) => ours(place, { search: true }),
  edit: ({ articles }, folder) => {
    const file = join(folder, 'content', 'articles', `${articles[0]?.id}.mdx`);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\nOne more paragraph.\n`);
    return () => writeFileSync(file, before);
  },
};
