import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { KINDS, type ContentKind } from '../model/kinds.ts';
import type { Source } from '../model/source.ts';
import { isVisible, type Appearance } from '../model/visibility.ts';
import { buildMoment } from './build-moment.ts';
import { contentFolder, readContent } from './read-content.ts';

/**
 * Fills one collection with what its files say. Nothing is judged here: the store holds each file as a `Source`,
 * and the model says what is wrong with all of them together. In a production build only the bodies and pictures
 * that readers may see are handed to Astro, so that nothing of a draft can reach the output.
 */
export function contentLoader(kind: ContentKind): Loader {
  return {
    name: `${KINDS[kind].folder} of ${contentFolder()}/`,
    load: async (context) => {
      fillStore(kind, context);
      const { watcher, config } = context;
      if (watcher === undefined) return;
      const folder = resolve(fileURLToPath(config.root), contentFolder());
      watcher.add(folder);
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher.on(event, (path) => {
          if (path.startsWith(folder)) fillStore(kind, context);
        });
    },
  };
}

function fillStore(kind: ContentKind, { config, store, watcher, generateDigest }: LoaderContext): void {
  const sources = readContent(fileURLToPath(config.root)).sources.filter((source) => source.kind === kind);
  store.clear();
  for (const source of sources) {
    const shows = watcher !== undefined || isVisible((source.fields ?? {}) as Appearance, buildMoment());
    const id = `${source.id}${store.has(source.id) ? ` in ${source.file}` : ''}`;
    const data = { source: source as unknown as Record<string, unknown>, ...(shows ? coverOf(source) : {}) };
    store.set({ id, data, filePath: source.file, digest: generateDigest(data), ...(shows && source.body ? { deferredRender: true } : {}) });
  }
}

/** Astro's mark for a picture that is to be loaded and sized; `getCollection` answers with the picture itself. */
function coverOf(source: Source): { cover?: string } {
  const cover = (source.fields as { cover?: { src?: unknown } } | undefined)?.cover?.src;
  return typeof cover === 'string' ? { cover: `__ASTRO_IMAGE_${cover}` } : {};
}
