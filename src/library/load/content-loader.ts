import { fileURLToPath } from 'node:url';
import { basename, resolve } from 'node:path';
import { findPicture } from '../../content/read/find-picture.ts';
import type { Loader, LoaderContext } from 'astro/loaders';
import { KINDS, type ContentKind } from '../../content/kinds.ts';
import { listOf } from '../kinds/registry.ts';
import type { Mentor, Post } from '../types.ts';
import { contentFolder, getPublication, projectRoot, readPublication } from './current.ts';

/** What Astro is told of: whatever can have a picture. */
type Told = Post | Mentor;

/**
 * Fills one collection with what Astro needs of its entries: the digest of each, and the pictures that Astro is to load.
 * What files say stands in the library, and bodies beside it; nothing of them is bundled. Nothing is judged here: the
 * model says what is wrong with all files together. In a production build only what readers may see is in the library,
 * so nothing of a draft can reach the output.
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

function fillStore(kind: ContentKind, { store, watcher }: LoaderContext): void {
  const { library, diagnostics } =
    watcher === undefined ? getPublication() : readPublication({ preview: true });
  // In a preview, a picture that is missing would break every page.
  const broken = new Set(diagnostics.map(({ file }) => file));
  store.clear();
  // What has no pictures Astro needs in `npm run dev` alone, to see that a page is to be shown anew.
  const told = (listOf(library, kind) as readonly Told[]).filter(
    (entry) => !broken.has(entry.file) && (watcher !== undefined || hasPictures(entry)),
  );
  for (const entry of told)
    store.set({
      id: entry.id,
      data: picturesOf(entry),
      filePath: entry.file,
      digest: entry.kind === 'mentor' ? JSON.stringify(entry.portrait ?? '') : entry.body.digest,
    });
}

function hasPictures(entry: Told): boolean {
  return Object.keys(picturesOf(entry)).length > 0;
}

/** The address of a picture as its file is called. */
function nameOnDisk(address: string, { file }: Told): string {
  const picture = findPicture(address, resolve(projectRoot(), file));
  return picture === undefined ? address : `./${basename(picture)}`;
}

/** Astro's mark for a picture that is to be loaded; `getEntry` answers with the picture itself. */
function picturesOf(entry: Told): { cover?: string; pictures?: [address: string, mark: string][] } {
  const one =
    entry.kind === 'article' ? entry.cover?.src : entry.kind === 'mentor' ? entry.portrait?.src : undefined;
  const beside = entry.kind === 'mentor' ? [] : entry.body.pictures;
  return {
    ...(one === undefined ? {} : { cover: `__ASTRO_IMAGE_${nameOnDisk(one, entry)}` }),
    ...(beside.length > 0
      ? {
          pictures: beside.map((address): [string, string] => [
            address,
            `__ASTRO_IMAGE_${nameOnDisk(address, entry)}`,
          ]),
        }
      : {}),
  };
}
