import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind } from '../components/search/engine.ts';
import { RANKING } from '../components/search/load-pagefind.ts';

/**
 * Asks a search index as a browser would, by the script that lies in it, for titles that it must know.
 * @param folder the folder of the index, in the site's
 * @returns the address below the base path of the first result of the first title that finds something; nothing where none does
 * @throws Error when the index cannot be loaded
 */
export async function askIndex(folder: string, titles: readonly string[]): Promise<string | undefined> {
  const fetched = globalThis.fetch;
  // The script asks for its files over the network, and there is none yet.
  globalThis.fetch = async (address) =>
    new Response(await readFile(join(folder, new URL(String(address)).pathname)));
  try {
    const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
      createInstance(options: object): Pagefind & { init(): Promise<void> };
    };
    const pagefind = createInstance({
      basePath: 'https://index.invalid/',
      baseUrl: '/',
      noWorker: true,
      ranking: RANKING,
    });
    await pagefind.init();
    for (const title of titles) {
      const { results } = await pagefind.search(title);
      if (results[0] !== undefined) return (await results[0].data()).url;
    }
    return undefined;
  } finally {
    globalThis.fetch = fetched;
  }
}
