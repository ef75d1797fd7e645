import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const manuals = ['README.md', 'CONTRIBUTING.md'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('shows the two commands, each alone on its line', () => {
  const lines = read('README.md').split('\n');
  expect(lines).toContain('npm ci && npm start');
  expect(lines).toContain('npm ci && npm test');
});

test('is what the CI runs', () => {
  expect(read('.ci/run')).toContain('npm ci && npm test');
});

test('names only scripts that exist', () => {
  const named = manuals.flatMap((file) =>
    [...read(file).matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name ?? ''),
  );
  const own = new Set(['ci', 'install', ...Object.keys(scripts)]);
  expect(named.filter((name) => !own.has(name))).toEqual([]);
  expect(named.length).toBeGreaterThan(5);
});

test('names only paths that exist', () => {
  const paths = manuals.flatMap((file) =>
    [...read(file).matchAll(/`((?:src|content|tests|public)\/[^`<>*…]*)`/g)].map(([, path]) => path ?? ''),
  );
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  expect(paths.length).toBeGreaterThan(5);
});

test('documents every script', () => {
  const text = manuals.map(read).join('\n');
  expect(Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(text))).toEqual(
    [],
  );
});

test('keeps the top level to what belongs there', () => {
  const top = new Set(
    execFileSync('git', ['ls-files'], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map((path) => path.split('/')[0] ?? ''),
  );
  const allowed = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
    'src',
    'content',
    'public',
    'tests',
    'README.md',
    'LICENSE',
    'CONTRIBUTING.md',
  ];
  expect([...top].filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
});

test('locks every platform: each optional dependency that a package names has its entry', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !locked.has(name)),
  );
  expect(missing).toEqual([]);
});

test('pins every package exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
