import { Engine, type Pagefind } from './engine.ts';

/** Loads Pagefind and what every search needs of the index. `base` is the site's base path. */
export async function loadEngine(base: string): Promise<Engine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as {
    createInstance(options: object): Pagefind & { init(): Promise<void> };
  };
  // Pagefind's worker weighs as much again as Pagefind, and a search here takes some milliseconds.
  const pagefind = createInstance({
    baseUrl: base,
    noWorker: true,
    excerptLength: EXCERPT,
    ranking: RANKING,
  });
  await pagefind.init();
  return new Engine(pagefind, async () =>
    (await (await fetch(`${base}search/words.txt`)).text()).split('\n'),
  );
}

/** How many words of a passage are asked for: the title may be among them, and is not shown again. */
const EXCERPT = 45;

/** How much metadata counts beside the text. `name` is the title of a document that only points to an article. */
export const RANKING = {
  metaWeights: { title: 5, name: 1.25, alias: 2, detail: 1, voice: 0.5, kind: 0.5, date: 0 },
};
