import { join, resolve } from 'node:path';
import { checkBook } from '../model/address-book.ts';
import { buildLibrary } from '../model/build-library.ts';
import { buildMoment } from './build-moment.ts';
import { digestOfCode } from './code-digest.ts';
import { ContentCache } from './content-cache.ts';
import { digestOfInputs } from './input-digest.ts';
import { setOpened, type Opened } from './opened.ts';
import { contentFolder, readContent, readText } from './read-content.ts';
import { readSource } from './source.ts';

/** Where the content is, and where it is remembered between runs. */
interface Place {
  root: string;
  cacheFolder?: string | undefined;
}

/**
 * Opens the publication whose content lies below a project's root. `isFresh` forgets what earlier runs remembered.
 * Without a cache folder, nothing outlives the process.
 */
export function openPublication({ root, cacheFolder }: Place, isFresh = false): void {
  const code = digestOfCode(root);
  const folder = cacheFolder === undefined ? undefined : join(cacheFolder, 'content');
  const cache = new ContentCache(folder, code, isFresh);
  setOpened({ code, root, folder: contentFolder(), moment: buildMoment, read: readFrom(root, cache, cacheFolder !== undefined), bodyOf: bodiesFrom(root, cache) });
}

function readFrom(root: string, cache: ContentCache, isBuild: boolean): Opened['read'] {
  return ({ preview }) => {
    const content = readContent(root, cache);
    const { book, digests } = content;
    const inputs = isBuild ? digestOfInputs(root, digests, 'public') : undefined;
    const built = buildLibrary(content.sources, { now: buildMoment(), preview, book });
    cache.save();
    const isWhole = built.isWhole && content.problems.length === 0;
    const lost = isWhole ? checkBook(book, built.kept) : [];
    return { ...built, book, inputs, isWhole, problems: [...content.problems, ...book.problems, ...built.problems, ...lost] };
  };
}

/** A body that this run has not compiled, because its file says what it said in the last one, is compiled when it is asked for. */
function bodiesFrom(root: string, cache: ContentCache): Opened['bodyOf'] {
  return ({ digest, file }) => {
    const known = cache.body(digest);
    if (known !== undefined) return known;
    const { body, parts } = readSource(file, readText(resolve(root, file)));
    if (body?.digest !== digest || parts === undefined) throw new Error(`${file} was changed while the site was built. Build it again.`);
    cache.addBody(digest, parts);
    return parts;
  };
}
