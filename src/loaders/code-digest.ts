import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../site.ts';
import { listBelow } from './files-below.ts';

/**
 * A digest of everything beside the content that a page is made of: the code, the packages, the settings and the
 * Node that runs them. `root` is the project's root.
 */
export function digestOfCode(root: string): string {
  const hash = createHash('sha1').update(JSON.stringify([site, process.version]));
  for (const file of [...listBelow(join(root, 'src'), (entry) => entry.isFile()).map((path) => join('src', path)), 'astro.config.mjs', 'package-lock.json', 'tsconfig.json']) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}
