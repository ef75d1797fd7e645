import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './corpus.ts';
import type { Place, Step, System } from './system.ts';
import { writeContent } from './write-content.ts';

/** What of ours is built beside the pages. */
interface Parts {
  search: boolean;
  /** The feeds, their archives, and the plain-text twins. */
  feeds: boolean;
  cards?: boolean;
}

/** How our site is built: from the root of this project, with the content of a place. Every variant passes here. */
export function ours({ folder, out, cache }: Place, { search, feeds, cards = false }: Parts): Step {
  // The others draw no sharing pictures.
  const config = cards ? [] : ['--config', 'tests/bench/ours.config.mjs'];
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
      COMPRESS: process.env['COMPRESS'] ?? 'off',
      LEAVE_OUT: [search ? '' : 'search', feeds ? '' : 'feeds'].join(' '),
    },
  };
}

/** This project, as its authors build it. */
export const oursSystem: System = {
  name: 'ours',
  packages: {},
  prepare: (corpus, folder) => writeContent(corpus, join(folder, 'content')),
  build: (place) => ours(place, { search: false, feeds: false }),
  buildWithSearch: (place) => ours(place, { search: true, feeds: true }),
  edit: ({ articles }, folder) => {
    const file = join(folder, 'content', 'articles', `${articles[0]?.id}.mdx`);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\nOne more paragraph.\n`);
    return () => writeFileSync(file, before);
  },
};

/** The same as readers have it but for the feeds: beside it stands what these cost. */
export const oursWithoutFeeds: System = {
  name: 'ours-without-feeds',
  packages: oursSystem.packages,
  prepare: oursSystem.prepare,
  build: oursSystem.build,
  buildWithSearch: (place) => ours(place, { search: true, feeds: false }),
};
