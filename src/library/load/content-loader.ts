import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { KINDS, type ContentKind } from '../../content/kinds.ts';
import { listOf } from '../kinds/registry.ts';
import type { Post } from '../types.ts';
import { contentFolder, readPublication } from './current.ts';

/**
 * Fills one collection with the names of its files, by which Astro's extension for editors knows the schema of each. Nothing
 * else needs it: what files say stands in the library, and bodies and pictures beside it.
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
      // The preview, which listens too, forgets the publication first.
      for (const event of ['add', 'unlink'] as const)
        watcher.on(event, (path) => {
          if (path.startsWith(folder)) setImmediate(() => fillStore(kind, context));
        });
    },
  };
}

function fillStore(kind: ContentKind, { store }: LoaderContext): void {
  const { library } = readPublication({ preview: true });
  store.clear();
  for (const { id, file } of listOf(library, kind) as readonly Post[])
    store.set({ id, data: {}, filePath: file });
}
