import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cleanEnvironment, copyProject } from './build-sites.ts';

/*
 * The recipes of CONTRIBUTING for a field, a feed and a kind, carried out as they are written on a copy of the project.
 */

const project = copyProject('new-kind');
afterAll(() => rmSync(project, { recursive: true, force: true }));
const pathOf = (path: string) => join(project, path);
const read = (path: string) => readFileSync(pathOf(path), 'utf8');
function write(path: string, text: string): void {
  mkdirSync(dirname(pathOf(path)), { recursive: true });
  writeFileSync(pathOf(path), text);
}

function run(...command: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
    env: { ...cleanEnvironment(), NO_COLOR: '1', BUILD_NOW: '2026-11-25' },
  });
  return { status, output: stdout + stderr };
}

/** The steps of a recipe, in their order. */
function stepsOf(heading: string): { path: string; text: string; isEdit: boolean }[] {
  const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split(`## ${heading}\n`);
  const blocks = section.split('\n## ')[0]!.matchAll(/```(ts|astro|diff)\n([\s\S]*?)```/g);
  return [...blocks].map(([, language, text = '']) => ({
    path: (language === 'diff' ? /^(.*)\n/ : /^\/\/ (.*)$/m).exec(text)?.[1] ?? '',
    text: language === 'diff' ? text.slice(text.indexOf('\n') + 1) : text,
    isEdit: language === 'diff',
  }));
}

/** Adds the lines of a diff that begin with a plus. The other lines say where. */
function edit(path: string, diff: string): void {
  const lines = read(path).split('\n');
  let at = 0;
  let before: string[] = [];
  for (const line of diff.split('\n').slice(0, -1)) {
    if (line.startsWith('+')) {
      before.push(line.slice(1));
      continue;
    }
    const found = lines.indexOf(line.slice(1), at);
    if (found === -1) throw new Error(`${path} has no line "${line.slice(1)}".`);
    // Lines above the first line of context stand before it, the others behind the last one.
    lines.splice(at === 0 ? found : at, 0, ...before);
    at = found + before.length + 1;
    before = [];
  }
  write(path, lines.toSpliced(at === 0 ? lines.length - 1 : at, 0, ...before).join('\n'));
}

function carryOut(heading: string): { files: number; lines: number } {
  const steps = stepsOf(heading);
  for (const { path, text, isEdit } of steps) (isEdit ? edit : write)(path, text);
  const edits = steps.filter(({ isEdit }) => isEdit).map(({ text }) => text);
  return {
    files: steps.length - edits.length,
    lines: edits.flatMap((text) => text.split('\n')).filter((line) => line.startsWith('+')).length,
  };
}

/** What the compiler says of the tables of kinds and of everything that they import. */
function compile(): string {
  const tables = ['library', 'outputs'].map((floor) => `src/${floor}/kinds/registry.ts`);
  write('tsconfig.kinds.json', JSON.stringify({ extends: './tsconfig.json', files: tables, include: [] }));
  return run(join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.kinds.json')
    .output;
}

const LETTER = `---
title: A Quokka Writes
summary: "Satire: a quokka."
voice: satire
published: 2026-11-20
topics: [quokkas]
aliases: [a-wombat-writes]
---

Dear editors, the zanzibar desk is taken.
`;

const PLANTED = ['<script>alert(1)</script>', '<Nope />', '[there](/nowhere/)', '<Promise id="unmade" />'];

test('a kind that lacks something does not compile, and says where', () => {
  const [content, registry] = stepsOf('A new kind');
  write(content!.path, content!.text);
  const before = read(registry!.path);
  edit(registry!.path, registry!.text);
  const errors = compile();
  write(registry!.path, before);
  expect(errors).toMatch(/src\/library\/kinds\/registry\.ts[^]*Property 'letter' is missing/);
  expect(errors).toMatch(/src\/outputs\/kinds\/registry\.ts[^]*Property 'letter' is missing/);
});

test('costs few files and lines', () => {
  expect(carryOut('A new field')).toEqual({ files: 0, lines: 2 });
  expect(carryOut('A new feed')).toEqual({ files: 1, lines: 1 });
  const kind = carryOut('A new kind');
  expect(kind.files).toBeLessThanOrEqual(4);
  expect(kind.lines).toBeLessThanOrEqual(4);
  expect(compile()).toBe('');
});

test('refuses in the new kind what it refuses everywhere', () => {
  write('content/letters/a-letter.mdx', LETTER + PLANTED.map((text) => `\n${text}\n`).join(''));
  const { status, output } = run('src/cli/check.ts');
  expect(status).toBe(1);
  expect(output.split('\n').filter((line) => line.startsWith('content/'))).toMatchInlineSnapshot(`
    [
      "content/letters/a-letter.mdx:12  <script> cannot stand in a body. Say it in words, or ask for a component.",
      "content/letters/a-letter.mdx:14  <Nope> is not a component. Did you mean "Move"?",
      "content/letters/a-letter.mdx:16  The link to "/nowhere/" leads to no page. Correct the address.",
      "content/letters/a-letter.mdx:18  <Promise> names "unmade", but there is no such promise. Make it: npm run new -- promise --title "Unmade" --slug unmade",
    ]
  `);
});

test('begins a file of the new kind, and tells editors of it', () => {
  const { output } = run('src/cli/new.ts', 'letter', '--title', 'Another', '--topics', 'quokkas');
  expect(output).toContain('wrote    content/letters/another.mdx');
  expect(read('content/letters/another.mdx')).toMatch(/^---\ntitle: Another\n[\s\S]*\ndraft: true\n/);
  run('src/cli/editor.ts');
  expect(existsSync(pathOf('.vscode/schemas/letter.json'))).toBe(true);
});

test('shows the kind, the field and the feed wherever they belong', () => {
  write('content/letters/a-letter.mdx', LETTER);
  const article = 'content/articles/how-to-establish-boundaries.mdx';
  write(article, read(article).replace('\nvoice:', '\nplace: Under the desk\nvoice:'));
  expect(run('src/cli/build.ts')).toEqual({ status: 0, output: expect.stringContaining('another, a draft') });
  const site = (path: string) => read(join('dist', path));

  expect(site('letters/a-letter/index.html')).toContain('the zanzibar desk is taken');
  expect(existsSync(pathOf('dist/letters/another'))).toBe(false);
  expect(existsSync(pathOf('dist/cards/letters/a-wombat-writes.png'))).toBe(true);
  for (const feed of ['rss.xml', 'atom.xml', 'feed.json', 'articles/rss.xml', 'topics/quokkas/rss.xml'])
    expect([feed, site(feed)]).toEqual([feed, expect.stringContaining('the zanzibar desk is taken')]);
  for (const list of ['topics/quokkas/index.html', 'articles/index.html', 'search/index.html', 'llms.txt'])
    expect([list, site(list)]).toEqual([list, expect.stringContaining('A Quokka Writes')]);
  for (const [file, path] of [
    ['sitemap.xml', '/letters/a-letter/<'],
    ['llms.txt', '/letters/a-letter/index.txt'],
    ['_redirects', '/letters/a-wombat-writes/ /letters/a-letter/ 301'],
    ['search/words.txt', 'quokka'],
  ] as const)
    expect([file, site(file)]).toEqual([file, expect.stringContaining(path)]);
  expect(site('letters/a-letter/index.txt')).toMatch(/^SATIRE\.[\s\S]*the zanzibar desk is taken/);
  expect(run('src/cli/desk.ts').output).toMatch(/7 words, 1 min: A Quokka Writes \(a-letter\)/);

  expect(site('articles/how-to-establish-boundaries/index.html')).toContain('Under the desk');

  const title = 'Answers from GitLab';
  for (const file of ['subscribe/index.html', 'feeds.opml', 'companies/gitlab/rss.xml'])
    expect([file, site(file)]).toEqual([file, expect.stringContaining(title)]);
  expect(site('companies/gitlab/index.html')).toMatch(
    new RegExp(`<link rel="alternate"[^>]*title="${title}[^>]*href="/companies/gitlab/rss.xml"`),
  );
});
