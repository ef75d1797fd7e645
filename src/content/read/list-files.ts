import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** A file below the content folder, or what keeps it from being read. Paths are inside the folder, with slashes. */
export interface Found {
  inside: string;
  /** In bytes. */
  size: number;
  fault?: { message: string; hint: string };
}

/**
 * Everything below a folder, in the order of the alphabet: files, and whatever is no file and no folder of files. The
 * system's hidden files are left out.
 * @param name how the folder is called in sentences
 */
export function listFiles(folder: string, name: string, inside = ''): Found[] {
  const entries = readFolder(join(folder, inside));
  if (typeof entries === 'string')
    return [
      {
        inside,
        size: 0,
        fault: { message: `The folder ${entries}.`, hint: `Make ${name}/ a folder that can be read.` },
      },
    ];
  const shown = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.length === 0)
    return [
      { inside, size: 0, fault: { message: 'The folder is empty.', hint: 'Write into it, or remove it.' } },
    ];
  return shown.flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    return entry.isDirectory() ? listFiles(folder, name, path) : [look(folder, path, entry)];
  });
}

function look(folder: string, inside: string, entry: Dirent): Found {
  if (entry.isSymbolicLink())
    return {
      inside,
      size: 0,
      fault: {
        message: 'This is a link to another place of the disk, which may be outside the content.',
        hint: 'Put the file itself here.',
      },
    };
  if (!entry.isFile())
    return {
      inside,
      size: 0,
      fault: { message: 'This is not a file that can be read.', hint: 'Remove it.' },
    };
  return { inside, size: lstatSync(join(folder, inside)).size };
}

/** What stands in a folder, or in words why that cannot be said. */
function readFolder(path: string): Dirent[] | string {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read';
  }
}
