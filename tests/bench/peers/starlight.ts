import { join } from 'node:path';
import type { Article } from '../articles.ts';
import type { Corpus } from '../corpus.ts';
import type { Place, Step, System } from '../system.ts';
import { writeFiles } from '../write-content.ts';
import { articleFiles, questionFiles } from './posts.ts';

/** Starlight with plain Markdown; it makes what it makes. Its sidebar names the start page only, which is kind to it. */
export const starlight: System = {
  name: 'starlight',
  packages: { astro: '7.3.4', '@astrojs/starlight': '0.42.4' },
  prepare: (corpus, folder) =>
    writeFiles(folder, {
      ...FILES,
      ...articleFiles(corpus.articles, 'src/content/docs/articles', (article) => fieldsOf(article, corpus)),
      ...questionFiles(corpus.questions, 'src/content/docs/questions'),
    }),
  build: (place) => build(place, 'off'),
  buildWithSearch: (place) => build(place, 'on'),
};

function build({ folder, out, cache }: Place, search: 'on' | 'off'): Step {
  return {
    command: process.execPath,
    args: [join(folder, '..', 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: out, CACHE_DIR: cache, SEARCH: search },
  };
}

function fieldsOf({ title, summary, series }: Article, { series: all }: Corpus): Record<string, unknown> {
  const parts = series && all.find(({ id }) => id === series.id)?.parts;
  const link = (place: number) => {
    const part = parts?.[place];
    return part === undefined ? false : { link: `/articles/${part.id}/`, label: part.title };
  };
  return { title, description: summary, prev: link((series?.part ?? 0) - 2), next: link(series?.part ?? -1) };
}

const FILES = {
  'tsconfig.json': '{ "extends": "astro/tsconfigs/base" }\n',
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://example.com',
  outDir: process.env.OUT_DIR,
  cacheDir: process.env.CACHE_DIR,
  integrations: [starlight({ title: 'Bench', pagefind: process.env.SEARCH === 'on', sidebar: [{ label: 'Start', link: '/' }] })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.md': '---\ntitle: Bench\n---\n\nThe start.\n',
};
