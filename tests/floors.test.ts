import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Imports go down only. A folder that is not named here has no floor and may not exist. */
const FLOORS: Record<string, number> = {
  'site.ts': 0,
  styles: 0,
  assets: 0,
  schemas: 1,
  model: 2,
  loaders: 3,
  'content.config.ts': 4,
  'library.ts': 4,
  components: 5,
  layouts: 6,
  pages: 7,
  integrations: 8,
  cli: 9,
};

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const importsOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, name]) => name ?? '');
const floorOf = (file: string) => FLOORS[normalize(file).split('/')[1] ?? ''];

test('gives every folder a floor', () => {
  expect(files.filter((file) => floorOf(file) === undefined)).toEqual([]);
});

test('imports go down only', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(file), name.replace(/\?.*$/, '')))
      .filter((target) => (floorOf(target) ?? Infinity) > (floorOf(file) ?? -1))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('nobody imports what an author types or what follows a build, but the commands and the configuration', () => {
  const wrong = files.filter((file) => !/^src\/(?:cli|integrations)\//.test(file)).filter((file) => importsOf(file).some((name) => /\/(?:cli|integrations)\//.test(name)));
  expect(wrong).toEqual([]);
});

test('the model and the schemas know no Astro, no file, no clock and no environment', () => {
  const pure = files.filter((file) => /^src\/(?:model|schemas)\//.test(file));
  const impure = pure.filter((file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return importsOf(file).some((name) => /^(?:astro:|node:|astro$)/.test(name)) || /Date\.now|new Date\(\)|process\.|import\.meta/.test(text);
  });
  expect(impure).toEqual([]);
  const schemas = files.filter((file) => file.startsWith('src/schemas/'));
  expect(schemas.flatMap(importsOf).filter((name) => !name.startsWith('./') && name !== 'astro/zod')).toEqual([]);
});

test('only the library asks for the content store', () => {
  const asking = files.filter((file) => importsOf(file).includes('astro:content'));
  expect(asking.sort()).toEqual(['src/content.config.ts', 'src/library.ts']);
});

test('keeps a page to forty lines', () => {
  const long = files.filter((file) => file.startsWith('src/pages/')).filter((file) => readFileSync(file, 'utf8').split('\n').length > 41);
  expect(long).toEqual([]);
});
