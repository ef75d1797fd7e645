import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import {
  findFolderFault,
  backupFolder,
  liveFolder,
  lockFolder,
  restoreLast,
  stagingFolder,
  replaceLive,
} from '../../../src/build/staging.ts';

const root = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['the project itself', '.'],
  ['what is above it', '..'],
  ['what is beside it', '../elsewhere'],
  ['its words', 'content'],
  ['a part of its code', 'src/pages'],
  ['its history', '.git'],
])('publishes nothing over %s', (_, folder) => {
  expect(findFolderFault(join(root, folder), root)).toMatch(/^OUT_DIR is /);
});

test('publishes over nothing, and over a site of ours, and over nothing else', () => {
  expect(findFolderFault(join(root, 'dist'), root)).toBeUndefined();
  mkdirSync(join(root, 'dist'));
  expect(findFolderFault(join(root, 'dist'), root)).toBeUndefined();
  writeFileSync(join(root, 'dist', 'notes.txt'), 'Keep.');
  expect(findFolderFault(join(root, 'dist'), root)).toBe(
    'OUT_DIR is "dist", which holds something else than a site of ours. Empty it, or name another folder.',
  );
  for (const file of ['index.html', '404.html', 'robots.txt']) writeFileSync(join(root, 'dist', file), '');
  expect(findFolderFault(join(root, 'dist'), root)).toBeUndefined();
});

test('lets one build work at a time, and sees through the mark of one that was killed', async () => {
  const live = join(root, 'site');
  const other = spawn('sleep', ['60']);
  writeFileSync(`${stagingFolder(live)}.pid`, String(other.pid));
  expect(lockFolder(live)).toBe(other.pid);
  const gone = new Promise((done) => other.on('exit', done));
  other.kill('SIGKILL');
  await gone;
  expect(lockFolder(live)).toBeUndefined();
  expect(existsSync(`${stagingFolder(live)}.pid`)).toBe(true);
});

test('knows where a site will stand from where it is built', () => {
  expect(liveFolder(stagingFolder('/a/dist'))).toBe('/a/dist');
});

test('puts a site in its place, and the last one back where that was ended half way', () => {
  const live = join(root, 'taken');
  const holds = () => readFileSync(join(live, 'index.html'), 'utf8');
  const stage = (text: string) => {
    mkdirSync(stagingFolder(live));
    writeFileSync(join(stagingFolder(live), 'index.html'), text);
  };
  stage('one');
  replaceLive(stagingFolder(live));
  stage('two');
  replaceLive(stagingFolder(live));
  expect([holds(), existsSync(backupFolder(live)), existsSync(stagingFolder(live))]).toEqual([
    'two',
    false,
    false,
  ]);
  restoreLast(live);
  expect(holds()).toBe('two');
  renameSync(live, backupFolder(live));
  restoreLast(live);
  expect(holds()).toBe('two');
  mkdirSync(backupFolder(live));
  restoreLast(live);
  expect(holds()).toBe('two');
});
