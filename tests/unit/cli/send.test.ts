import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { anArticle } from '../../content.ts';
import { fakeButtondown, startSmtp } from '../../mail-servers.ts';

const content = mkdtempSync(join(tmpdir(), 'content-'));
const [buttondown, smtp] = [await fakeButtondown(), await startSmtp()];
afterAll(async () => {
  rmSync(content, { recursive: true });
  await Promise.all([buttondown.close(), smtp.close()]);
});

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
};
for (const id of ['about', 'corrections', 'house-style', 'subscribe'])
  write(`pages/${id}.mdx`, `---\ntitle: The ${id}\nsummary: It is ${id}.\nvoice: sincere\n---\n\nText.\n`);
write('articles/one.mdx', anArticle({ title: 'One', published: '2024-03-01' }));
write('articles/two.mdx', anArticle({ title: 'Two', published: '2024-03-03' }));
write('articles/hidden.mdx', anArticle({ title: 'Hidden', published: '2024-03-02', extra: 'draft: true' }));

const ENVIRONMENT = {
  CONTENT_DIR: content,
  BUILD_NOW: '2024-03-05',
  SITE_URL: 'https://site.example',
  BUTTONDOWN_API_KEY: 'secret',
  BUTTONDOWN_URL: buttondown.url,
  SMTP_URL: smtp.url,
};
/** Runs a command while the servers of this process answer it. */
const run = (name: string, args: string[], env: Record<string, string | undefined> = {}) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [join('src', 'cli', `${name}.ts`), ...args],
      { env: { ...process.env, ...ENVIRONMENT, ...env } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
const record = () => readFileSync(join(content, 'sent.txt'), 'utf8');

test('sends to one address for a test, and records nothing', { timeout: 120_000 }, async () => {
  const { stdout, stderr } = await run('send', ['--test', 'you@example.org', 'one']);
  expect([stdout, stderr]).toEqual(['Sent to you@example.org, and not recorded: One (satire)\n', '']);
  expect(smtp.taken.map(({ to }) => to)).toEqual([['you@example.org']]);
  expect(smtp.taken[0]?.raw).toContain('https://site.example/articles/one/');
  expect(existsSync(join(content, 'sent.txt'))).toBe(false);
  expect(await run('send', ['--test', 'you@example.org', 'hidden'])).toMatchObject({
    status: 1,
    stderr: '"hidden" is no piece that readers can see.\n',
  });
});

test('only says what it would send, unless it is really to send', { timeout: 120_000 }, async () => {
  const { stdout } = await run('send', ['--service', 'buttondown']);
  expect(stdout).toBe(
    'Two (satire)\n    to all subscribers\nOne (satire)\n    to all subscribers\n\nNothing was sent. ' +
      'npm run send -- --really sends it by buttondown.\n',
  );
  expect((await run('send', [])).stdout).toMatch(/^No service is named .* nothing is ever sent/);
  expect(buttondown.taken).toEqual([]);
});

test(
  'refuses to send links that lead nowhere, and letters that come before their pieces',
  { timeout: 120_000 },
  async () => {
    const really = (env: Record<string, string | undefined>) =>
      run('send', ['--service', 'buttondown', '--really'], env);
    expect(await really({ SITE_URL: undefined })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^SITE_URL is not set: every link would lead to /) as string,
    });
    write('articles/far.mdx', anArticle({ title: 'Far', published: '2099-01-01' }));
    expect(await really({ BUILD_NOW: '2099-01-02' })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^BUILD_NOW lies in the future/) as string,
    });
    write('sent.txt', 'nonsense\n');
    expect(await really({})).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/sent\.txt:1 {2}/) as string,
    });
    rmSync(join(content, 'sent.txt'));
    expect(buttondown.taken).toEqual([]);
  },
);

test(
  'sends what is new, the oldest first, records it, and sends nothing when it runs again',
  { timeout: 120_000 },
  async () => {
    const { stdout, stderr } = await run('send', ['--service', 'buttondown', '--really']);
    expect([stdout, stderr]).toEqual([
      'sent     One (satire)\nsent     Two (satire)\n\nRecorded in sent.txt. Commit it.\n',
      '',
    ]);
    expect(record().split('\n').slice(1)).toEqual([
      'tag:product-management.example,2024-03-01:articles/one sent 2024-03-05',
      'tag:product-management.example,2024-03-03:articles/two sent 2024-03-05',
      '',
    ]);
    const again = await run('send', ['--service', 'buttondown', '--really']);
    expect(again).toMatchObject({
      status: 0,
      stdout: 'Nothing is to be sent: everything new is in sent.txt.\n',
    });
    expect(buttondown.taken).toHaveLength(2);
  },
);

test(
  'keeps what was sent before a service refuses, and ends with an error',
  { timeout: 120_000 },
  async () => {
    const before = record();
    write('articles/three.mdx', anArticle({ title: 'Three', published: '2024-03-04' }));
    const refused = await run('send', ['--service', 'buttondown', '--really'], {
      BUTTONDOWN_API_KEY: 'wrong',
    });
    expect(refused).toMatchObject({ status: 1, stderr: 'Buttondown answered 401: Invalid token.\n' });
    expect(record()).toBe(before);
  },
);

test('writes letters to look at, of a fortnight or of all', { timeout: 120_000 }, async () => {
  const folder = join(content, '..', `${content.split('/').at(-1)}-letters`);
  const { stdout } = await run('letters', ['one', '--to', folder]);
  expect(stdout).toMatch(/^one\.eml {2}\d+\.\d kB {2}One \(satire\)\n/);
  expect(['eml', 'html', 'txt'].map((ending) => existsSync(join(folder, `one.${ending}`)))).toEqual([
    true,
    true,
    true,
  ]);
  expect((await run('letters', ['--digest', '--to', folder])).stdout).toContain('digest-2024-w09.eml');
  expect((await run('letters', ['--to', folder], { BUILD_NOW: '2024-06-01' })).stdout).toMatch(
    /^Nothing appeared/,
  );
  rmSync(folder, { recursive: true });
});
