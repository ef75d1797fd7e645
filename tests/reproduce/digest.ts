import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of a built site: the SHA-256 of each, by its path from the site's folder, in the order of the paths. */
export type Files = ReadonlyMap<string, string>;

/** A site and how it was built, in words. */
export interface BuiltSite {
  name: string;
  files: Files;
}

/** Reads what a folder holds, whatever order its disk keeps it in. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  return new Map(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** One SHA-256 for a whole site: of the lines that `sha256sum` writes for its files, in the order of their paths. */
export function digestOf(files: Files): string {
  return sha256([...files].map(([path, digest]) => `${digest}  ${path}\n`).join(''));
}

/** In which files sites are other than the first of them, each in a sentence; none where all are the same. */
export function findDifferences([first, ...others]: readonly BuiltSite[]): string[] {
  if (first === undefined) return [];
  return others.flatMap(({ name, files }) => {
    const paths = [...new Set([...first.files.keys(), ...files.keys()])].sort();
    return paths
      .filter((path) => files.get(path) !== first.files.get(path))
      .map((path) => `${path} ${describe(first.files.has(path), files.has(path))}: ${name}.`);
  });
}

function describe(isInFirst: boolean, isInOther: boolean): string {
  if (!isInOther) return 'is missing';
  return isInFirst ? 'differs' : 'is one too many';
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
