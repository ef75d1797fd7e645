import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const annotate = (problems: object) => {
  const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
  writeFileSync(join(folder, 'problems.json'), JSON.stringify(problems));
  const { status, stdout } = spawnSync(
    process.execPath,
    ['.github/annotate.mjs', join(folder, 'problems.json')],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  return { status, stdout };
};

test('says each problem at its line, in the form that the Git host reads', () => {
  const diagnostics = [
    {
      file: 'content/articles/a,b.mdx',
      line: 3,
      column: 7,
      message: 'It is 100% wrong.',
      hint: 'Write "this".',
    },
    { file: 'content/series/c.yaml', line: 1, message: 'One.', hint: 'Two.\nThree.' },
  ];
  expect(annotate({ diagnostics })).toEqual({
    status: 1,
    stdout:
      '::error file=content/articles/a%2Cb.mdx,line=3,col=7::It is 100%25 wrong. Write "this".\n' +
      '::error file=content/series/c.yaml,line=1::One. Two.%0AThree.\n',
  });
});

test('fails where the check itself failed, and passes where nothing is wrong', () => {
  expect(annotate({ diagnostics: [], error: 'SITE_URL is wrong.' })).toEqual({
    status: 1,
    stdout: '::error ::SITE_URL is wrong.\n',
  });
  expect(annotate({ diagnostics: [] })).toEqual({ status: 0, stdout: '' });
});
