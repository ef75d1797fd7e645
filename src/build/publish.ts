import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { buildDate, codeDigest, getPublication, inputDigest, projectRoot } from '../library/load/current.ts';
import { addNewUrls } from '../library/record/write-record.ts';
import { listOffered, shelfFolder } from '../outputs/volumes/shelf.ts';
import { printSummary } from './summary.ts';
import { findFolderFault, lockFolder, lockFile, restoreLast, stagingFolder, replaceLive } from './staging.ts';
import { openOutput, output, type OutputCache } from './output-cache.ts';
import { sourcesOf, addPolicy } from './csp.ts';
import { site } from '../site.ts';
import { endPhase, showPhase } from './progress.ts';
import { siteCheck } from './check-site/collect.ts';

/**
 * Builds beside the live output and lets the new site take its place only when everything before this integration
 * has passed. A build that fails leaves the last good site as it was. Pages that would be the same again are taken over
 * from it. It must stand last in the list.
 */
export function publish(): AstroIntegration {
  let staged = '';
  let key = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const live = fileURLToPath(config.outDir).replace(/\/$/, '');
        const other =
          findFolderFault(live, fileURLToPath(config.root).replace(/\/$/, '')) ??
          describeOther(lockFolder(live), live);
        if (other !== undefined) {
          console.error(`${other}\nNothing was published; the last site is unchanged.`);
          process.exit(1);
        }
        restoreLast(live);
        staged = stagingFolder(live);
        const manifest = join(fileURLToPath(config.cacheDir), 'output.json');
        openOutput({ manifest, code: codeDigest(), live, staged });
        key = keyOfSite(config.integrations.map(({ name }) => name));
        if (output().stands(key)) {
          endPhase();
          printSummary('Nothing has changed since the last build, and its site stands. Checked');
          // Astro takes whatever a hook throws for a mistake.
          process.exit();
        }
        rmSync(staged, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${staged}/`) });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        showPhase('Bundling');
        setPrerenderer((defaults) => onlyChanged(defaults, output()));
      },
      'astro:build:done': () => {
        replaceLive(staged);
        output().save(key);
        endPhase();
      },
    },
  };
}

/** A digest of everything that the site is made of, and of what the moment makes of it. */
function keyOfSite(integrations: readonly string[]): string {
  const { library, publishedUrls } = getPublication();
  const { pieces, promises } = library;
  const seen = pieces.map((piece) => [
    piece.path,
    piece.updated,
    piece.corrections.length,
    ...(piece.kind === 'question' ? [piece.updates.length, piece.answers.length] : []),
  ]);
  // A build writes into the record of addresses: what it will hold then is what it holds in the next build.
  const made = [
    inputDigest(),
    addNewUrls(publishedUrls, library, buildDate()).text,
    integrations,
    process.env['COMPRESS'],
    buildDate().toISOString().slice(0, 10),
    seen,
    promises.map(({ days }) => days),
    listOffered(library, shelfFolder(projectRoot())),
  ];
  return hash('sha1', JSON.stringify(made), 'base64url');
}

function describeOther(pid: number | undefined, live: string): string | undefined {
  return pid === undefined
    ? undefined
    : `Another build is running (process ${pid}). Wait until it is done; if that process is no build, remove ${basename(lockFile(live))}.`;
}

/** A prerenderer that makes only the pages that the cache cannot give, and writes them itself. */
function onlyChanged(defaults: AstroPrerenderer, pages: OutputCache): AstroPrerenderer {
  const keys = new Map<string, string>();
  let total = 0;
  let made = 0;
  return {
    ...defaults,
    name: 'only-changed',
    async getStaticPaths() {
      const paths = await defaults.getStaticPaths();
      // Two routes of one address are Astro's to report.
      if (new Set(paths.map(({ pathname }) => pathname)).size < paths.length) return paths;
      const changed = paths.filter(({ pathname, cacheKey }) => {
        if (cacheKey === undefined) return true;
        keys.set(pathname, cacheKey);
        return !pages.reuse(fileOf(pathname), cacheKey);
      });
      total = changed.length;
      return changed;
    },
    async render(request, options) {
      showPhase('Pages', (made += 1), total);
      const rendered = await defaults.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const pathname = pathOf(request.url);
      const key = keys.get(pathname);
      const pieces = complete(await bytesOf(response), fileOf(pathname), key === undefined);
      if (key === undefined || response.status !== 200) return new Response(Buffer.concat(pieces), response);
      pages.write(fileOf(pathname), key, ...pieces);
      // Astro writes nothing for a response without a body.
      return new Response(null);
    },
  };
}

/** What a response holds. It comes in one piece, which `arrayBuffer()` would copy twice. */
async function bytesOf({ body }: Response): Promise<Buffer<ArrayBuffer>> {
  const [first = new Uint8Array(), ...more] = await Array.fromAsync(body ?? []);
  return more.length > 0
    ? Buffer.concat([first, ...more])
    : Buffer.from(first.buffer, first.byteOffset, first.byteLength);
}

/**
 * What a page or a document will be as a file, in pieces. It is read here, once, for the check of the site and for its
 * policy, and what is known of it is noted, so that it need not be read when it is taken over from the last build.
 */
function complete(bytes: Buffer<ArrayBuffer>, file: string, isAlwaysMade: boolean): Buffer<ArrayBuffer>[] {
  if (!file.endsWith('.html')) {
    if (TEXT.test(file)) siteCheck().addDocument(file, [bytes.toString()], bytes.length, isAlwaysMade);
    return [bytes];
  }
  const facts = siteCheck().addPage(file, bytes.toString());
  const sources = sourcesOf(facts);
  output().note(file, { ...facts, ...sources });
  return addPolicy(bytes, file, sources);
}

const TEXT = /\.(?:xml|json|txt|opml)$/;

/** The path of an address below the base path, as Astro names it among the static paths. */
function pathOf(url: string): string {
  return decodeURI(new URL(url).pathname).slice(site.base.length - 1);
}

/** The file of a page or a document, from the site's folder. */
function fileOf(pathname: string): string {
  if (pathname.replace(/\/$/, '') === '/404') return '404.html';
  const path = pathname.slice(1);
  return /\.\w+$/.test(path) ? path : join(path, 'index.html');
}
