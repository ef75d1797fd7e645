import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { getBody, getPublication } from '../library/load/current.ts';
import { joinedOf } from '../library/body-links.ts';
import { escapeHtml } from '../content/html.ts';
import { listFirst } from '../library/views/wording.ts';
import { writePlainText, writeSearchBody } from '../render/plain-text.ts';
import { writeSearchPage } from '../outputs/search/document-html.ts';
import { countIndexed, isUsed } from '../outputs/search/pagefind-files.ts';
import type { SearchDocument } from '../outputs/search/document.ts';
import { listSearchDocuments } from '../outputs/search/documents.ts';
import { output } from './output-cache.ts';
import { showPhase } from './progress.ts';
import { listShownWords } from './shown-words.ts';
import { siteCheck } from './check-site/collect.ts';

/** Builds the search index from the library. An index of the same documents is taken over from the last build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const documents = listSearchDocuments(getPublication().library);
        output().write('search/shown.txt', undefined, Buffer.from(listShownWords(folder).join('\n')));
        const key = digestOf(documents);
        const look = (document: SearchDocument, content: string) =>
          siteCheck().addText(`the search, for ${document.path},`, content);
        if (output().reuseFolder(INDEX, key)) return;
        for (const { path, content } of await indexDocuments(folder, documents, look))
          output().write(`${INDEX}/${path}`, key, content);
      },
    },
  };
}

/** The folder of the index in the site. */
const INDEX = 'pagefind';

/**
 * The files of the search index of a finished site. Pagefind returns them in memory: files that it writes itself may
 * be incomplete when it reports that it is done.
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
    return files.filter(({ path }) => isUsed(path));
  } finally {
    await close();
  }
}

type Look = (document: SearchDocument, content: string) => void;

/** The body of a part is plain text without headings, so that a result leads to the part. */
function bodyOfDocument({ post, isPart }: SearchDocument): string {
  if (post === undefined) return '';
  const body = [getBody(post.body), joinedOf(post)] as const;
  return isPart
    ? `<p>${escapeHtml(writePlainText(...body).replaceAll(/^ *(?:-|\d+\.) /gm, ''))}</p>`
    : writeSearchBody(...body);
}

/** A digest of everything in the index. A body is represented by its own digest. */
function digestOf(documents: readonly SearchDocument[]): string {
  const hash = createHash('sha1');
  for (const { post, ...document } of documents)
    hash.update(JSON.stringify([document, post?.body.digest, post?.body.promises]));
  return hash.digest('base64url');
}

function sound<T extends { errors: string[] }>(answer: T, message: string): T {
  if (answer.errors.length > 0)
    throw new Error(`The search index could not ${message}: ${answer.errors.join('; ')}`);
  return answer;
}
