import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../content/diagnostics.ts';

/** What the pad for contributors is made of beside our own code; what these need is listed with them. */
export const PAD_PACKAGES = [
  '@date-fns/tz',
  '@sindresorhus/slugify',
  'fastest-levenshtein',
  'github-slugger',
  'hast-util-to-html',
  'json5',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-mdx',
  'mdast-util-to-hast',
  'micromark-extension-gfm',
  'micromark-extension-mdxjs',
  'yaml',
  'zod',
] as const;

/**
 * The licences of some packages and of all that they need, each once with the names of those that have it.
 * @param root the project's root
 */
export function listLicences(
  root: string,
  packages: readonly string[],
): { names: string[]; licence: string }[] {
  const names = [...collect(root, packages)].toSorted(compare);
  const byText = Map.groupBy(names, (name) => readLicence(join(root, 'node_modules', name)));
  return [...byText].map(([licence, own]) => ({ names: own, licence }));
}

function collect(root: string, packages: readonly string[], known = new Set<string>()): Set<string> {
  for (const name of packages.filter((one) => !one.startsWith('@types/') && !known.has(one))) {
    const manifest = join(root, 'node_modules', name, 'package.json');
    if (!existsSync(manifest)) continue;
    known.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    collect(root, Object.keys(dependencies), known);
  }
  return known;
}

/** @throws Error where a package has no licence: then it may not be sent to readers. */
function readLicence(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.\w+)?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence. Nothing of it may be published.`);
  return readFileSync(join(folder, file), 'utf8').trim();
}
