import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { parseContentPath, pathsOf } from '../../content/file-patterns.ts';
import { CONTENT_FACTS, CONTENT_KINDS, KINDS, pagePath, type ContentKind } from '../../content/kinds.ts';
import { listAll } from '../../library/kinds/registry.ts';
import type { Library } from '../../library/types.ts';
import { site } from '../../site.ts';

/**
 * What is wrong with the files that a page shows: while there is something, the page cannot be shown. Every other page
 * can. `path` is the page's, below the base path; `folder` is the content's, from the project's root.
 */
export function findBroken(
  path: string,
  { diagnostics, library }: { diagnostics: readonly Diagnostic[]; library: Library },
  { root, folder }: { root: string; folder: string },
): readonly Diagnostic[] {
  const own = diagnostics.filter(({ file }) => path.startsWith(homeOf(file.slice(folder.length + 1)) ?? ' '));
  if (own.length > 0) return own;
  // A page that lacks something is not made at all, such as that of a question none of whose mentors can be read.
  return isWritten(path, join(root, folder)) && !isMade(path, library) ? diagnostics : [];
}

/** The page that a file of the content is shown on, if it has one of its own or is a part of one that has. */
function homeOf(inside: string): string | undefined {
  const place = parseContentPath(inside);
  if (place === undefined) return undefined;
  const { kind, id } = place;
  return hasPage(kind) || CONTENT_FACTS[kind].partOf !== undefined ? pagePath(kind, id) : undefined;
}

function hasPage(kind: ContentKind): boolean {
  return !KINDS[kind].path('x').includes('#');
}

function isWritten(path: string, content: string): boolean {
  const slug = /([^/]+)\/$/.exec(path)?.[1] ?? '';
  const kinds = CONTENT_KINDS.filter((kind) => hasPage(kind) && pagePath(kind, slug) === path);
  return kinds.some((kind) => pathsOf(kind, slug).some((file) => existsSync(join(content, file))));
}

function isMade(path: string, library: Library): boolean {
  return listAll(library).some((one) => one.path.slice(site.base.length - 1) === path);
}
