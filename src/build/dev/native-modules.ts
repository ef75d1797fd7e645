import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';

/**
 * Hands modules that Node has loaded already to the pages of a preview: those of the publication, and those of Astro that are
 * plain JavaScript. Vite would transform each of them again, which was half of the wait for the first page. When a developer
 * changes one, Vite takes over, and pages follow every change of the code as in any other project.
 */
export function nativeModules(): Plugin {
  let isOn = true;
  return {
    name: 'native-modules',
    enforce: 'pre',
    // Not `apply: 'serve'`: during a build, Astro also reads the collections through a server of Vite.
    applyToEnvironment: (environment) =>
      environment.getTopLevelConfig().command === 'serve' && environment.name !== 'client',
    configureServer: (server) => {
      server.watcher.on('change', (path) => {
        if (!isOn || !isOurs(path)) return;
        isOn = false;
        reload(server);
      });
    },
    transform: {
      order: 'pre',
      filter: { id: /^[^?]*\.[jt]s$/ },
      handler: async (_, id) => {
        if (!isOn || !(isOurs(id) || (ASTRO.test(id) && isPlain(id)))) return undefined;
        const module = (await import(pathToFileURL(id).href)) as object;
        handed.set(id, module);
        return { code: writeHandover(id, Object.keys(module)), map: null };
      },
    },
  };
}

/** A module that exports what Node has loaded. */
function writeHandover(id: string, names: readonly string[]): string {
  return [
    `const loaded = globalThis[Symbol.for('${KEY}')].get(${JSON.stringify(id)});`,
    ...names.map((name, at) => `const export${at} = loaded.${name}; export { export${at} as ${name} };`),
  ].join('\n');
}

function reload({ environments }: ViteDevServer): void {
  for (const { moduleGraph, hot } of Object.values(environments)) {
    moduleGraph.invalidateAll();
    hot.send({ type: 'full-reload' });
  }
}

/** Whether a module belongs to the publication and needs nothing that only Vite gives. */
function isOurs(path: string): boolean {
  return OURS.some((folder) => path.startsWith(folder)) && path.endsWith('.ts') && isPlain(path);
}

/** Whether neither a module nor anything that it imports needs Vite. `seen` are those that are looked at already. */
function isPlain(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return true;
  seen.add(path);
  const { needsVite, imports } = scan(path);
  return !needsVite && imports.every((one) => isPlain(one, seen));
}

/** What a module's text says of it. Each is read once. */
function scan(path: string): Scan {
  const known = scans.get(path);
  if (known !== undefined) return known;
  const code = readFileSync(path, 'utf8');
  const imports = [...code.matchAll(IMPORTED)].map(([, name = '']) => resolve(dirname(path), name));
  const scanned = { needsVite: NEEDS_VITE.test(code), imports };
  scans.set(path, scanned);
  return scanned;
}

interface Scan {
  needsVite: boolean;
  imports: string[];
}

const scans = new Map<string, Scan>();
const IMPORTED = /(?:from|import)[ (]*["'](\.[^"']+)["']/g;
const NEEDS_VITE =
  /import\.meta\.(?:env|glob|hot)|(?:from|import)[ (]*["'](?:(?:virtual|astro):|[^"']*\.astro["'])/;

const OURS = ['site.ts', 'memoize.ts', 'content/', 'library/', 'outputs/', 'render/', 'styles/'].map((name) =>
  join(import.meta.dirname, '..', '..', name),
);
const ASTRO = /\/node_modules\/astro\/dist\//;

const KEY = 'product-management.native-modules';
const handed = new Map<string, object>();
(globalThis as Record<symbol, unknown>)[Symbol.for(KEY)] = handed;
