import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Connect, ViteDevServer } from 'vite';
import { forgetPublication, readPublication } from '../../library/load/current.ts';
import { contentFolder, readText } from '../../content/read/read-folder.ts';
import { formatDiagnostics } from '../../content/diagnostics.ts';
import { site } from '../../site.ts';
import { findBroken } from './broken-page.ts';
import { writeErrorPage } from './error-page.ts';

/**
 * What an author sees in `npm run dev`: every page follows every change of the content, whatever file it is in; a page
 * that shows a file with a mistake says what is wrong, and the others say so in a banner; and the search answers from the
 * last build.
 */
export function devPreview(): AstroIntegration {
  let root = '';
  let dist = '';
  let publicDir = '';
  return {
    name: 'author-preview',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addMiddleware }) => {
        // Writes down for Astro's extension which file is of which collection, and the schema of each.
        if (command === 'dev') {
          updateConfig({ experimental: { contentIntellisense: true } });
          addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
        }
        root = fileURLToPath(config.root);
        dist = fileURLToPath(config.outDir);
        publicDir = fileURLToPath(config.publicDir);
      },
      'astro:server:setup': ({ server }) => {
        watch(server, [resolve(root, contentFolder()), publicDir]);
        const index = sirv(resolve(dist, 'pagefind'), { dev: true });
        server.middlewares.use(`${site.base}pagefind`, (request, response) =>
          index(request, response, () => void response.writeHead(404).end()),
        );
        server.middlewares.use(reportProblems(server, root));
      },
    },
  };
}

/** Every open page asks again when anything in the content has changed, or in what is published as it lies. */
function watch(server: ViteDevServer, folders: readonly string[]): void {
  let timer: NodeJS.Timeout | undefined;
  let last = '';
  const look = () => {
    const report = describe();
    if (report !== last)
      console.log(report === '' ? '\nEverything in the content is right again.' : `\n${report}`);
    last = report;
    forgetPaths(server);
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  server.watcher.add([...folders]);
  server.watcher.on('all', (_, path) => {
    if (!folders.some((folder) => path.startsWith(folder))) return;
    forgetPublication();
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  forgetPublication();
  last = describe();
  if (last !== '') console.log(`\n${last}`);
}

/** Editors write a file in several steps. In milliseconds. */
const PAUSE = 60;

/**
 * Makes Astro ask again which pages there are: a page that was asked for while its file was broken is not among those that
 * it knows. The event is private to Astro (7.3.4, `content/vite-plugin-content-virtual-mod`), which sends it where its store
 * of content changes; where a file is as it was before, the store does not.
 */
function forgetPaths({ environments }: ViteDevServer): void {
  for (const [name, environment] of Object.entries(environments))
    if (name !== 'client') environment.hot.send('astro:content-changed', {});
}

/** What is wrong, and what would be if readers saw the site now; nothing when all is well. */
function describe(): string {
  const { diagnostics, warnings } = readPublication({ preview: true });
  if (diagnostics.length > 0) return formatDiagnostics(diagnostics);
  return warnings.length === 0 ? '' : `Before this is published:\n\n${formatDiagnostics(warnings)}`;
}

/** A page that shows a file with a mistake is replaced by what is wrong in it, and loads again when it is mended. */
function reportProblems(server: ViteDevServer, root: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    const asksForPage = /text\/html|^\*\/\*$/.test(request.headers.accept ?? '') && !/\.\w+$|^\/@/.test(path);
    if (request.method !== 'GET' || !asksForPage || !path.startsWith(site.base)) return next();
    const publication = readPublication({ preview: true });
    const below = decodeURI(path.slice(site.base.length - 1));
    const broken = findBroken(below, publication, { root, folder: contentFolder() });
    if (broken.length === 0) return next();
    const page = writeErrorPage(broken, (file) => readLines(resolve(root, file)));
    void server
      .transformIndexHtml(request.url ?? '/', page)
      .then(
        (html) => response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' }).end(html),
        next,
      );
  };
}

/** The text of a file; nothing where it cannot be read. */
function readLines(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}
