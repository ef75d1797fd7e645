import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { makeVolume } from '../../../../src/outputs/volumes/make.ts';
import { printTwoUp } from '../../../../src/outputs/volumes/pdf.ts';
import { listOffered } from '../../../../src/outputs/volumes/shelf.ts';
import { digestOfVolume, listVolumes } from '../../../../src/outputs/volumes/volume.ts';
import { aMentor, anAnswer, anArticle, aPromise, aQuestion, aSeries, libraryOf } from '../../../content.ts';
import { letterSources } from '../../../letters.ts';

const FILES = {
  'articles/one.mdx': anArticle({
    title: 'One & “only”',
    published: '2025-03-01',
    body:
      'See [the other](/articles/two/#a-place), [here](#below), and [out](https://x.example/).[^a] ' +
      'Again.[^a]\n\n## Below\n\n<Promise id="kept" />, <Promise id="open" />\n\n[^a]: A note.',
  }),
  'articles/two.mdx': anArticle({
    title: 'Two',
    published: '2026-03-01',
    extra: 'keeps: kept\ncorrections:\n  - date: 2026-04-01\n    text: It was three.',
    body:
      '## A place\n\n<Exhibit title="E" basis="B."><Statement columns={["A", "B", "C"]} rows={[["x ' +
      '< y", "&", "1"]]} totals={[]} /></Exhibit>',
  }),
  'articles/draft.mdx': anArticle({ title: 'Zanzibar', published: '2026-03-02', extra: 'draft: true' }),
  'promises/kept.yaml': aPromise({ title: 'Kept' }).replace('2026-11-01', '2026-02-01'),
  'promises/open.yaml': aPromise({ title: 'Open' }).replace('2026-11-01', '2026-02-01'),
  'series/whole.yaml': aSeries('article: one', 'article: two'),
  'series/part.yaml': aSeries('article: three', 'promise: third')
    .replace('A series', 'Another')
    .replace(/^summary: .*$/m, 'summary: "Satire: another series."'),
  'articles/three.mdx': anArticle({ title: 'Three', published: '2026-03-03' }),
  'promises/third.yaml': aPromise({ title: 'Third' }),
  'questions/q/question.mdx': aQuestion(),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
};
const sources = letterSources(FILES);
const { library } = sources;
const volumes = listVolumes(library);
const [whole, report] = volumes;
const make = (volume = whole!, built = '.') => makeVolume(volume, { root: '.', built, sources });
const open = async (volume = whole!) => {
  const { '.epub': epub = new Uint8Array() } = await make(volume);
  return {
    epub,
    files: Object.fromEntries(
      Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    ),
  };
};

test('makes a volume of each series that is complete, and of each year, with what is public', () => {
  expect(volumes.map(({ name, pieces }) => [name, pieces.map(({ id }) => id)])).toEqual([
    ['series/whole', ['one', 'two']],
    ['years/2026', ['two', 'three', 'q']],
    ['years/2025', ['one']],
  ]);
  expect([whole?.title, report?.title]).toEqual(['A series', 'Annual Report 2026']);
});

test('is a book whose type stands first as it is, whose files are all named and well-formed', async () => {
  const { epub, files } = await open();
  expect(strFromU8(epub.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  const opf = files['OPS/book.opf']!;
  const listed = [...opf.matchAll(/<item [^>]*href="([^"]*)"/g)].map(([, file]) => `OPS/${file}`);
  const own = ['mimetype', 'META-INF/container.xml', 'OPS/book.opf'];
  expect(Object.keys(files).toSorted()).toEqual([...own, ...listed].toSorted());
  for (const [name, text] of Object.entries(files).filter(([name]) => /\.(?:xhtml|opf|xml)$/.test(name)))
    expect(() => new SaxesParser({ xmlns: true }).write(text).close(), name).not.toThrow();
  expect(opf).toContain('<meta property="dcterms:modified">2026-04-01T00:00:00Z</meta>');
  expect(files['OPS/nav.xhtml']).toMatch(
    /c1\.xhtml">\(satire\) One &amp; “only”<.*c2\.xhtml">\(satire\) Two.*Promises.*Licence/s,
  );
});

test('leads from chapter to chapter, to places, and out where there is nothing inside', async () => {
  const { files } = await open();
  const one = files['OPS/c1.xhtml']!;
  const ids = Object.entries(files).flatMap(([name, text]) =>
    [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `${name.slice(4)}#${id}`),
  );
  const inner = Object.values(files).flatMap((text) =>
    [...text.matchAll(/href="([^":]*\.xhtml#[^"]*)"/g)].map(([, to]) => to),
  );
  expect(inner.length).toBeGreaterThan(1);
  expect(inner.filter((to) => !ids.includes(to!))).toEqual([]);
  expect(one).toContain('href="c2.xhtml#c2-a-place"');
  expect(one).toContain('href="c1.xhtml#c1-below"');
  expect(one).toContain('href="https://x.example/"');
  expect(one).not.toContain('user-content');
});

test('has the exhibits, the corrections, the promises kept and outstanding, and the licence', async () => {
  const { files } = await open();
  expect(files['OPS/c2.xhtml']).toMatch(/<table>.*x &lt; y/s);
  expect(files['OPS/c2.xhtml']).toContain('It was three.');
  const promises = files['OPS/promises.xhtml']!;
  expect(promises).toMatch(
    /Kept<\/h2>.*Kept, promised on 1 February 2026, kept after 28 days as .*Two.*Outstanding<\/h2>.*Open, promised/s,
  );
  expect(files['OPS/licence.xhtml']).toMatch(/\(satire\) is invented.*CC BY 4\.0/s);
  expect(Object.values(files).join('')).not.toContain('Zanzibar');
  expect((await open(volumes[2])).files['OPS/licence.xhtml']).not.toContain('Sincerely');
});

test('is the same bytes each time', async () => {
  const [one, two] = [await open(), await open()];
  expect(Buffer.from(one.epub).equals(two.epub)).toBe(true);
});

test('takes in the pictures of the built site, and says what to do where one is missing', async () => {
  const src = 'https://product-management.example/_astro/a.jpg';
  const pictured = {
    ...sources,
    tools: { ...sources.tools, body: () => `<p><img src="${src}" alt="A"/></p>` },
  };
  const built = mkdtempSync(join(tmpdir(), 'built-'));
  const volume = () => makeVolume(whole!, { root: '.', built, sources: pictured });
  await expect(volume()).rejects.toThrow(
    /"One & “only”" shows .*a\.jpg, which is not in .*\. Run npm run build first\./,
  );
  mkdirSync(join(built, '_astro'));
  writeFileSync(join(built, '_astro/a.jpg'), 'JPEG');
  const files = unzipSync((await volume())['.epub']!);
  expect(strFromU8(files['OPS/pictures/1.jpg']!)).toBe('JPEG');
  expect(strFromU8(files['OPS/c1.xhtml']!)).toContain('src="pictures/1.jpg"');
});

test('is offered only while the site says what it says, and while its files are there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'volumes-'));
  const shelve = (digest: string) =>
    writeFileSync(
      join(folder, 'volumes.json'),
      JSON.stringify({
        volumes: { 'series/whole': { digest, code: '', files: [{ file: 'a.epub', bytes: 1 }] } },
      }),
    );
  expect(listOffered(library, folder)).toEqual([]);
  shelve(digestOfVolume(whole!, library));
  expect(listOffered(library, folder)).toEqual([]);
  writeFileSync(join(folder, 'a.epub'), 'x');
  expect(listOffered(library, folder)).toMatchObject([
    { name: 'series/whole', files: [{ file: 'a.epub', bytes: 1 }] },
  ]);
  const changed = libraryOf({
    ...FILES,
    'articles/two.mdx': FILES['articles/two.mdx'].replace('It was three', 'It was four'),
  });
  expect(listOffered(changed, folder)).toEqual([]);
  writeFileSync(join(folder, 'volumes.json'), '{');
  expect(listOffered(library, folder)).toEqual([]);
});

test('lays two pages on a sheet, the same bytes each time', async () => {
  const pages = await PDFDocument.create();
  for (let at = 0; at < 3; at += 1)
    pages.addPage([420, 595]).drawRectangle({ x: 1, y: 1, width: 9, height: 9 });
  const bytes = await pages.save();
  const [one, two] = [await printTwoUp(whole!, bytes), await printTwoUp(whole!, bytes)];
  expect(Buffer.from(one).equals(two)).toBe(true);
  const sheets = (await PDFDocument.load(one)).getPages();
  expect(sheets.map((sheet) => sheet.getSize())).toEqual(
    Array.from({ length: 2 }, () => ({ width: 841.89, height: 595.28 })),
  );
});
