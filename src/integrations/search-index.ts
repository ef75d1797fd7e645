import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { text } from '../components/mdx/text.ts';
import { bodyOf, getPublication } from '../loaders/publication.ts';
import { writePlainText, writeSearchBody } from '../model/plain-text.ts';
import { listSearchDocuments, writeSearchPage, writeSearchRecord, type SearchDocument } from '../model/search.ts';
import { output } from './output-cache.ts';
import { showPhase } from './progress.ts';

/** Indexes what the library holds. An index that would hold what the last one holds is taken over. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const documents = listSearchDocuments(getPublication().library);
        const key = digestOf(documents);
        if (output().reuseFolder(INDEX, key)) return;
        for (const file of await indexDocuments(folder, documents)) output().remember(`${INDEX}/${file}`, key);
      },
    },
  };
}

/** The folder of the index, in the site's. */
const INDEX = 'pagefind';

/**
 * Builds the search index of a finished site, and gives the paths of its files, from its folder.
 * @throws Error when Pagefind reports one, when a document leads to no page, or when one is not in the index.
 */
export async function indexDocuments(folder: string, documents: readonly SearchDocument[]): Promise<string[]> {
  const lost = documents.filter(({ path }) => !existsSync(join(folder, path.replace(/#.*$/, ''), 'index.html')));
  if (lost.length > 0) throw new Error(`The search would lead to pages that are not there: ${lost.map(({ path }) => path).join(', ')}.`);
  showPhase('Search');
  const pages = mkdtempSync(join(tmpdir(), 'search-pages-'));
  try {
    const index = sound(await createIndex({ forceLanguage: 'en' }), 'start').index as PagefindIndex;
    for (const document of documents.filter(({ isPart }) => !isPart)) writePage(pages, document);
    sound(await index.addDirectory({ path: pages }), 'read what there is to find');
    // One after the other: Pagefind numbers what it gets, and the same site has the same numbers.
    for (const document of documents.filter(({ isPart }) => isPart)) sound(await index.addCustomRecord(writeSearchRecord(document, bodyText(document))), `add ${document.path}`);
    sound(await index.writeFiles({ outputPath: join(folder, INDEX) }), 'write its files');
  } finally {
    await close();
    rmSync(pages, { recursive: true, force: true });
  }
  await dropUnused(join(folder, INDEX));
  const held = await countIndexed(join(folder, INDEX));
  if (documents.length === 0 || held !== documents.length) throw new Error(`The search index holds ${held} entries, but there are ${documents.length} things to find.`);
  const files = await readdir(join(folder, INDEX), { recursive: true, withFileTypes: true });
  return files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name).slice(join(folder, INDEX).length + 1));
}

/** Pagefind reads a folder of small pages in half the time that it takes to hand them over one by one. */
function writePage(folder: string, document: SearchDocument): void {
  const path = join(folder, document.path);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), writeSearchPage(document, bodyHtml(document)));
}

function bodyHtml({ post }: SearchDocument): string {
  return post === undefined ? '' : writeSearchBody(bodyOf(post.body), text.components, { promises: post.body.promises });
}

function bodyText({ post }: SearchDocument): string {
  return post === undefined ? '' : writePlainText(bodyOf(post.body), text.components, { promises: post.body.promises });
}

/** A digest of everything that the index holds. A body is known by its own. */
function digestOf(documents: readonly SearchDocument[]): string {
  const hash = createHash('sha1');
  for (const { post, ...document } of documents) hash.update(JSON.stringify([document, post?.body.digest, post?.body.promises]));
  return hash.digest('base64url');
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

/** Pagefind adds interfaces of its own, which no page of ours loads. */
async function dropUnused(folder: string): Promise<void> {
  const files = await readdir(folder);
  await Promise.all(files.filter((name) => /-ui\.(?:js|css)$|^pagefind-highlight\.js$/.test(name)).map((name) => rm(join(folder, name))));
}
