import { join, resolve, sep } from 'node:path';
import { checkPublishedUrls } from '../published-urls.ts';
import { buildLibrary } from '../build-library.ts';
import { listOnce } from '../../content/diagnostics.ts';
import { findLeftOut, listLeftOut } from '../leave-out.ts';
import { buildDate } from './build-date.ts';
import { digestOfCode, digestOfInputs } from './digests.ts';
import { ContentCache } from '../../content/read/read-cache.ts';
import { setCurrent, type OpenPublication } from './current.ts';
import { findLostRecord } from './lost-record.ts';
import { listBelow } from '../../content/read/list-files.ts';
import { contentFolder, readContent, readText } from '../../content/read/read-folder.ts';
import { readSource } from '../../content/read/read-file.ts';

/** Where the content is, and where it is cached between runs. */
interface OpenOptions {
  root: string;
  cacheFolder?: string | undefined;
  /** The configuration of Astro, where it is another than `astro.config.mjs`. */
  configFile?: string | undefined;
}

/**
 * Opens the publication whose content lies below a project's root. Without a cache folder, nothing outlives the process.
 */
export function openPublication({ root, cacheFolder, configFile }: OpenOptions): void {
  const code = digestOfCode(root, configFile);
  const folder = cacheFolder === undefined ? undefined : join(cacheFolder, 'content');
  const cache = new ContentCache(folder, code);
  setCurrent({
    code,
    root,
    folder: contentFolder(),
    moment: buildDate,
    read: readFrom(root, cache, cacheFolder !== undefined),
    getBody: bodiesFrom(root, cache),
  });
}

function readFrom(root: string, cache: ContentCache, isBuild: boolean): OpenPublication['read'] {
  return ({ preview }) => {
    const content = readContent(root, cache);
    const { publishedUrls, digests } = content;
    const inputs = isBuild ? digestOfInputs(root, digests, 'public') : undefined;
    const files = new Set(listBelow(resolve(root, 'public')).map((path) => `/${path.split(sep).join('/')}`));
    const now = buildDate();
    const options = { now, preview, publishedUrls, files };
    const all = buildLibrary(content.sources, options);
    const faults = [...all.diagnostics, ...all.toCome];
    cache.save();
    const without = isBuild ? findLeftOut(content.sources, faults, options) : new Set<string>();
    const built = without.size === 0 ? all : buildLibrary(content.sources, { ...options, without });
    const isWhole = built.isWhole && content.diagnostics.length === 0;
    const lost = isWhole ? checkPublishedUrls(publishedUrls, { ...built, now }) : [];
    const found = [
      ...content.diagnostics,
      ...publishedUrls.diagnostics,
      ...findLostRecord(root, publishedUrls),
      ...built.diagnostics,
      ...lost,
    ];
    const isRestGood = found.length === 0;
    return {
      ...built,
      publishedUrls,
      inputs,
      isWhole,
      leftOut: isRestGood ? listLeftOut(without, faults) : [],
      diagnostics: isRestGood ? [] : listOnce([...found, ...all.diagnostics]),
    };
  };
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
