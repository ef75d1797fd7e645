import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { listBelow } from '../../content/read/list-files.ts';
import { site } from '../../site.ts';

/**
 * A digest of everything beside the content that a page is made of: the code, the packages, the settings and the
 * version of Node. `root` is the project's root; `configFile` is the configuration of Astro.
 */
export function digestOfCode(root: string, configFile = CONFIG_FILE): string {
  const hash = createHash('sha1').update(JSON.stringify([site, process.version]));
  const code = listBelow(join(root, 'src'), (entry) => entry.isFile()).map((path) => join('src', path));
  // Another configuration often imports the usual one.
  const config = new Set([CONFIG_FILE, relative(root, resolve(root, configFile))]);
  for (const file of [...code, ...config, 'package-lock.json', 'tsconfig.json'])
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}

const CONFIG_FILE = 'astro.config.mjs';

/**
 * A digest of all files that a build takes in. `root` is the project's root.
 * @param content the files of the content, with the digests of those that have been read; the others are read here
 * @param folder what is published as it lies
 */
export function digestOfInputs(
  root: string,
  content: ReadonlyMap<string, string | undefined>,
  folder: string,
): string {
  const hash = createHash('sha1');
  for (const [file, digest] of content)
    hash.update(`\0${file}\0`).update(digest ?? read(resolve(root, file)));
  for (const file of listBelow(resolve(root, folder)).map((inside) => join(folder, inside)))
    hash.update(`\0${file}\0`).update(read(resolve(root, file)));
  return hash.digest('base64url');
}

/** A file's bytes. One that cannot be read (a link in `public/` to a folder) never counts as unchanged. */
function read(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch {
    return randomUUID();
  }
}
