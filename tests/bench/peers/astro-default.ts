import { createRequire } from 'node:module';
import { join } from 'node:path';
import { componentsOf, toMdx } from '../blocks.ts';
import type { Corpus } from '../corpus.ts';
import type { Place, Step, System } from '../system.ts';
import { withFrontmatter, writeFiles, type Files } from '../write-content.ts';
import { COMPONENTS } from './astro-components.ts';
import { PAGES } from './astro-pages.ts';
import { articleFiles, fieldsOf, questionFiles } from './posts.ts';

const PACKAGES = { astro: '7.3.4', '@astrojs/mdx': '8.0.2', '@astrojs/rss': '4.0.19' };

/** Astro with plain Markdown in content collections, as its documentation has it. */
export const astroMd: System = {
  name: 'astro-md',
  packages: PACKAGES,
  prepare: ({ articles, questions }, folder) =>
    writeFiles(folder, {
      ...PAGES,
      'astro.config.mjs': configFile(false),
      ...articleFiles(articles, 'content/articles'),
      ...questionFiles(questions, 'content/questions'),
    }),
  build,
};

/** Astro with MDX files that import their components. */
export const astroMdx: System = {
  name: 'astro-mdx',
  packages: PACKAGES,
  prepare: (corpus, folder) =>
    writeFiles(folder, {
      ...PAGES,
      ...COMPONENTS,
      'astro.config.mjs': configFile(true),
      ...mdxFiles(corpus),
      ...questionFiles(corpus.questions, 'content/questions', 'mdx'),
    }),
  build,
};

function build({ folder, out, cache }: Place): Step {
  const astro = createRequire(join(folder, 'package.json')).resolve('astro/package.json');
  return {
    command: process.execPath,
    args: [join(astro, '..', 'bin', 'astro.mjs'), 'build'],
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: out, CACHE_DIR: cache },
  };
}

function mdxFiles({ articles, promises }: Corpus): Files {
  const kept = new Map(articles.map(({ id, keeps }) => [keeps, `/articles/${id}/`]));
  const titles = Object.fromEntries(promises.map(({ id, title }) => [id, { title, path: kept.get(id) }]));
  const files = articles.map((article) => {
    const imports = componentsOf(article.body).map(
      (name) => `import ${name} from '../../src/components/${name}.astro';\n`,
    );
    const head = imports.length === 0 ? '' : `${imports.join('')}\n`;
    return [
      `content/articles/${article.id}.mdx`,
      withFrontmatter(fieldsOf(article), head + toMdx(article.body)),
    ];
  });
  return { 'src/promises.json': JSON.stringify(titles), ...Object.fromEntries(files) };
}

/** The default configuration, but for the folders and one harmless warning for every MDX file (withastro/astro#18087). */
function configFile(mdx: boolean): string {
  return `import { defineConfig } from 'astro/config';
${mdx ? "import mdx from '@astrojs/mdx';\n" : ''}
export default defineConfig({
  site: 'https://example.com',
  outDir: process.env.OUT_DIR,
  cacheDir: process.env.CACHE_DIR,
  integrations: [${mdx ? 'mdx()' : ''}],
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
`;
}
