import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBroken } from '../../../src/build/dev/broken-page.ts';
import { writeBanner, writeErrorPage } from '../../../src/build/dev/error-page.ts';
import { markHidden } from '../../../src/build/dev/mark-hidden.ts';
import { findDevPort, recordDevServer } from '../../../src/build/dev/server.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { anAnswer, anArticle, aMentor, aQuestion, NOW, sourcesOf, type Files } from '../../content.ts';

const previewOf = (files: Files) => buildLibrary(sourcesOf(files), { now: NOW, preview: true });

test('breaks the pages that show a broken file, and no other', () => {
  const files: Files = {
    'articles/bad.mdx': anArticle({ body: '<Nope />' }),
    'articles/good.mdx': anArticle({ title: 'Good' }),
    'questions/why/question.mdx': aQuestion(),
    'questions/why/ada-lovelace.mdx': anAnswer({ date: '"02-31"' }),
    'questions/how/question.mdx': aQuestion({ answers: ['mary'] }).replace('should', 'may'),
    'questions/how/mary.mdx': anAnswer(),
    'mentors/ada-lovelace.yaml': aMentor(),
    'mentors/mary.yaml': 'name: [\n',
    'promises/soon.yaml': 'title: [\n',
  };
  const root = mkdtempSync(join(tmpdir(), 'dev-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  const publication = previewOf(files);
  const brokenOn = (path: string) => [
    ...new Set(findBroken(path, publication, { root, folder: 'content' }).map(({ file }) => file.slice(8))),
  ];
  expect(brokenOn('/articles/bad/')).toEqual(['articles/bad.mdx']);
  expect(brokenOn('/questions/why/')).toEqual(['questions/why/ada-lovelace.mdx']);
  expect(brokenOn('/questions/why/newest/')).toEqual(['questions/why/ada-lovelace.mdx']);
  expect(brokenOn('/mentors/mary/')).toEqual(['mentors/mary.yaml']);
  // Nobody is left whose answer could be shown: the page is not made, and everything is told.
  expect(brokenOn('/questions/how/')).toContain('mentors/mary.yaml');
  for (const path of [
    '/',
    '/articles/',
    '/articles/good/',
    '/series/',
    '/mentors/',
    '/questions/',
    '/nowhere/',
  ])
    expect([path, brokenOn(path)]).toEqual([path, []]);
  rmSync(root, { recursive: true });
});

test("shows the author's line among those around it", () => {
  const { diagnostics } = previewOf({
    'articles/bad.mdx': anArticle({ body: 'One.\n\n<Nope a="<b>" />\n\nTwo.' }),
  });
  const page = writeErrorPage(diagnostics, () => anArticle({ body: 'One.\n\n<Nope a="<b>" />\n\nTwo.' }));
  expect(page).toContain('<h1>1 problem in what this page shows.</h1>');
  expect(page).toContain(
    '<pre>   9  One.\n  10  \n<mark>  11  &lt;Nope a="&lt;b&gt;" /&gt;</mark>\n  12  \n  13  Two.</pre>',
  );
  expect(writeBanner(diagnostics)).toMatch(
    /1 problem in the content\.[\s\S]*content\/articles\/bad\.mdx:11<\/code>/,
  );
});

test('marks each link to what readers do not see yet', () => {
  const { library } = previewOf({
    'articles/idea.mdx': anArticle({ title: 'Idea', extra: 'draft: true' }),
    'articles/later.mdx': anArticle({ title: 'Later', published: '2027-01-02' }),
    'articles/good.mdx': anArticle({ title: 'Good' }),
    'questions/why/question.mdx': aQuestion({ answers: ['ada-lovelace', 'mary'] }),
    'questions/why/ada-lovelace.mdx': anAnswer(),
    'questions/why/mary.mdx': anAnswer({ extra: 'draft: true' }),
    'mentors/ada-lovelace.yaml': aMentor(),
    'mentors/mary.yaml': aMentor({ name: 'Mary' }),
  });
  const seen = (html: string) => markHidden(html, library).replaceAll(/ style="[^"]*"/g, '');
  const draft = ' <small data-status>Draft</small>';
  expect(
    seen('<a class="x" href="/articles/idea/">An <b>Idea</b></a>, <a href="/articles/good/">G</a>'),
  ).toBe(`<a class="x" href="/articles/idea/">An <b>Idea</b>${draft}</a>, <a href="/articles/good/">G</a>`);
  expect(seen('<a href="/articles/later/#x">L</a>')).toContain('Scheduled for 2 January 2027');
  expect(seen('<a href="/questions/why/#mary">M</a><a href="/questions/why/">W</a>')).toBe(
    `<a href="/questions/why/#mary">M${draft}</a><a href="/questions/why/">W</a>`,
  );
  expect(seen('<link href="/articles/idea/"><a href="/articles/idealist/">I</a>')).not.toContain('Draft');
});

test('knows the port of the preview while it runs', () => {
  const root = mkdtempSync(join(tmpdir(), 'dev-'));
  expect(findDevPort(root)).toBeUndefined();
  recordDevServer(root, 4621);
  expect(findDevPort(root)).toBe(4621);
  writeFileSync(join(root, '.astro/dev-server.json'), '{"pid":999999999,"port":1}');
  expect(findDevPort(root)).toBeUndefined();
  rmSync(root, { recursive: true });
});
