import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NO_PUBLISHED_URLS, readPublishedUrls } from '../../../src/content/published-urls.ts';
import { findLostRecord } from '../../../src/library/load/lost-record.ts';

const root = mkdtempSync(join(tmpdir(), 'lost-record-'));
afterAll(() => rmSync(root, { recursive: true }));
const git = (...words: string[]) => execFileSync('git', words, { cwd: root, stdio: 'pipe' });

test('says that the record is gone only where the last commit has it', () => {
  const file = 'addresses.txt';
  expect(findLostRecord(root, { ...NO_PUBLISHED_URLS, file })).toEqual([]);
  git('init', '--quiet');
  writeFileSync(join(root, file), '# The record.\n/about/ page 2026-11-01\n');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'Begin');
  expect(findLostRecord(root, { ...NO_PUBLISHED_URLS, file })).toEqual([
    expect.objectContaining({ file, line: 1, hint: `Restore it: git checkout HEAD -- ${file}` }),
  ]);
  expect(findLostRecord(root, readPublishedUrls(file, '/about/ page 2026-11-01\n'))).toEqual([]);
});
