import { join, resolve, sep } from 'node:path';
import { checkPublishedUrls } from '../published-urls.ts';
import { buildLibrary, type LibraryOptions } from '../build-library.ts';
import { listOnce } from '../../content/diagnostics.ts';
import { findLeftOut, listLeftOut } from '../leave-out.ts';
import { buildDate } from './build-date.ts';
import { digestOfCode, digestOfInputs } from './digests.ts';
import { ContentCache } from '../../content/read/read-cache.ts';
import type { Source } from '../../content/source.ts';
import { setCurrent, type OpenPublication, type Publication } from './current.ts';
import { findLostRecord } from './lost-record.ts';
import { listBelow } from '../../content/read/list-files.ts';
import { contentFolder, readContent, readText, type ContentFolder } from '../../content/read/read-folder.ts';
import { readSource } from '../../content/read/read-file.ts';

/** Where the content is, and where it is cached between runs. */
interface OpenOptions {
  root: string;
  cacheFolder?: string | undefined;
  /** Whether the content is read again and again while authors write. Nothing is published then. */
  isPreview?: boolean | undefined;
  /** Is told, as the content is read, how many of how many files are read. */
  progress?: ((done: number, total: number) => void) | undefined;
  /** The configuration of Astro, where it is another than `astro.config.mjs`. */
  configFile?: string | undefined;
}

/**
 * Opens the publication whose content lies below a project's root. Without a cache folder, nothing outlives the process.
 */
export function openPublication({
  root,
  cacheFolder,
  configFile,
  isPreview = false,
  progress,
}: OpenOptions): void {
  const code = digestOfCode(root, configFile);
  const folder = cacheFolder === undefined ? undefined : join(cacheFolder, 'content');
  const cache = new ContentCache(folder, code, { keepsFiles: folder === undefined || isPreview });
  setCurrent({
    code,
    root,
    folder: contentFolder(),
    moment: buildDate,
    read: readFrom(root, cache, { isBuild: cacheFolder !== undefined && !isPreview, progress }),
    getBody: bodiesFrom(root, cache),
  });
}

function readFrom(
  root: string,
  cache: ContentCache,
  { isBuild, progress }: { isBuild: boolean } & Pick<OpenOptions, 'progress'>,
): OpenPublication['read'] {
  let last: { sources: readonly Source[]; rest: string; publication: Publication } | undefined;
  return ({ preview }) => {
    const content = readContent(root, cache, contentFolder(), progress);
    const files = new Set(listBelow(resolve(root, 'public')).map((path) => `/${path.split(sep).join('/')}`));
    const options = { now: buildDate(), preview, publishedUrls: content.publishedUrls, files };
    if (isBuild) {
      cache.save();
      const inputs = digestOfInputs(root, content.digests, 'public');
      return { ...judge(root, content, options, isBuild), inputs };
    }
    // An editor that saves a file as it was, or in two steps, changes nothing.
    const rest = JSON.stringify([content.diagnostics, { ...options, files: [...files] }]);
    if (last === undefined || last.rest !== rest || !isSame(last.sources, content.sources)) {
      const publication = judge(root, content, options, isBuild);
      if (last === undefined) cache.save();
      last = { sources: content.sources, rest, publication };
    }
    return last.publication;
  };
}

/** The publication that the files make, with everything that is wrong. A build leaves out scheduled pieces with faults. */
function judge(
  root: string,
  { sources, diagnostics }: ContentFolder,
  options: LibraryOptions & Pick<ContentFolder, 'publishedUrls'>,
  isBuild: boolean,
): Publication {
  const { publishedUrls } = options;
  const all = buildLibrary(sources, options);
  const faults = [...all.diagnostics, ...all.toCome];
  const without = isBuild ? findLeftOut(sources, faults, options) : new Set<string>();
  const built = without.size === 0 ? all : buildLibrary(sources, { ...options, without });
  const isWhole = built.isWhole && diagnostics.length === 0;
  const found = [
    ...diagnostics,
    ...publishedUrls.diagnostics,
    ...findLostRecord(root, publishedUrls),
    ...built.diagnostics,
    ...(isWhole ? checkPublishedUrls(publishedUrls, { ...built, now: options.now }) : []),
  ];
  const isRestGood = found.length === 0;
  return {
    ...built,
    publishedUrls,
    inputs: undefined,
    isWhole,
    leftOut: isRestGood ? listLeftOut(without, faults) : [],
    diagnostics: isRestGood ? [] : listOnce([...found, ...all.diagnostics]),
  };
}

function isSame(before: readonly Source[], now: readonly Source[]): boolean {
  return before.length === now.length && before.every((source, at) => source === now[at]);
}

/** A body whose file has not changed since the last run is compiled when it is first asked for. */
function bodiesFrom(root: string, cache: ContentCache): OpenPublication['getBody'] {
  return ({ digest, file }) => {
    const known = cache.body(digest);
    if (known !== undefined) return known;
    const { body, tree } = readSource(file, readText(resolve(root, file)));
    if (body?.digest !== digest || tree === undefined)
      throw new Error(`${file} was changed while the site was built. Build it again.`);
    cache.addBody(digest, tree);
    return tree;
  };
}
