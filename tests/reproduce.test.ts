import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, findDifferences, readFiles, type BuiltSite } from './reproduce/digest.ts';
import { MACHINES } from './reproduce/machine.ts';

let place = '';
beforeEach(() => void (place = mkdtempSync(join(tmpdir(), 'digest-'))));
afterEach(() => rmSync(place, { recursive: true }));

const FILES = {
  'index.html': 'Home.',
  'a/index.html': 'A.',
  'a-b/index.html': 'B.',
  'B.txt': '',
  '.well-known/x.txt': 'X.',
};

/** A site of some files, written one after the other. */
function siteOf(name: string, files: Record<string, string>): BuiltSite {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name, path)), { recursive: true });
    writeFileSync(join(place, name, path), text);
  }
  return { name, files: readFiles(join(place, name)) };
}

test('gives one digest to the same files, in whatever order they were written, and another to others', () => {
  const [one, two] = [
    siteOf('one', FILES),
    siteOf('two', Object.fromEntries(Object.entries(FILES).toReversed())),
  ];
  expect([...one.files.keys()]).toEqual([
    '.well-known/x.txt',
    'B.txt',
    'a-b/index.html',
    'a/index.html',
    'index.html',
  ]);
  expect(digestOf(two.files)).toBe(digestOf(one.files));
  const others = [
    { ...FILES, 'B.txt': ' ' },
    { ...FILES, 'C.txt': '' },
    Object.fromEntries(Object.entries(FILES).slice(1)),
    { ...FILES, 'B.txt': FILES['index.html'], 'index.html': FILES['B.txt'] },
  ];
  const digests = others.map((files, index) => digestOf(siteOf(`other-${index}`, files).files));
  expect(new Set([digestOf(one.files), ...digests]).size).toBe(5);
});

test.runIf(process.platform === 'linux')('gives the digest that anybody can compute', () => {
  const { files } = siteOf('one', FILES);
  const command = `find . -type f -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum`;
  expect(`${digestOf(files)}  -\n`).toBe(
    execFileSync('sh', ['-c', command], { cwd: join(place, 'one'), encoding: 'utf8' }),
  );
});

test('names each file that differs, with the build in which it does', () => {
  const first = siteOf('first', FILES);
  expect(findDifferences([first, siteOf('second', FILES)])).toEqual([]);
  const { 'B.txt': _, ...others } = FILES;
  const third = siteOf('third, over an older site', {
    ...others,
    'a/index.html': 'A, at noon.',
    'late.txt': '',
  });
  expect(findDifferences([first, siteOf('second', FILES), third])).toEqual([
    'B.txt is missing: third, over an older site.',
    'a/index.html differs: third, over an older site.',
    'late.txt is one too many: third, over an older site.',
  ]);
});

test('builds on machines that agree about nothing', () => {
  const [home, elsewhere] = MACHINES;
  expect(Object.entries(home.env).filter(([name, value]) => elsewhere.env[name] === value)).toEqual([]);
  expect([home.folder === elsewhere.folder, home.holdsPackages === elsewhere.holdsPackages]).toEqual([
    false,
    false,
  ]);
});
