import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('shows the whole line where npm took the options', () => {
  const env = { npm_lifecycle_event: 'new', npm_config_title: 'true' };
  expect(run('new', ['X', 'memo'], env)).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'npm takes options for itself unless -- stands before them. Write: npm run new -- memo --title X\n',
  });
});

test('knows a kind by every name that it has, and suggests the nearest', () => {
  expect(run('new', ['Memos']).stderr).toBe('A new article needs --title.\n');
  expect(run('new', ['mento']).stderr).toBe('There is no kind "mento". Did you mean "mentor"?\n');
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

test('warns of a day more than a year ahead, and stops nothing', () => {
  const far = mkdtempSync(join(tmpdir(), 'far-'));
  cpSync('content', far, { recursive: true });
  writeFileSync(join(far, 'articles', 'far.mdx'), anArticle({ title: 'Far', published: '2062-11-22' }));
  const { status, stdout } = run('check', [], { CONTENT_DIR: far, BUILD_NOW: '2026-11-30' });
  const json = run('check', ['--json'], { CONTENT_DIR: far, BUILD_NOW: '2026-11-30' });
  rmSync(far, { recursive: true });
  expect(status).toBe(0);
  expect(stdout).toContain('No problems in the content. Not published yet: far, from 22 November 2062.');
  expect(stdout).toMatch(
    /1 warning in the content\.\n\n\S*far\.mdx:6  "published" is 2062-11-22, more than a year/,
  );
  expect(stdout).toContain(' from now. Correct the year, unless it is meant.');
  expect(JSON.parse(json.stdout)).toMatchObject({ diagnostics: [], warnings: [{ line: 6 }] });
});

test('tells the editors of what can be read, and how much cannot', () => {
  const { status, stdout, stderr } = run('desk', [], { CONTENT_DIR: content });
  expect([status, stdout.startsWith('Drafts\n')]).toEqual([0, true]);
  expect(stderr).toContain('npm run check');
});

test('puts a picture beside a piece, which becomes a folder, and a cover above a new one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const own = join(folder, 'content');
  cpSync('content', own, { recursive: true });
  writeFileSync(join(own, 'articles', 'a.mdx'), anArticle({ title: 'A thing of its own' }));
  writeFileSync(join(folder, 'My Desk.PNG'), PIXEL);
  writeFileSync(join(own, 'articles', 'lost.png'), PIXEL);
  const env = { CONTENT_DIR: own, INIT_CWD: folder, BUILD_NOW: '2026-11-30' };
  expect(run('picture', ['a', 'content/articles/lost.png', '--alt', 'A desk'], env).stdout).toContain(
    '![A desk](./lost.png)',
  );
  expect(existsSync(join(own, 'articles', 'lost.png'))).toBe(false);
  expect(existsSync(join(own, 'articles', 'a', 'lost.png'))).toBe(true);
  run('new', ['article', '--title', 'With a cover', '--cover', 'My Desk.PNG'], env);
  expect(readFileSync(join(own, 'articles/with-a-cover/index.mdx'), 'utf8')).toContain(
    'cover:\n  src: ./my-desk.png\n  alt: What the picture shows\n',
  );
  expect(existsSync(join(own, 'articles/with-a-cover/my-desk.png'))).toBe(true);
  expect(run('check', [], env)).toMatchObject({ status: 0, stderr: '' });
  rmSync(folder, { recursive: true });
}, 120_000);

/** The smallest picture. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
  'base64',
);
