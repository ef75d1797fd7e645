import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDiagnostics } from '../../../src/content/diagnostics.ts';
import { buildIndex, type PublicationIndex } from '../../../src/editorial/contribute/check-draft.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { BAD, GOOD } from '../../bad-input.ts';
import { anArticle, libraryOf, NOW, sourcesOf, type Files } from '../../content.ts';

type Check = typeof import('../../../src/editorial/contribute/check-draft.ts').checkDraft;

let check: Check;
const folder = mkdtempSync(join(tmpdir(), 'check-draft-'));

/** The check as a browser gets it: with the parser of `parse-mdx-browser.ts`. */
beforeAll(async () => {
  const outfile = join(folder, 'check.mjs');
  const entryPoints = ['src/editorial/contribute/check-draft.ts'];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    format: 'esm',
    conditions: ['worker', 'browser'],
    logLevel: 'error',
  });
  ({ checkDraft: check } = (await import(pathToFileURL(outfile).href)) as { checkDraft: Check });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run check` says of one file among others. */
const saidOf = (path: string, files: Files) =>
  buildLibrary(sourcesOf(files), { now: NOW })
    .diagnostics.filter(({ file }) => file === `content/${path}`)
    .map((diagnostic) =>
      formatDiagnostics([diagnostic])
        .split('\n')[2]
        ?.replace(/^[^ ]*?:(\d+)(?::\d+)?  /, '$1 '),
    )
    .toSorted();
const says = (path: string, text: string, index: PublicationIndex) =>
  check(path, text, index, NOW)
    .problems.map((problem) => `${problem.line} ${problem.says}`)
    .toSorted();

/** What only a disk, or the other pages, can tell. */
const ELSEWHERE = ['a broken fragment', 'a body of five megabytes'];

const rows = Object.entries(BAD).flatMap(([name, files]) => {
  if (typeof files === 'function' || ELSEWHERE.includes(name)) return [];
  const texts = Object.entries(files);
  const [[path, text] = ['', '']] = texts;
  // A row of one article needs no file system; one of several files is about what stands between them.
  return texts.length === 1 && typeof text === 'string' && /^articles\/[a-z-]+\.mdx$/.test(path)
    ? [{ name, path, text }]
    : [];
});

test('has most of the bad input of authors', () => expect(rows.length).toBeGreaterThan(60));

test.each(rows)('says in a browser what npm run check says: $name', ({ path, text }) => {
  const index = buildIndex(libraryOf(GOOD));
  const expected = saidOf(path, { ...GOOD, [path]: text });
  // A file with pictures is told where they go, which only a disk knows.
  expect(says(path, text, index)).toEqual(expected);
});

test('finds nothing wrong in what is published, and the same words and links in it', () => {
  const root = 'tests/fixtures/publication';
  const files = Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:mdx|yaml)$/.test(file))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
  const index = buildIndex(libraryOf(files));
  for (const path of Object.keys(files).filter((file) => /^(?:articles|pages)\//.test(file)))
    expect([path, says(path, files[path]!, index)]).toEqual([path, []]);
  const [one] = sourcesOf({ 'articles/a-post-mortem.mdx': files['articles/a-post-mortem.mdx']! });
  expect(
    JSON.stringify(
      check('articles/a-post-mortem.mdx', files['articles/a-post-mortem.mdx']!, index, NOW).tree,
    ),
  ).toContain(one!.body!.headings[0]!.slug);
});

test('knows every address that an author may link to, and no other', () => {
  const index = buildIndex(libraryOf(GOOD));
  const link = (address: string) =>
    says(
      'articles/new.mdx',
      GOOD['articles/good.mdx']!.replace(/^title: .*$/m, 'title: New')
        .replace(/^summary: .*$/m, 'summary: "Satire: new."')
        .replace(/Text\. <P.*/, `[it](${address})`),
      index,
    );
  for (const address of [
    '/about/',
    '/articles/good/',
    '/questions/why/',
    '/mentors/ada-lovelace/',
    '/series/course/',
    '/roadmap/',
    '/contribute/',
    '/rss.xml',
  ])
    expect([address, link(address)]).toEqual([address, []]);
  expect(link('/articles/goood/')[0]).toContain('leads to no page. Did you mean "/articles/good/"?');
});

test('lets a draft name topics and contributors of whom readers do not know yet', () => {
  const kept: Files = { ...GOOD, 'topics/desks.yaml': 'name: desks\nabout: Where one sits.\n' };
  const signed = anArticle({
    title: 'New',
    extra: 'topics: [chairs]\nby: [somebody-new]',
  });
  const index = buildIndex(libraryOf(kept));
  expect(says('articles/new.mdx', signed, index)).toEqual([]);
  expect(JSON.stringify(index)).not.toContain('Where one sits');
});

test('says that a promise is kept already, and a title taken', () => {
  const kept: Files = { ...GOOD, 'articles/kept.mdx': anArticle({ title: 'Kept', extra: 'keeps: soon' }) };
  const again = anArticle({ title: 'Kept', extra: 'keeps: soon' }).replace('a memo', 'another');
  expect(says('articles/new.mdx', again, buildIndex(libraryOf(kept)))).toEqual([
    expect.stringContaining('This title is that of content/articles/kept.mdx already.'),
    expect.stringContaining('"keeps" names "soon", which content/articles/kept.mdx keeps already.'),
  ]);
});

test('says that a name is no slug', () => {
  expect(check('articles/A B.mdx', '', { entries: {}, addresses: [] }, NOW).problems[0]?.says).toContain(
    'is no place for a file',
  );
});

test('says of a text of five megabytes that it is too long, and does not read it', () => {
  const { problems } = check('articles/long.mdx', 'x'.repeat(5e6), { entries: {}, addresses: [] }, NOW);
  expect(problems[0]?.says).toContain('5.0 million bytes');
});
