import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Connect, ViteDevServer } from 'vite';
import { readPublication } from '../library/load/current.ts';
import { contentFolder } from '../content/read/read-folder.ts';
import { escapeHtml } from '../content/html.ts';
import {
  countDiagnostics,
  formatDiagnostics,
  listDiagnostics,
  type Diagnostic,
} from '../content/diagnostics.ts';
import { site } from '../site.ts';

/**
 * What an author sees in `npm run dev`: every page follows every change of the content, whatever file it is in; while
 * something is wrong, each page says what; and the search answers from the last build.
 */
export function devPreview(): AstroIntegration {
  let root = '';
  let dist = '';
  return {
    name: 'author-preview',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        // Writes down for Astro's extension which file is of which collection, and the schema of each.
        if (command === 'dev') updateConfig({ experimental: { contentIntellisense: true } });
        root = fileURLToPath(config.root);
        dist = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        watch(server, resolve(root, contentFolder()));
        const index = sirv(resolve(dist, 'pagefind'), { dev: true });
        server.middlewares.use(`${site.base}pagefind`, (request, response) =>
          index(request, response, () => void response.writeHead(404).end()),
        );
        server.middlewares.use(reportProblems(server));
      },
    },
  };
}

/** Every open page asks again when anything in the content has changed. Editors write a file in several steps. */
function watch(server: ViteDevServer, folder: string): void {
  let timer: NodeJS.Timeout | undefined;
  let last = '';
  const look = () => {
    const report = describe();
    if (report !== last)
      console.log(report === '' ? '\nEverything in the content is right again.' : `\n${report}`);
    last = report;
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(look, 60);
  });
  last = describe();
  if (last !== '') console.log(`\n${last}`);
}

/** What is wrong, and what would be if readers saw the site now; nothing when all is well. */
function describe(): string {
  const { diagnostics, warnings } = readPublication({ preview: true });
  if (diagnostics.length > 0) return formatDiagnostics(diagnostics);
  return warnings.length === 0 ? '' : `Before this is published:\n\n${formatDiagnostics(warnings)}`;
}

/** A page that asks for something while the content is wrong gets the report, and asks again when it is mended. */
function reportProblems(server: ViteDevServer): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (
      request.method !== 'GET' ||
      !/text\/html|^\*\/\*$/.test(request.headers.accept ?? '') ||
      /\.\w+$|^\/@/.test((request.url ?? '').replace(/\?.*/, ''))
    )
      return next();
    const { diagnostics } = readPublication({ preview: true });
    if (diagnostics.length === 0) return next();
    void server
      .transformIndexHtml(request.url ?? '/', reportPage(diagnostics))
      .then(
        (html) => response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' }).end(html),
        next,
      );
  };
}

function reportPage(diagnostics: readonly Diagnostic[]): string {
  const heading = countDiagnostics(diagnostics);
  const items = new Set(
    listDiagnostics(diagnostics).map(
      ({ place, says }) =>
        `<li><a href="/__open-in-editor?file=${encodeURIComponent(place)}"><code>${escapeHtml(place)}</code></a><br>${escapeHtml(says)}</li>`,
    ),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(heading)}</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(heading)}</h1><ol>${[...items].join('\n')}</ol><p>This page comes back by itself when the files are mended.</p></main></body></html>`;
}

const STYLE =
  ':root{color-scheme:light dark}body{max-width:46rem;margin:3rem auto;padding:0 1.25rem;font:1.0625rem/1.6 Georgia,serif}h1{font-weight:400}li{margin:1rem 0}';
