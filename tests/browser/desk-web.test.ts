import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseContentPath } from '../../src/content/file-patterns.ts';
import { buildIndex } from '../../src/editorial/contribute/check-draft.ts';
import { listCollections } from '../../src/editorial/desk-web/collections.ts';
import { buildEditorConfig } from '../../src/editorial/desk-web/config.ts';
import { buildDesk } from '../../src/outputs/desk-web/build-desk.ts';
import { serve } from '../../src/outputs/hosting/serve.ts';
import { FIXTURE } from '../site/sites.ts';
import { libraryOf } from '../content.ts';
import { launchOptions } from './find-browser.ts';

/** Chromium gives tests no folder of the machine, but one of the origin's own, whose handles are of the same kind. */
const PICKER =
  'window.showDirectoryPicker = () => navigator.storage.getDirectory(); window.writable = FileSystemFileHandle.prototype.createWritable;';
const FOLDER = join('.test', 'desk-web');

const files = Object.fromEntries(
  readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mdx|yaml|txt)$/.test(file))
    .map((file) => [`content/${file}`, readFileSync(join(FIXTURE, file), 'utf8')]),
);
let browser: Browser;
let page: Page;
let close = () => {};
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const inside = Object.entries(files).map(([path, text]) => [path.slice('content/'.length), text] as const);
  const index = buildIndex(libraryOf(Object.fromEntries(inside.filter(([path]) => !path.endsWith('.txt')))));
  await buildDesk(join(FOLDER, 'site'), buildEditorConfig(), index);
  const server = await serve({ folder: join(FOLDER, 'site'), base: '/', port: 0 });
  const origin = `http://localhost:${(server.address() as { port: number }).port}`;
  close = () => server.close();
  browser = await chromium.launch(launchOptions());
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  page.on(
    'request',
    (request) =>
      !/^(?:blob|data):/.test(request.url()) &&
      !request.url().startsWith(origin) &&
      asked.push(request.url()),
  );
  page.on(
    'console',
    (message) => message.type() === 'error' && !/404/.test(message.text()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(PICKER);
  await page.goto(`${origin}/robots.txt`);
  await page.evaluate(putFiles, files);
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: /local repository/i }).click();
  await page.getByText('Memos with pictures').waitFor();
}, 120_000);

afterAll(async () => {
  await browser.close();
  close();
});

/** The longest file of each collection, or with `EVERY_FILE=1` all of them: the gate for an upgrade of Sveltia. */
const opened = listCollections().flatMap(({ name, kind, settings }) => {
  const own = Object.keys(files).filter(
    (file) => parseContentPath(file.slice('content/'.length))?.kind === kind,
  );
  const chosen = name === kind ? own : [];
  const byLength = chosen.toSorted((a, b) => files[b]!.length - files[a]!.length);
  const some = process.env['EVERY_FILE'] === undefined ? byLength.slice(0, 1) : chosen;
  return some.flatMap((file) => {
    if (file === undefined) return [];
    const slug = file.slice(String(settings['folder']).length + 1).replace(/\.\w+$/, '');
    return [{ file, address: `#/collections/${name}/entries/${slug}` }];
  });
});

test(
  'opens, edits and saves files of every kind, and nothing but the edit differs',
  async () => {
    expect(opened.length).toBeGreaterThan(7);
    for (const { address } of opened) await editFirstField(address);
    const saved = await page.evaluate(readFiles);
    for (const [file, text] of Object.entries(saved)) {
      const before = files[file]!.split('\n');
      const changed = text.split('\n').filter((line, index) => line !== before[index]);
      const isOpened = opened.some((one) => one.file === file);
      expect([file, changed]).toEqual([file, isOpened ? [expect.stringContaining(' indeed')] : []]);
      expect(text.split('\n')).toHaveLength(before.length);
    }
    expect(check(saved)).toEqual([]);
    expect([asked, complaints]).toEqual([[], []]);
  },
  opened.length * 6000 + 30_000,
);

test('writes a new piece as the house does', async () => {
  await page.evaluate(() => void (location.hash = '#/collections/promise/new'));
  await page.getByRole('textbox', { name: 'Title' }).fill('How to Be Thanked');
  await page.getByRole('textbox', { name: 'Promised' }).fill('2026-11-20');
  await page.getByRole('textbox', { name: 'Note' }).fill('It is: coming.');
  await save();
  const saved = await page.evaluate(readFiles);
  expect(saved['content/promises/how-to-be-thanked.yaml']).toBe(
    'title: How to Be Thanked\npromised: 2026-11-20\nnote: "It is: coming."\n',
  );
});

test('shows beside the text how it reads, and what the check says', async () => {
  await page.evaluate(() => void (location.hash = '#/collections/article/entries/facilitating'));
  const preview = page.locator('iframe').first().contentFrame();
  await expect
    .poll(() => preview.getByRole('status').textContent(), { timeout: 15_000 })
    .toBe('Nothing is wrong with this file by itself.');
  await page.getByRole('textbox', { name: 'Summary' }).fill('A drill book.');
  await expect
    .poll(() => preview.getByRole('status').textContent(), { timeout: 10_000 })
    .toMatch(/^Line \d+: .*satire/);
  expect(await preview.locator('.prose h2').count()).toBeGreaterThan(1);
  expect(asked).toEqual([]);
});

test('asks before it overwrites what somebody else has changed', async () => {
  const { file, address } = opened.find((one) => one.file.endsWith('.yaml'))!;
  const other = `${(await page.evaluate(readFiles))[file]!}# Mended elsewhere.\n`;
  await page.evaluate(writeFile, [file, other] as const);
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await page.evaluate((hash) => void (location.hash = hash), address);
  const field = page.getByRole('textbox').first();
  const words = `${await field.inputValue()} of ours`;
  await field.fill(words);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect.poll(() => questions.length).toBe(1);
  expect(questions[0]).toContain(`${file.replace(/.*\//, '')} has changed on the disk`);
  expect((await page.evaluate(readFiles))[file]).toBe(other);
  // The editor still has what was written.
  await page.evaluate((hash) => void (location.hash = hash), address);
  await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe(words);
});

async function editFirstField(address: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), address);
  const field = page.getByRole('textbox').first();
  await field.fill(`${await field.inputValue()} indeed`);
  await save();
}

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.waitForURL((url) => !/\/(?:entries|new)/.test(url.hash));
}

/** What somebody else writes into a file of the folder. */
async function writeFile([path, text]: readonly [string, string]): Promise<void> {
  const parts = path.split('/');
  let folder = await navigator.storage.getDirectory();
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
  // As it was before the editor wrapped it: another program writes past the editor.
  const { writable } = window as unknown as { writable: FileSystemFileHandle['createWritable'] };
  const file = await writable.call(await folder.getFileHandle(parts.at(-1)!));
  await file.write(text);
  await file.close();
}

/** What `npm run check` says of some files. */
function check(content: Readonly<Record<string, string>>): unknown {
  rmSync(join(FOLDER, 'content'), { recursive: true, force: true });
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
    writeFileSync(join(FOLDER, file), text);
  }
  const { stdout } = spawnSync(process.execPath, [join('src', 'cli', 'check.ts'), '--json'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(FOLDER, 'content'), BUILD_NOW: '2026-11-25T00:00:00Z' },
  });
  return (JSON.parse(stdout) as { diagnostics: unknown[] }).diagnostics;
}

/** Runs in the page. */
async function putFiles(given: Record<string, string>): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(given)) {
    const parts = path.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
    const writer = await file.createWritable();
    await writer.write(text);
    await writer.close();
  }
}

/** Runs in the page. */
async function readFiles(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    const entries = (
      folder as unknown as { entries: () => AsyncIterable<[string, FileSystemHandle]> }
    ).entries();
    for await (const [name, handle] of entries)
      if (handle.kind === 'directory' && name !== '.git')
        await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
      else if (handle.kind === 'file')
        found[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
  };
  await walk(await navigator.storage.getDirectory(), '');
  return found;
}
