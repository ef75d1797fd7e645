import { expect, test } from 'vitest';
import { titleOfPage } from '../../../src/library/views/exhibits.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { anArticle, libraryOf, NOW, problemsOf, sourcesOf, type Files } from '../../content.ts';

const exhibit = (title: string, more = '') =>
  `<Exhibit title="${title}" basis="None."${more}>\n\nBody.\n\n</Exhibit>`;
const pathsOf = (files: Files) => libraryOf(files).exhibits.map(({ path }) => path);

test('gives each exhibit an address from its title, or from its id, and its letter', () => {
  const body = [
    exhibit('A Figure'),
    exhibit('Work: 100 %', ' note="N."'),
    exhibit('Other', ' id="kept"'),
  ].join('\n\n');
  const { exhibits, articles } = libraryOf({ 'articles/a.mdx': anArticle({ title: 'A', body }) });
  expect(
    exhibits.map(({ path, letter, title, note, slug, from }) => [
      path,
      letter,
      title,
      note,
      slug,
      from.title,
    ]),
  ).toEqual([
    ['/exhibits/a-figure/', 'A', 'A Figure', undefined, 'exhibit-a-figure', 'A'],
    ['/exhibits/work-100/', 'B', 'Work: 100 %', 'N.', 'exhibit-work-100-', 'A'],
    ['/exhibits/kept/', 'C', 'Other', undefined, 'kept', 'A'],
  ]);
  expect(articles[0]?.body.exhibits.map(({ page }) => page)).toEqual(['a-figure', 'work-100', 'kept']);
});

test('counts on after the twenty-sixth', () => {
  const body = Array.from({ length: 28 }, (_, index) => exhibit(`Figure ${index}`)).join('\n\n');
  const { exhibits } = libraryOf({ 'articles/a.mdx': anArticle({ body }) });
  expect(exhibits.slice(25).map(({ letter }) => letter)).toEqual(['Z', 'AA', 'AB']);
});

test('has two exhibits of one title at two addresses, of which the first that was published keeps its own', () => {
  const first = {
    'articles/z.mdx': anArticle({ title: 'Z', published: '2026-10-01', body: exhibit('One') }),
  };
  expect(pathsOf(first)).toEqual(['/exhibits/one/']);
  const both = {
    ...first,
    'articles/a.mdx': anArticle({
      title: 'A',
      extra: 'aliases: [once]',
      body: [exhibit('One'), exhibit('One')].join('\n\n'),
    }),
  };
  expect(pathsOf(both).toSorted()).toEqual([
    '/exhibits/one-once-2/',
    '/exhibits/one-once/',
    '/exhibits/one/',
  ]);
});

test('titles the page of an exhibit by its place where another page is called so too', () => {
  const library = libraryOf({
    'articles/a.mdx': anArticle({
      title: 'A',
      body: [exhibit('One'), exhibit('One'), exhibit('Two')].join('\n\n'),
    }),
    'articles/b.mdx': anArticle({ title: 'B', body: exhibit('A') }).replace('a memo', 'b'),
  });
  expect(library.exhibits.map((one) => titleOfPage(library, one)).toSorted()).toEqual([
    'A, Exhibit A of “B”',
    'One, Exhibit A of “A”',
    'One, Exhibit B of “A”',
    'Two',
  ]);
});

test('has an exhibit whose title is in another script', () => {
  expect(pathsOf({ 'articles/a.mdx': anArticle({ body: exhibit('你好') }) })).toEqual(['/exhibits/你好/']);
});

test('shows no exhibit of what readers may not see', () => {
  const files = { 'articles/a.mdx': anArticle({ extra: 'draft: true', body: exhibit('One') }) };
  expect(pathsOf(files)).toEqual([]);
  const { library } = buildLibrary(sourcesOf(files), { now: NOW, preview: true });
  expect(library.exhibits.map(({ path }) => path)).toEqual(['/exhibits/one/']);
});

test('lets a piece lead to an exhibit by its address', () => {
  const files = {
    'articles/a.mdx': anArticle({ title: 'A', body: exhibit('One') }),
    'articles/b.mdx': anArticle({ title: 'B', body: 'See [it](/exhibits/one/) and [all](/exhibits/).' }),
  };
  expect(problemsOf(files)).toEqual([]);
});
