import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Pages } from './check-links.ts';
import { isWorker, type FileSize } from './budgets.ts';
import { site } from '../../site.ts';
import { output } from '../output-cache.ts';

/** The fonts that pages load, and the scripts that they name, each with all that it loads at once. */
export function measureFiles(pages: Pages, folder: string): { fonts: FileSize[]; scripts: FileSize[] } {
  const assets = [...new Set([...pages.values()].flatMap((page) => page.assets))].toSorted();
  const fileOf = (path: string) => join(folder, path.slice(site.base.length));
  const scripts = assets.filter((path) => path.endsWith('.js'));
  const workers = scripts.flatMap((path) => listWorkers(path, fileOf));
  return {
    fonts: assets
      .filter((path) => /\.woff2?$/.test(path))
      .map((path) => ({ path, bytes: statSync(fileOf(path)).size })),
    scripts: [...scripts, ...new Set(workers)].map((path) => ({
      path,
      bytes: [...loadedWith(path, fileOf)].reduce(
        (sum, file) => sum + gzipSync(readFileSync(fileOf(file)), { level: 9 }).length,
        0,
      ),
    })),
  };
}

/** The workers that a script starts, by their paths. */
function listWorkers(path: string, fileOf: (path: string) => string): string[] {
  return [...readFileSync(fileOf(path), 'utf8').matchAll(/["'`](\/[^"'`]*\.js)["'`]/g)]
    .map(([, name = '']) => name)
    .filter(isWorker);
}

/** A script and what it imports. What it imports only when it is wanted (`import()`) is not here. */
function loadedWith(path: string, fileOf: (path: string) => string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(fileOf(path), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    loadedWith(posix.join(posix.dirname(path), name), fileOf, known);
  return known;
}

/** How much each page weighs compressed, where compressed copies are made. */
export function measurePages(): FileSize[] {
  return [...output().sizes()]
    .filter(([file]) => file.endsWith('.html.gz'))
    .map(([file, bytes]) => ({ path: `${site.base}${file.replace(/(?:index)?\.html\.gz$/, '')}`, bytes }));
}
