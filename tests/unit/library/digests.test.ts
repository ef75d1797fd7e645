import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOfCode } from '../../../src/library/load/digests.ts';

const root = mkdtempSync(join(tmpdir(), 'digests-'));
const write = (name: string, text: string) => writeFileSync(join(root, name), text);
beforeAll(() => {
  mkdirSync(join(root, 'src'));
  for (const name of ['astro.config.mjs', 'other.mjs', 'package-lock.json', 'tsconfig.json'])
    write(name, name);
});
afterAll(() => rmSync(root, { recursive: true }));

test('knows the code by its files, and by the configuration of the build', () => {
  const usual = digestOfCode(root);
  const other = digestOfCode(root, 'other.mjs');
  expect(digestOfCode(root, 'astro.config.mjs')).toBe(usual);
  expect(other).not.toBe(usual);
  write('other.mjs', 'changed');
  expect(digestOfCode(root, join(root, 'other.mjs'))).not.toBe(other);
  expect(digestOfCode(root)).toBe(usual);
  write('src/a.ts', 'added');
  expect(digestOfCode(root)).not.toBe(usual);
});
