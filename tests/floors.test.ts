import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Imports go down only. A folder that is not named here has no floor and may not exist. */
const FLOORS: Record<string, number> = {
  'site.ts': 0,
  'memoize.ts': 0,
  styles: 0,
  assets: 0,
  content: 1,
  library: 2,
  'content.config.ts': 3,
  render: 3,
  editorial: 3,
  outputs: 4,
  components: 5,
  layouts: 6,
  pages: 7,
  build: 7,
  cli: 8,
};

/** More files in one folder than this are sorted by purpose. Routes are named by their URLs. */
const MAX_FILES_IN_FOLDER = 20;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, name]) => name ?? '');
const floorOf = (file: string) => FLOORS[normalize(file).split('/')[1] ?? ''];

test('gives every folder a floor', () => {
  expect(files.filter((file) => floorOf(file) === undefined)).toEqual([]);
});

test('keeps folders small', () => {
  const folders = Map.groupBy(
    files.filter((file) => !file.startsWith('src/pages/')),
    (file) => dirname(file),
  );
  const large = [...folders].filter(([, inside]) => inside.length > MAX_FILES_IN_FOLDER);
  expect(large.map(([folder, inside]) => `${folder}: ${inside.length} files`)).toEqual([]);
});

test('keeps lines short', () => {
  const long = files.filter((file) => /^.{141}/m.test(readFileSync(file, 'utf8')));
  expect(long).toEqual([]);
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

test('pages and the build do not import each other', () => {
  const wrong = files.flatMap((file) => {
    const other = file.startsWith('src/pages/')
      ? 'src/build/'
      : file.startsWith('src/build/')
        ? 'src/pages/'
        : undefined;
    return importsOf(file)
      .map((name) => join(dirname(file), name))
      .filter((target) => other !== undefined && target.startsWith(other))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

/** What reads files, the clock or the environment. Everything else in these folders is pure. */
const IMPURE = /^src\/(?:content\/(?:read|compile)|library\/load)\/|^src\/library\/index\.ts$/;

test('the content model and the library know no Astro, no file, no clock and no environment', () => {
  const pure = files.filter(
    (file) => /^src\/(?:content|library|editorial)\//.test(file) && !IMPURE.test(file),
  );
  const impure = pure.filter((file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return (
      importsOf(file).some((name) => /^(?:astro:|node:|astro$)/.test(name)) ||
      /Date\.now|new Date\(\)|process\.|import\.meta/.test(text)
    );
  });
  expect(impure.filter((file) => file !== 'src/editorial/prompts.ts')).toEqual([]);
});

test('nothing but its configuration asks for the content store', () => {
  const asking = files.filter((file) => importsOf(file).includes('astro:content'));
  expect(asking.sort()).toEqual(['src/content.config.ts']);
});

test('keeps a page to sixty lines', () => {
  const long = files
    .filter((file) => file.startsWith('src/pages/'))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length > 61);
  expect(long).toEqual([]);
});
