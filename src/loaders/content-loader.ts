import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { KINDS, type ContentKind } from '../model/kinds.ts';
import type { Source } from '../model/source.ts';
import { isVisible, type Appearance } from '../model/visibility.ts';
import { buildMoment } from './build-moment.ts';
import { getPublication, readPublication } from './publication.ts';
import { contentFolder } from './read-content.ts';

/**
 * Fills one collection with what its files say of themselves: frontmatter, digest, and the pictures that Astro is to
 * load. Bodies stand beside the store, and nothing of them is bundled. Nothing is judged here: the model says what is
 * wrong with all files together. In a production build only the pictures that readers may see are handed to Astro, so
 * that nothing of a draft can reach the output.
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

function fillStore(kind: ContentKind, { store, watcher, generateDigest }: LoaderContext): void {
  const { sources } = watcher === undefined ? getPublication() : readPublication({ preview: true });
  store.clear();
  for (const source of sources.filter((one) => one.kind === kind)) {
    const shows = watcher !== undefined || isVisible((source.fields ?? {}) as Appearance, buildMoment());
    const id = `${source.id}${store.has(source.id) ? ` in ${source.file}` : ''}`;
    const data = { fields: source.fields ?? {}, ...(shows ? picturesOf(source) : {}) };
    store.set({ id, data, filePath: source.file, digest: generateDigest(`${JSON.stringify(source.fields)}${source.body?.digest}`) });
  }
}

/** Astro's mark for a picture that is to be loaded; `getEntry` answers with the picture itself. */
function picturesOf({ fields, body }: Source): { cover?: string; pictures?: [address: string, mark: string][] } {
  const cover = (fields as { cover?: { src?: unknown } } | undefined)?.cover?.src;
  const beside = body?.pictures.map(({ address }) => address).filter((address) => !/^https?:/.test(address)) ?? [];
  return {
    ...(typeof cover === 'string' ? { cover: `__ASTRO_IMAGE_${cover}` } : {}),
    ...(beside.length > 0 ? { pictures: beside.map((address): [string, string] => [address, `__ASTRO_IMAGE_${address}`]) } : {}),
  };
}
