import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { anArticle } from '../../content.ts';

const content = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(content, { recursive: true }));

const run = (name: string, args: string[] = [], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('src', 'cli', `${name}.ts`), ...args],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
};

test.each(['accept', 'build', 'check', 'desk', 'fonts', 'host', 'icons', 'import', 'retire'])(
  'says what it does, and refuses what it does not know: %s',
  (name) => {
    const help = run(name, ['--help']);
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain(`npm run ${name}`);
    const wrong = run(name, ['--nope']);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toBe('There is no --nope. --help lists the options.\n');
    expect(wrong.stderr).not.toMatch(/^\s+at /m);
  },
);

test('names the option that was meant', () => {
  expect(run('new', ['article', '--titel', 'X'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'There is no --titel. Did you mean --title?\n',
  });
});

test.each(['dev', 'start'])('refuses a port that is none, however it is given: %s', (name) => {
  const sentence = (source: string) => `${source} is "80x". Write a number from 1 to 65535.\n`;
  expect(run(name, ['--port', '80x'])).toMatchObject({ status: 2, stderr: sentence('--port') });
  expect(run(name, [], { PORT: '80x' })).toMatchObject({ status: 2, stderr: sentence('PORT') });
  expect(run(name, ['--help']).stdout).toContain('--port <n>');
});

test('checks for machines as for people', () => {
  mkdirSync(join(content, 'articles'), { recursive: true });
  writeFileSync(join(content, 'articles', 'a.mdx'), anArticle({ body: 'One { two' }));
  const { status, stdout } = run('check', ['--json'], { CONTENT_DIR: content });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { file: string; line: number; column?: number }[];
  };
  expect(status).toBe(1);
  expect(
    diagnostics.map(({ file, line, column }) => [file.slice(content.length), line, column]),
  ).toContainEqual(['/articles/a.mdx', 9, 5]);
  expect(run('check', ['--json'], { CONTENT_DIR: 'content' })).toMatchObject({
    status: 0,
    stdout: '{\n  "diagnostics": []\n}\n',
  });
});

test('tells the editors of what can be read, and how much cannot', () => {
  const { status, stdout, stderr } = run('desk', [], { CONTENT_DIR: content });
  expect([status, stdout.startsWith('Drafts\n')]).toEqual([0, true]);
  expect(stderr).toContain('npm run check');
});
