import { join, resolve } from 'node:path';
import type { BodyPart } from '../model/body.ts';
import { buildLibrary, type Built } from '../model/build-library.ts';
import type { Problem } from '../model/problems.ts';
import type { BodyLink } from '../model/types.ts';
import { buildMoment } from './build-moment.ts';
import { digestOfCode } from './code-digest.ts';
import { ContentCache } from './content-cache.ts';
import { readContent, readText } from './read-content.ts';
import { readSource } from './source.ts';

/** Everything that is known of the content: read, compiled, joined and checked. */
export interface Publication extends Built {
  /** Every problem of every file. */
  problems: Problem[];
}

/** Where the content is, and where it is remembered between runs. */
interface Place {
  root: string;
  cacheFolder?: string | undefined;
}

/**
 * Sets where the content is read from. `isFresh` forgets what earlier runs remembered. Without a cache folder,
 * nothing outlives the process.
 */
export function openPublication({ root, cacheFolder }: Place, isFresh = false): void {
  const code = digestOfCode(root);
  const folder = cacheFolder === undefined ? undefined : join(cacheFolder, 'content');
  shared.desk = { root, code, cache: new ContentCache(folder, code, isFresh) };
  shared.read = undefined;
}

/** The publication as it was when this run began. */
export function getPublication(): Publication {
  return (shared.read ??= readPublication({ preview: false }));
}

/** The publication as it is now. With `preview`, drafts and scheduled pieces are in it. */
export function readPublication({ preview }: { preview: boolean }): Publication {
  const { root, cache } = desk();
  const content = readContent(root, cache);
  const built = buildLibrary(content.sources, { now: buildMoment(), preview });
  cache.save();
  return { ...built, problems: [...content.problems, ...built.problems] };
}

/**
 * A compiled body. A body that this run has not compiled, because its file says what it said in the last one, is
 * compiled now.
 * @throws Error when the file says something else by now.
 */
export function bodyOf({ digest, file }: Pick<BodyLink, 'digest' | 'file'>): BodyPart[] {
  const { root, cache } = desk();
  const known = cache.body(digest);
  if (known !== undefined) return known;
  const { body, parts } = readSource(file, readText(resolve(root, file)));
  if (body?.digest !== digest || parts === undefined) throw new Error(`${file} was changed while the site was built. Build it again.`);
  cache.addBody(digest, parts);
  return parts;
}

/** The digest of the code and the settings that make this site. */
export function codeDigest(): string {
  return desk().code;
}

/** The project's root, from which files are named. */
export function projectRoot(): string {
  return desk().root;
}

function desk(): Desk {
  if (shared.desk === undefined) throw new Error('The content is read before openPublication was called.');
  return shared.desk;
}

interface Desk {
  root: string;
  code: string;
  cache: ContentCache;
}

/** Astro bundles the pages apart from its configuration, so the two meet only on the global object. */
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('product-management.publication')] ??= {}) as { desk?: Desk; read?: Publication | undefined };
