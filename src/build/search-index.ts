import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { text } from '../render/mdx/text.ts';
import { getBody, getPublication } from '../library/load/current.ts';
import { joinedOf } from '../library/body-links.ts';
import { escapeHtml } from '../content/html.ts';
import { listFirst } from '../library/views/wording.ts';
import { writePlainText, writeSearchBody } from '../render/plain-text.ts';
import { writeSearchPage } from '../outputs/search/document-html.ts';
import type { SearchDocument } from '../outputs/search/document.ts';
import { listSearchDocuments } from '../outputs/search/documents.ts';
import { askIndex } from './test-search-index.ts';
import { output } from './output-cache.ts';
import { showPhase } from './progress.ts';
import { settleIndex } from './search-files.ts';
import { siteCheck } from './check-site/collect.ts';

/** Indexes what the library holds. An index that would hold what the last one holds is taken over. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const documents = listSearchDocuments(getPublication().library);
        const key = digestOf(documents);
        const look = (document: SearchDocument, content: string) =>
          siteCheck().addText(`the search, for ${document.path},`, content);
        if (output().reuseFolder(INDEX, key)) return;
        for (const { path, content } of await indexDocuments(folder, documents, look))
          output().write(`${INDEX}/${path}`, key, content);
        await ensureAnswers(folder, documents);
      },
    },
  };
}

/**
 * A title that is a word of no language finds nothing by right; among several there is one that finds something. Those
 * with long words come first: in a large index, a title of nothing but "how", "to" and "it" takes a second to find.
 */
async function ensureAnswers(folder: string, documents: readonly SearchDocument[]): Promise<void> {
  const titles = documents
    .slice(0, 10)
    .map(({ title }) => title)
    .toSorted((a, b) => meanLength(b) - meanLength(a));
  const found = await askIndex(join(folder, INDEX), titles);
  if (found === undefined || !documents.some(({ path }) => path === found))
    throw new Error(
      `The search index does not answer: asked for "${documents[0]?.title}" and more, it finds ${found ?? 'nothing'}. Build it again with --fresh; if it fails again, see src/build/search-files.ts.`,
    );
}

function meanLength(title: string): number {
  return title.length / title.split(' ').length;
}

/** The folder of the index, in the site's. */
const INDEX = 'pagefind';

/**
 * The files of the search index of a finished site. Pagefind hands them over in memory: what it writes by itself may
 * not be whole yet when it says that it is.
 * @param look sees what is indexed of each document
 * @throws Error when Pagefind reports one, when a document leads to no page, or when one is not in the index.
 */
export async function indexDocuments(
  folder: string,
  documents: readonly SearchDocument[],
  look: Look = () => undefined,
): Promise<IndexFile[]> {
  const lost = documents.filter(
    ({ path }) => !existsSync(join(folder, path.replace(/#.*$/, ''), 'index.html')),
  );
  if (lost.length > 0)
    throw new Error(
      `The search would lead to pages that are not there: ${listFirst(lost.map(({ path }) => path))}.`,
    );
  try {
    const index = sound(await createIndex({ forceLanguage: 'en' }), 'start').index as PagefindIndex;
    for (const [at, document] of documents.entries()) {
      showPhase('Search', at + 1, documents.length);
      const content = writeSearchPage(document, bodyOfDocument(document));
      look(document, content);
      // One after the other, and no folder: Pagefind numbers what it gets, and a folder is in another order on every disk.
      sound(await index.addHTMLFile({ url: document.path, content }), `add ${document.path}`);
    }
    const { files } = sound(await index.getFiles(), 'give its files');
    const held = countIndexed(files);
    if (documents.length === 0 || held !== documents.length)
      throw new Error(
        `The search index holds ${held} entries, but there are ${documents.length} things to find.`,
      );
    return settleIndex(
      files.filter(({ path }) => !UNUSED.test(path)),
      documents.map(({ kind }) => kind),
    );
  } finally {
    await close();
  }
}

type Look = (document: SearchDocument, content: string) => void;

/** The body of a part stands in plain text: what stands below a heading of it is found as the part. */
function bodyOfDocument({ post, isPart }: SearchDocument): string {
  if (post === undefined) return '';
  const body = [getBody(post.body), text.components, joinedOf(post)] as const;
  return isPart
    ? `<p>${escapeHtml(writePlainText(...body).replaceAll(/^- /gm, ''))}</p>`
    : writeSearchBody(...body);
}

/** A digest of everything that the index holds. A body is known by its own. */
function digestOf(documents: readonly SearchDocument[]): string {
  const hash = createHash('sha1');
  for (const { post, ...document } of documents)
    hash.update(JSON.stringify([document, post?.body.digest, post?.body.promises]));
  return hash.digest('base64url');
}

/** How many entries the index itself says that it holds. */
function countIndexed(files: readonly IndexFile[]): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? '{"languages":{}}').toString()) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function sound<T extends { errors: string[] }>(answer: T, message: string): T {
  if (answer.errors.length > 0)
    throw new Error(`The search index could not ${message}: ${answer.errors.join('; ')}`);
  return answer;
}

/** Pagefind adds interfaces of its own, a worker, and a search for languages that it does not know. None is ever asked for. */
const UNUSED = /-ui\.(?:js|css)$|^pagefind-(?:highlight|worker)\.js$|^wasm\.unknown\./;
