import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Explanation } from '../diagnostics.ts';

/** A file in a folder, or an entry that cannot be read as one. The path is relative to the folder, with slashes. */
export interface FolderEntry {
  path: string;
  /** In bytes. */
  size: number;
  /** By which a process sees that a file is as it was: its size, when it and its rights last changed, its number on the disk. */
  stamp?: string;
  error?: Explanation;
}

/**
 * Every file in a folder, in alphabetical order, and every entry that is neither a file nor a folder with files. What the
 * system and editors leave there is passed over.
 * @param name the folder's name in messages
 */
export function listFiles(folder: string, name: string, inside = ''): FolderEntry[] {
  const entries = readFolder(join(folder, inside));
  if (typeof entries === 'string')
    return [unreadable(inside, `The folder ${entries}.`, `Make ${name}/ a folder that can be read.`)];
  if (entries.length === 0)
    return [unreadable(inside, 'The folder is empty.', 'Write into it, or remove it.')];
  return entries
    .filter((entry) => !LEFT_BESIDE.test(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? listFiles(folder, name, path) : [describeEntry(folder, path, entry)];
    });
}

function describeEntry(folder: string, path: string, entry: Dirent): FolderEntry {
  if (entry.isSymbolicLink())
    return unreadable(
      path,
      'This is a symbolic link, which may lead out of the content.',
      'Put the file itself here.',
    );
  if (!entry.isFile()) return unreadable(path, 'This is not a file that can be read.', 'Remove it.');
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(join(folder, path));
  // Of two changes within the same tick of the file system's clock, the stamp shows only the first.
  const isSettled = Date.now() - ctimeMs > SETTLED;
  return { path, size, ...(isSettled ? { stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}` } : {}) };
}

/** In milliseconds. */
const SETTLED = 2000;

function unreadable(path: string, message: string, hint: string): FolderEntry {
  return { path, size: 0, error: { message, hint } };
}

/** What systems and editors leave beside the files that somebody writes: hidden files, copies before a change, lists of pictures. */
const LEFT_BESIDE =
  /^\.|^[~#]|~$|#$|^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r?|__MACOSX)$|\.(?:bak|orig|rej|tmp|swp|swo)$/i;

/** The entries of a folder, or why it has none. */
function readFolder(path: string): Dirent[] | string {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read';
  }
}

/** The paths of all entries below a folder that fit, sorted; none where there is no such folder. */
export function listBelow(
  folder: string,
  fits: (entry: Dirent) => boolean = (entry) => !entry.isDirectory(),
): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(fits);
    return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  } catch {
    return [];
  }
}
