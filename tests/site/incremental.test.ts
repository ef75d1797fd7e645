import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { anArticle, aPromise } from '../content.ts';
import { copyProject, PIXEL, startBuild } from './build-sites.ts';
import { NOW } from './sites.ts';

/** Two copies of the whole project, so that its code can be edited too: one is built again and again, one always from nothing. */
const [again, anew] = [resolve('.test', 'incremental'), resolve('.test', 'incremental-anew')];
const live = join(again, 'dist');
const LATER = '2026-12-02T00:00:00Z';

beforeAll(async () => {
  for (const project of [again, anew]) copyProject(basename(project));
  put(
    'content/articles/late.mdx',
    anArticle({ title: 'Late', published: '2026-12-01', extra: 'topics: [boundaries]', body: 'Late.' }),
  );
  put(
    'content/articles/seen/index.mdx',
    anArticle({ title: 'Seen', published: '2026-11-02', body: 'Seen.\n\n![A desk](./desk.png)' }),
  );
  draw(PIXELS[0]!);
  await build(NOW);
});

/**
 * Each round makes its edits to the site that the round before has left. Edits that touch different files share a round:
 * the comparison names every file that differs.
 */
const ROUNDS: [name: string, now: string, edits: (() => void)[]][] = [
  [
    'a title, a body, a mentor’s role, a note on an answer, a picture, the address of a series, an ' +
      'address that is gone, a new file in public',
    NOW,
    [
      () =>
        replace(
          `content/articles/${BOUNDARIES}.mdx`,
          'How to Establish Boundaries',
          'How to Establish a Boundary',
        ),
      () => append('content/articles/facilitating.mdx', '\nOne more paragraph.\n'),
      () => replace('content/mentors/bryan-dunn.yaml', 'role: ', 'role: Former '),
      () =>
        append('content/questions/project-tasks-not-product-work/aaron-bloom.mdx', '\nOne more sentence.\n'),
      () => draw(PIXELS[1]!),
      () => rename('content/series/deflect-all-work.yaml', 'content/series/deflected-work.yaml'),
      () => append('content/series/deflected-work.yaml', 'aliases: [deflect-all-work]\n'),
      () => append('content/addresses.txt', '/questions/gone/ retired sincere\n'),
      () => put('public/note.txt', 'A note.'),
    ],
  ],
  [
    'the order of a series, a promise that is kept, another that is made, a draft that time has published',
    LATER,
    [
      () => swapFirstParts('content/series/deflected-work.yaml'),
      () =>
        put(
          'content/articles/kept.mdx',
          anArticle({
            title: 'Kept',
            published: '2026-11-20',
            extra: 'keeps: how-to-present-other-peoples-work',
          }),
        ),
      () => put('content/promises/another.yaml', aPromise({ title: 'Another' })),
      () => append('content/series/the-roadmap-is-a-feeling.yaml', '  - promise: another\n'),
    ],
  ],
  ['a day on which nothing happens', '2026-12-03T00:00:00Z', []],
];

test.each(ROUNDS)('makes the same site again as a fresh build: %s', async (_, now, edits) => {
  for (const edit of edits) edit();
  await buildBoth(now);
  expect(Object.keys(digestsOf(live)).length).toBeGreaterThan(60);
});

test(
  'makes the same site again as a fresh build: a piece that is gone, the code of a component, a ' +
    'style; and draws only pictures that say something else',
  async () => {
    const made = stampsOf(join(live, 'cards'));
    remove('content/articles/kept.mdx');
    replace('content/articles/late.mdx', 'title: Late', 'title: Later');
    replace('src/render/mdx/Aside/Aside.astro', 'role="note"', 'role="note" data-new');
    append('src/styles/beside/aside.css', '\n.aside { color: red; }\n');
    await buildBoth(LATER);
    const after = stampsOf(join(live, 'cards'));
    expect(Object.keys(after).filter((path) => after[path] !== made[path])).toEqual([
      'articles/late.png',
      // It has a part less.
      'series/deflect-all-work.png',
    ]);
  },
);

test('makes again only the pages that show what has changed, and the index only when it holds it', async () => {
  const [before, made] = [digestsOf(live), stampsOf(live)];
  const index = stampsOf(join(live, 'pagefind'));
  replace('content/articles/late.mdx', 'title: Later', 'title: Latest');
  await build(LATER);
  const after = digestsOf(live);
  const differs = Object.keys(after).filter(
    (path) => after[path] !== before[path] && path.endsWith('index.html'),
  );
  const remade = Object.entries(stampsOf(live)).filter(
    ([path, stamp]) => stamp !== made[path] && path.endsWith('index.html'),
  );
  // They belong to no list of paths.
  const always = [
    'index.html',
    'search/index.html',
    'subscribe/index.html',
    'topics/index.html',
    'companies/index.html',
    'corrections/index.html',
    'house-style/index.html',
    'reading/index.html',
    'roadmap/index.html',
  ];
  expect(differs).toContain('articles/late/index.html');
  expect(remade.map(([path]) => path).filter((path) => !always.includes(path))).toEqual(
    differs.filter((path) => !always.includes(path)),
  );
  expect(remade.length).toBeLessThan(Object.keys(made).length / 2);
  expect(stampsOf(join(live, 'pagefind'))).not.toEqual(index);
});

test('takes the index over where nothing that it holds has changed', async () => {
  const made = stampsOf(join(live, 'pagefind'));
  replace('content/articles/late.mdx', 'summary: "Satire: Late."', 'summary: "Satire: Late, again."');
  await build(LATER);
  expect(stampsOf(join(live, 'pagefind'))).toEqual(made);
});

test('leaves a site alone that nothing has changed but its own book of addresses, and says again what there was to say of it', async () => {
  const publishedUrls = join(again, 'content/addresses.txt');
  const buildAsAuthor = () => buildIn(again, LATER, [], { CI: '' });
  append(
    'content/articles/late.mdx',
    `\n${Array.from({ length: 6000 }, (_, at) => ((at * 7919) % 104_729).toString(36)).join(' ')}\n`,
  );
  const news = /^Heavier than .*$/m;
  const first = await buildAsAuthor();
  expect([first, readFileSync(publishedUrls, 'utf8')]).toEqual([
    expect.stringMatching(/addresses are new/),
    expect.stringContaining('/articles/late/'),
  ]);
  const place = statSync(live).ino;
  const second = await buildAsAuthor();
  expect(second).toMatch(
    /^Nothing has changed since the last build, and its site stands\. Checked in \d+\.\d s\.$/m,
  );
  expect([statSync(live).ino, news.exec(second)?.[0]]).toEqual([place, news.exec(first)?.[0]]);
  expect(news.exec(first)?.[0]).toContain('/articles/late/');
});

test('draws every sharing picture again when all are drawn otherwise', async () => {
  const made = stampsOf(join(live, 'cards'));
  append('src/outputs/cards/card.css', '\n.label { letter-spacing: 0.01em; }\n');
  await build(LATER);
  const after = stampsOf(join(live, 'cards'));
  expect(Object.keys(after).filter((path) => after[path] === made[path])).toEqual([]);
});

test('does not believe a file that somebody else has changed since, nor a cache that is damaged', async () => {
  const before = digestsOf(live);
  const page = join(live, 'articles', BOUNDARIES, 'index.html');
  writeFileSync(page, 'Changed by hand.');
  rmSync(join(live, 'about', 'index.html'));
  rmSync(join(live, 'pagefind', 'pagefind.js'));
  writeFileSync(join(live, 'stray.txt'), 'Nobody made this.');
  await build(LATER);
  expect(digestsOf(live)).toEqual(before);
  for (const name of ['output.json', 'cards.json', 'content/content.txt'])
    writeFileSync(join(again, 'cache', name), '{"code":');
  await build(LATER);
  expect(digestsOf(live)).toEqual(before);
});

const BOUNDARIES = 'how-to-establish-boundaries';

const PIXELS = [
  PIXEL,
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
];

/** Builds what is there once more, as its author would. Gives what it says. */
function build(now: string): Promise<string> {
  return buildIn(again, now);
}

/** The same, and beside it another from nothing, which must be no other. */
async function buildBoth(now: string): Promise<void> {
  await Promise.all([build(now), buildIn(anew, now, ['--fresh'])]);
  expect(digestsOf(live)).toEqual(digestsOf(join(anew, 'dist')));
}

async function buildIn(
  project: string,
  now: string,
  flags: readonly string[] = [],
  more: Record<string, string> = {},
): Promise<string> {
  const { status, output } = await startBuild(
    { BUILD_NOW: now, OUT_DIR: 'dist', CACHE_DIR: 'cache', ...more },
    flags,
    project,
  );
  if (status !== 0) throw new Error(output);
  return output;
}

function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** By which a file that was taken over is told from one that was made again. */
function stampsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((path) => [
      path,
      `${statSync(join(folder, path)).ino} ${statSync(join(folder, path)).mtimeMs}`,
    ]),
  );
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

function put(path: string, text: string): void {
  for (const file of both(path)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}

function draw(picture: Buffer): void {
  for (const file of both('content/articles/seen/desk.png')) writeFileSync(file, picture);
}

function rename(from: string, to: string): void {
  for (const project of [again, anew]) renameSync(join(project, from), join(project, to));
}

function remove(path: string): void {
  both(path).forEach((file) => unlinkSync(file));
}

function replace(path: string, from: string, to: string): void {
  change(path, (text) => text.replace(from, to));
}

function append(path: string, more: string): void {
  change(path, (text) => text + more);
}

function swapFirstParts(path: string): void {
  change(path, (text) => text.replace(/( {2}- article: .*\n)( {2}- article: .*\n)/, '$2$1'));
}

function change(path: string, edit: (text: string) => string): void {
  for (const file of both(path)) {
    const before = readFileSync(file, 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`The edit of ${path} changes nothing.`);
    writeFileSync(file, after);
  }
}

/** A file of the project, in each of its copies. */
function both(path: string): string[] {
  return [join(again, path), join(anew, path)];
}
