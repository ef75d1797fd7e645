import mdx from '@astrojs/mdx';
import { fileURLToPath } from 'node:url';
import { checkPublishedUrlFiles } from './src/build/published-urls.ts';
import { devPreview } from './src/build/dev/preview.ts';
import { calendarFiles } from './src/build/downloads/calendar-files.ts';
import { cards } from './src/build/cards.ts';
import { checkContent } from './src/build/check-content.ts';
import { checkSite } from './src/build/check-site/index.ts';
import { compress } from './src/build/compress.ts';
import { feedDocuments } from './src/build/feeds.ts';
import { forwardMessages } from './src/build/downloads/forward-messages.ts';
import { csp } from './src/build/csp.ts';
import { nativeModules } from './src/build/dev/native-modules.ts';
import { pictures } from './src/build/pictures.ts';
import { publish } from './src/build/publish.ts';
import { redirects } from './src/build/redirects-file.ts';
import { searchIndex } from './src/build/search-index.ts';
import { textVersions } from './src/build/text-versions.ts';
import { volumes } from './src/build/downloads/volumes.ts';
import { site } from './src/site.ts';
import { themeStyle } from './src/styles/theme.ts';

// Astro hands the variables of the shell to pages as `import.meta.env`: a DEV there would turn a build into a preview.
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];

/** @type {import('astro').AstroUserConfig} */
export default {
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
    textVersions(),
    feedDocuments(),
    forwardMessages(),
    calendarFiles(),
    volumes(),
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
    plugins: [nativeModules(), themeStyle()],
    // The pad's check runs in a worker, where there is no document: for browsers, this package asks one for `&eacute;`.
    resolve: {
      alias: {
        'decode-named-character-reference': fileURLToPath(
          import.meta.resolve('decode-named-character-reference'),
        ),
      },
    },
    // What the tests and the bench build is nobody's to watch.
    server: {
      preTransformRequests: true,
      watch: { ignored: ['**/.cache/**', '**/.test*/**', '**/dist/**', '**/tests/**'] },
    },
    // `Masthead.<hash>.js`, for the component that a script belongs to: every page has the name.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
    // One harmless warning for every MDX file: withastro/astro#18087.
    // A script is a file: it comes after the page, and once for all pages that have it.
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
};
