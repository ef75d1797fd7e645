import { Engine, type LoadWords } from './engine.ts';
import type { Pagefind } from './pagefind-api.ts';

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
  return new Engine(pagefind, wordsAt(`${base}search/words.txt`), wordsAt(`${base}search/shown.txt`));
}

/** A list of words that a build writes. A preview has no pages whose words it could list. */
export function wordsAt(address: string): LoadWords {
  let words: Promise<readonly string[]> | undefined;
  return () => (words ??= load(address));
}

async function load(address: string): Promise<readonly string[]> {
  const answer = await fetch(address);
  return answer.ok ? (await answer.text()).split('\n') : [];
}

/** How many words of a passage are asked for: the title may be among them, and is not shown again. */
const EXCERPT = 45;

/** How much metadata counts beside the text. `name` is the title of a document that only points to an article. */
export const RANKING = {
  metaWeights: { title: 5, name: 1, alias: 2, about: 0.25, detail: 1, voice: 0.5, kind: 0.5, date: 0 },
};
