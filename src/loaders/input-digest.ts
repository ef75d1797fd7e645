import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listBelow } from './files-below.ts';

/** A digest of every file below some folders of the project, as they are now. `root` is the project's root, `leaveOut` a file of one of them. */
export function digestOfInputs(root: string, folders: readonly string[], leaveOut: string): string {
  const hash = createHash('sha1');
  for (const folder of folders)
    for (const file of listBelow(resolve(root, folder)).map((inside) => join(folder, inside))) if (file !== leaveOut) hash.update(`\0${file}\0`).update(read(resolve(root, file)));
  return hash.digest('base64url');
}

/** What cannot be read (a folder that a link in `public/` leads to) is never known to be the same. */
function read(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch {
    return randomUUID();
  }
}
