import { join } from 'node:path';
import type { BodyPart } from '../model/body.ts';
import { buildLibrary, type Built } from '../model/build-library.ts';
import type { Problem } from '../model/problems.ts';
import type { Source } from '../model/source.ts';
import { buildMoment } from './build-moment.ts';
import { digestOfCode } from './code-digest.ts';
import { ContentCache } from './content-cache.ts';
import { readContent } from './read-content.ts';

/** Everything that is known of the content: read, compiled, joined and checked. */
export interface Publication extends Built {
  sources: readonly Source[];
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
  return { ...built, sources: content.sources, problems: [...content.problems, ...built.problems] };
}

/** A compiled body by its digest. */
export function bodyOf(digest: string): BodyPart[] {
  return desk().cache.body(digest);
}

/** The digest of the code and the settings that make this site. */
export function codeDigest(): string {
  return desk().code;
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
