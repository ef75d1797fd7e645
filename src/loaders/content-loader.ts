import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { KINDS } from '../model/kinds.ts';
import type { Library, Post } from '../model/types.ts';
import { getPublication, readPublication } from './publication.ts';
import { contentFolder } from './read-content.ts';

/**
 * Fills one collection with what Astro needs of its posts: the digest of each, and the pictures that Astro is to load.
 * What files say stands in the library, and bodies beside it; nothing of them is bundled. Nothing is judged here: the
 * model says what is wrong with all files together. In a production build only what readers may see is in the library,
 * so nothing of a draft can reach the output.
 */
export function contentLoader(kind: Post['kind']): Loader {
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

function fillStore(kind: Post['kind'], { store, watcher }: LoaderContext): void {
  const { library } = watcher === undefined ? getPublication() : readPublication({ preview: true });
  store.clear();
  for (const post of postsOf(kind, library)) store.set({ id: post.id, data: picturesOf(post), filePath: post.body.file, digest: post.body.digest });
}

function postsOf(kind: Post['kind'], { articles, questions, pages }: Library): readonly Post[] {
  return { article: articles, question: questions, answer: questions.flatMap(({ answers }) => answers), page: pages }[kind];
}

/** Astro's mark for a picture that is to be loaded; `getEntry` answers with the picture itself. */
function picturesOf(post: Post): { cover?: string; pictures?: [address: string, mark: string][] } {
  const cover = post.kind === 'article' ? post.cover?.src : undefined;
  const beside = post.body.pictures.filter((address) => !/^https?:/.test(address));
  return {
    ...(cover === undefined ? {} : { cover: `__ASTRO_IMAGE_${cover}` }),
    ...(beside.length > 0 ? { pictures: beside.map((address): [string, string] => [address, `__ASTRO_IMAGE_${address}`]) } : {}),
  };
}
