import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { getPublication, readPublication } from '../library/load/current.ts';
import { listRenditions } from '../outputs/pictures/list-renditions.ts';
import type { Rendition } from '../render/pictures.ts';
import { site } from '../site.ts';
import { OutputCache } from './output-cache.ts';
import { showPhase } from './progress.ts';
import { liveFolder } from './staging.ts';

/**
 * Makes the pictures of pages and feeds from those beside the pieces; these themselves are not published. One that would be
 * the same is taken over from the last build. In `npm run dev` each is made when it is asked for.
 */
export function pictures(): AstroIntegration {
  let root = '';
  let cacheFolder = '';
  return {
    name: 'pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        cacheFolder = fileURLToPath(config.cacheDir);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(preview(root));
      },
      'astro:build:done': async ({ dir }) => {
        const staged = fileURLToPath(dir).replace(/\/$/, '');
        const made = new OutputCache({
          manifest: join(cacheFolder, 'pictures.json'),
          code: digestOfCode(root),
          live: liveFolder(staged),
          staged,
        });
        const all = listRenditions(getPublication().library);
        await makeAll(
          root,
          all.filter((one) => !made.reuse(one.file, keyOf(one))),
          made,
        );
        made.save();
      },
    },
  };
}

/** As many at a time as the machine has cores: each is made in a thread of its own. */
async function makeAll(root: string, missing: readonly Rendition[], made: OutputCache): Promise<void> {
  const rest = missing.entries();
  const work = async () => {
    for (const [at, one] of rest) {
      made.write(one.file, keyOf(one), await make(root, one));
      showPhase('Pictures', at + 1, missing.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** What makes a picture is loaded when there is one to make. */
async function make(root: string, one: Rendition): Promise<Buffer> {
  const { renderPicture } = await import('../outputs/pictures/render-picture.ts');
  return renderPicture(one, resolve(root, one.source));
}

function keyOf(one: Rendition): string {
  return hash('sha1', JSON.stringify(one), 'base64url');
}

/** A digest of all that makes a picture. */
function digestOfCode(root: string): string {
  const hash = createHash('sha1').update(process.version);
  for (const file of ['src/outputs/pictures/render-picture.ts', 'node_modules/sharp/package.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}

/** The picture of a piece as it is now, drafts included. */
function preview(root: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const file = decodeURI(pathname).slice(site.base.length);
    if (!/^(?:_astro|pictures)\/.*\.(?:avif|webp|jpg|png)$/.test(file)) return next();
    const one = listRenditions(readPublication({ preview: true }).library).find(
      (other) => other.file === file,
    );
    if (one === undefined) return next();
    make(root, one).then(
      (bytes) =>
        response.writeHead(200, { 'Content-Type': `image/${one.format.replace('jpg', 'jpeg')}` }).end(bytes),
      next,
    );
  };
}
