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
    apply: 'serve',
    applyToEnvironment: ({ name }) => name !== 'client',
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

/** Whether neither a module nor anything that it imports needs Vite. */
function isPlain(path: string): boolean {
  const known = plain.get(path);
  if (known !== undefined) return known;
  // Two modules may import each other.
  plain.set(path, true);
  const code = readFileSync(path, 'utf8');
  const beside = [...code.matchAll(IMPORTED)].map(([, name = '']) => resolve(dirname(path), name));
  const isOne = !NEEDS_VITE.test(code) && beside.every(isPlain);
  plain.set(path, isOne);
  return isOne;
}

const plain = new Map<string, boolean>();
const IMPORTED = /(?:from|import)[ (]*["'](\.[^"']+)["']/g;
const NEEDS_VITE =
  /import\.meta\.(?:env|glob|hot)|(?:from|import)[ (]*["'](?:(?:virtual|astro):|[^"']*\.astro["'])/;

const OURS = ['site.ts', 'memoize.ts', 'content/', 'library/', 'outputs/', 'render/', 'styles/'].map((name) =>
  join(import.meta.dirname, '..', name),
);
const ASTRO = /\/node_modules\/astro\/dist\//;

const KEY = 'product-management.native-modules';
const handed = new Map<string, object>();
(globalThis as Record<symbol, unknown>)[Symbol.for(KEY)] = handed;
