import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkPublishedUrlFiles } from './src/build/published-urls.ts';
import { devPreview } from './src/build/dev-preview.ts';
import { cards } from './src/build/cards.ts';
import { checkContent } from './src/build/check-content.ts';
import { checkSite } from './src/build/check-site/index.ts';
import { compress } from './src/build/compress.ts';
import { feedDocuments } from './src/build/feeds.ts';
import { csp } from './src/build/csp.ts';
import { pictures } from './src/build/pictures.ts';
import { printUrls } from './src/build/print-urls.ts';
import { publish } from './src/build/publish.ts';
import { redirects } from './src/build/redirects-file.ts';
import { searchIndex } from './src/build/search-index.ts';
import { textVersions } from './src/build/text-versions.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.origin,
  base: site.base,
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  markdown: { syntaxHighlight: false },
  // The order matters: the content is checked first, the site last of all, and then it takes its place.
  // A page in src/pages/ may be MDX; the bodies of content/ go the way of src/content/compile/compile-mdx.ts.
  integrations: [
    checkContent(),
    devPreview(),
    mdx(),
    printUrls(),
    textVersions(),
    feedDocuments(),
    redirects(),
    pictures(),
    checkPublishedUrlFiles(),
    cards(),
    searchIndex(),
    csp(),
    compress(),
    checkSite(),
    publish(),
  ],
  vite: {
    // What the tests and the bench build is nobody's to watch.
    server: { watch: { ignored: ['**/.cache/**', '**/.test/**'] } },
    // One harmless warning for every MDX file: withastro/astro#18087.
    // A script is a file: it comes after the page, and once for all pages that have it.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
