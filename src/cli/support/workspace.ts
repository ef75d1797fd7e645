import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { isoDay } from '../../content/dates.ts';
import type { ContentKind } from '../../content/kinds.ts';
import { ContentCache } from '../../content/read/read-cache.ts';
import { contentFolder, readContent, readText } from '../../content/read/read-folder.ts';
import type { Source } from '../../content/source.ts';
import type { Workspace } from '../../editorial/workspace.ts';
import { buildDate } from '../../library/load/build-date.ts';

/** What new files are planned in: the content below a project's root as it is today. */
export function openWorkspace(root: string): Workspace {
  const { sources } = readContent(root, new ContentCache(undefined, ''));
  const all = (kind: ContentKind) => sources.filter((source) => source.kind === kind);
  return {
    today: isoDay(buildDate()),
    read: (path) => readContentFile(root, path),
    slugify,
    mentors: all('mentor').map((source) => ({
      id: source.id,
      name: nameOf(source),
      aliases: [source.fields?.['aliases'] ?? []].flat().map(String),
    })),
    topics: all('topic').map(nameOf),
    slugs: (kind) => all(kind).map(({ id }) => id),
  };
}

/** The text of a file by its path inside the content, where it is there. */
export function readContentFile(root: string, path: string): string | undefined {
  const file = resolve(root, contentFolder(), path);
  return existsSync(file) ? readText(file) : undefined;
}

function nameOf({ fields, id }: Source): string {
  return String(fields?.['name'] ?? id);
}
