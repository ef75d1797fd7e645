import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { addresses } from './src/integrations/addresses.ts';
import { authorPreview } from './src/integrations/author-preview.ts';
import { cards } from './src/integrations/cards.ts';
import { checkContent } from './src/integrations/check-content.ts';
import { checkSite } from './src/integrations/check-site.ts';
import { compress } from './src/integrations/compress.ts';
import { feedDocuments } from './src/integrations/feed-documents.ts';
import { policies } from './src/integrations/policies.ts';
import { printedAddresses } from './src/integrations/printed-addresses.ts';
import { publish } from './src/integrations/publish.ts';
import { redirects } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shortMarks } from './src/integrations/short-marks.ts';
import { twins } from './src/integrations/twins.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.origin,
  base: site.base,
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  trailingSlash: 'always',
  // Astro's default removes the space between two inline elements that stand on two lines.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  markdown: { syntaxHighlight: false },
  // The order matters: the content is checked first, the site last of all, and then it takes its place.
  // A page in src/pages/ may be MDX; the bodies of content/ go the way of src/loaders/body.ts.
  integrations: [checkContent(), authorPreview(), mdx(), shortMarks(), printedAddresses(), twins(), feedDocuments(), redirects(), addresses(), cards(), searchIndex(), policies(), compress(), checkSite(), publish()],
  vite: {
    // What the tests and the bench build is nobody's to watch.
    server: { watch: { ignored: ['**/.cache/**', '**/.test/**'] } },
    // One harmless warning for every MDX file: withastro/astro#18087.
    // A script is a file: it comes after the page, and once for all pages that have it.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    // Astro names a script for its component, and adds forty letters that every page would carry.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro.*/, '')}.[hash].js` } } } } },
  },
});
