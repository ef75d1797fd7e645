import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../model/search.ts';

/** Indexes the built pages and the records beside them. Anything that the index lacks afterwards fails the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, records } = await indexSite(fileURLToPath(dir));
        logger.info(`${pages} pages and ${records} answers`);
      },
    },
  };
}

/**
 * Builds the search index of a finished site, in its `pagefind/` folder.
 * @throws Error when Pagefind reports one, or when a page that asks to be found is not in the index.
 */
export async function indexSite(folder: string): Promise<{ pages: number; records: number }> {
  const recordFile = join(folder, 'search', 'records.json');
  const records = JSON.parse(await readFile(recordFile, 'utf8')) as SearchRecord[];
  await rm(recordFile);
  const index = sound(await createIndex({ forceLanguage: 'en' }), 'start').index as PagefindIndex;
  sound(await index.addDirectory({ path: folder }), 'read the pages');
  for (const { url, content, meta } of records) sound(await index.addCustomRecord({ url, content, meta, language: 'en' }), `add ${url}`);
  sound(await index.writeFiles({ outputPath: join(folder, 'pagefind') }), 'write its files');
  await index.deleteIndex();
  await dropUnused(join(folder, 'pagefind'));
  const pages = await countSearchable(folder);
  const held = await countIndexed(join(folder, 'pagefind'));
  if (pages === 0 || held !== pages + records.length)
    throw new Error(`The search index holds ${held} entries, but there are ${pages} pages and ${records.length} answers to find. Nothing was published.`);
  return { pages, records: records.length };
}

/** How many entries the written index itself says that it holds. */
async function countIndexed(folder: string): Promise<number> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function sound<T extends { errors: string[] }>(answer: T, what: string): T {
  if (answer.errors.length > 0) throw new Error(`The search index could not ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

async function countSearchable(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html'));
  const texts = await Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')));
  return texts.filter((text) => text.includes(' data-pagefind-body')).length;
}

/** Pagefind adds interfaces of its own, which no page of ours loads. */
async function dropUnused(folder: string): Promise<void> {
  const files = await readdir(folder);
  await Promise.all(files.filter((name) => /-ui\.(?:js|css)$|^pagefind-highlight\.js$/.test(name)).map((name) => rm(join(folder, name))));
}
