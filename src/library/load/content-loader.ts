import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { KINDS, type ContentKind } from '../../content/kinds.ts';
import { listOf } from '../kinds/registry.ts';
import type { Post } from '../types.ts';
import { contentFolder, readPublication } from './current.ts';

/**
 * Fills one collection with the digest of each entry, by which a preview sees that a page is to be shown anew. A build needs
 * nothing of it: what files say stands in the library, and bodies and pictures beside it.
 */
export function contentLoader(kind: ContentKind): Loader {
  return {
    name: `${KINDS[kind].folder} of ${contentFolder()}/`,
    load: async (context) => {
      const { watcher, config } = context;
      context.store.clear();
      if (watcher === undefined) return;
      fillStore(kind, context);
      const folder = resolve(fileURLToPath(config.root), contentFolder());
      watcher.add(folder);
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher.on(event, (path) => {
          if (path.startsWith(folder)) fillStore(kind, context);
        });
    },
  };
}

function fillStore(kind: ContentKind, { store }: LoaderContext): void {
  const { library } = readPublication({ preview: true });
  store.clear();
  for (const { id, file, body } of listOf(library, kind) as readonly Post[])
    store.set({ id, data: {}, filePath: file, digest: body.digest });
}
