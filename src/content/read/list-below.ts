import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** The paths, from a folder, of what `isWanted` below it, in a fixed order; none where there is no such folder. */
export function listBelow(
  folder: string,
  isWanted: (entry: Dirent) => boolean = (entry) => !entry.isDirectory(),
): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(isWanted);
    return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  } catch {
    return [];
  }
}
