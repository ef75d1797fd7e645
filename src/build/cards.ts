import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { getPublication, readPublication } from '../library/load/current.ts';
import type { Card } from '../outputs/cards/card.ts';
import { listCards } from '../outputs/cards/cards.ts';
import { site } from '../site.ts';
import { digestOfPainter } from '../outputs/cards/fonts.ts';
import type { CardPainter } from '../outputs/cards/render-card.ts';
import { liveFolder } from './staging.ts';
import { OutputCache } from './output-cache.ts';
import { showPhase } from './progress.ts';

/**
 * Draws the sharing pictures. One that would be the same is taken over from the last build, even when other code of the
 * site has changed since. In `npm run dev` each is drawn when it is asked for.
 */
export function cards(): AstroIntegration {
  let root = '';
  let cacheFolder = '';
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        cacheFolder = fileURLToPath(config.cacheDir);
      },
      'astro:server:setup': ({ server }) => {
        for (const folder of ['cards', 'exhibits'])
          server.middlewares.use(`${site.base}${folder}`, preview(root, folder));
      },
      'astro:build:done': async ({ dir }) => {
        const staged = fileURLToPath(dir).replace(/\/$/, '');
        const drawn = new OutputCache({
          manifest: join(cacheFolder, 'cards.json'),
          code: digestOfPainter(root),
          live: liveFolder(staged),
          staged,
        });
        const missing = listCards(getPublication().library).filter(
          (card) => !drawn.reuse(card.file, keyOf(card)),
        );
        if (missing.length > 0) await drawAll(missing, await openPainter(root), drawn);
        drawn.save();
      },
    },
  };
}

/** What draws is loaded when there is something to draw. */
async function openPainter(root: string): Promise<CardPainter> {
  const { CardPainter: Painter } = await import('../outputs/cards/render-card.ts');
  return Painter.open(root);
}

/** As many at a time as the machine has cores: each is drawn in a thread of its own. */
async function drawAll(missing: readonly Card[], painter: CardPainter, drawn: OutputCache): Promise<void> {
  const rest = missing.entries();
  const work = async () => {
    for (const [at, card] of rest) {
      drawn.write(card.file, keyOf(card), await painter.paint(card));
      showPhase('Pictures', at + 1, missing.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function keyOf(card: Card): string {
  return hash('sha1', JSON.stringify(card), 'base64url');
}

/** The picture of a piece as it is written now, drafts included. */
function preview(root: string, folder: string): Connect.NextHandleFunction {
  let painter: Promise<CardPainter> | undefined;
  return (request, response, next) => {
    const file = `${folder}${decodeURI(request.url ?? '').replace(/\?.*/, '')}`;
    if (!file.endsWith('.png')) return next();
    const card = listCards(readPublication({ preview: true }).library).find((one) => one.file === file);
    if (card === undefined) return next();
    painter ??= openPainter(root);
    painter
      .then((one) => one.paint(card))
      .then((bytes) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(bytes), next);
  };
}
