/** The components as pages show them: `<Name>` is `Name/Name.astro`, and its styles stand beside it. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { compare } from '../../content/diagnostics.ts';
import { ensureRenditions } from '../renditions.ts';

/** What is in each folder, by the folder's name. Parts of a component, such as `OrgChart/OrgBox.astro`, are none. */
function byFolder<T>(
  files: Record<string, T>,
  isIt: (folder: string, file: string) => boolean,
): Record<string, T> {
  const named = Object.entries(files).map(([path, value]) => [path.split('/'), value] as const);
  return Object.fromEntries(
    named.flatMap(([[, folder = '', file = ''], value]) => (isIt(folder, file) ? [[folder, value]] : [])),
  );
}

/** The components of a page of the site, by their names. */
export const page = byFolder(
  import.meta.glob<AstroComponentFactory>('./*/*.astro', { eager: true, import: 'default' }),
  (folder, file) => file === `${folder}.astro`,
);

ensureRenditions(page);

/**
 * The styles of components and of elements that few pieces have, by name. A page carries those of what it shows; what most
 * pieces have is in `src/styles/prose.css`.
 */
const styles: Record<string, string> = {
  ...byFolder(
    import.meta.glob<string>('./*/*.css', { eager: true, import: 'default', query: '?inline' }),
    () => true,
  ),
  ...byFile(
    import.meta.glob<string>('../elements/*.css', { eager: true, import: 'default', query: '?inline' }),
  ),
};

function byFile<T>(files: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(files).map(([path, value]) => [/([^/]+)\.css$/.exec(path)?.[1] ?? path, value]),
  );
}

/**
 * The styles of some components and elements, each once, in one order whatever theirs is. They stay apart: a policy that
 * names each is as long as the list of them, where one that names every union of them would grow with the articles.
 */
export function stylesOf(names: readonly string[]): string[] {
  const all = names.some((name) => TABLES.includes(name)) ? [...names, 'table'] : names;
  return [...new Set(all.toSorted(byPlace).flatMap((name) => styles[name] ?? []))];
}

/** The components that are tables. */
const TABLES = ['Bingo', 'Raci', 'Statement', 'Table'];

/** Elements go before components, which may differ from them. */
function byPlace(a: string, b: string): number {
  return Number(/^[A-Z]/.test(a)) - Number(/^[A-Z]/.test(b)) || compare(a, b);
}
