import { expect, test } from 'vitest';
import { renameLinks } from '../../../src/editorial/edit-yaml.ts';
import { bareName, findEntry, renameEverywhere } from '../../../src/editorial/rename.ts';
import {
  anAnswer,
  anArticle,
  aMentor,
  aPromise,
  aQuestion,
  aSeries,
  libraryOf,
  problemsOf,
  sourcesOf,
  type Files,
} from '../../content.ts';

const FILES: Files = {
  'articles/memo-one.mdx': anArticle({
    title: 'One',
    extra: 'straightAnswer: why-so',
    body: '<Promise id="how-soon" />\n\n[Two](/articles/two/) and [why](/questions/why-so/#ada-lovelace).',
  }),
  'articles/two.mdx': anArticle({
    title: 'Two',
    extra: 'follows: memo-one',
    body: '[One](/articles/memo-one/), [a place](/articles/memo-one/#x "one"), [far].\n\n## X\n\n[far]: /articles/memo-one/\n',
  }).replace('2026-11-01', '2026-11-02'),
  'articles/memo-one-more.mdx': anArticle({ title: 'Three' }),
  'series/memo-one.yaml': aSeries('article: memo-one', '{ article: two }', 'promise: how-soon'),
  'promises/how-soon.yaml': aPromise(),
  'questions/why-so/question.mdx': aQuestion({
    extra: 'agree:\n  - point: Do.\n    mentors: [ada-lovelace]',
  }),
  'questions/why-so/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
};

/** The files after a renaming, by their new paths. */
function rename(old: string, name: string, files = FILES): Files {
  const sources = sourcesOf(files);
  const texts = sources.map((source) => ({
    source,
    text: files[source.file.slice('content/'.length)] ?? '',
  }));
  const edits = renameEverywhere(texts, findEntry(sources, old), name);
  const moved = new Map(edits.map(({ file, to = file, text }) => [file, { to, text }]));
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const edit = moved.get(`content/${path}`);
      return edit === undefined ? [path, text] : [edit.to.slice('content/'.length), edit.text];
    }),
  );
}

const broken = (files: Files) => problemsOf(files).filter((line) => !line.includes('#x'));

test.each([
  ['articles/memo-one', 'uno'],
  ['why-so', 'wherefore'],
  ['ada-lovelace', 'ada'],
  ['how-soon', 'later'],
])('leaves nothing that names the old one: %s', (old, name) => {
  const after = rename(old, name);
  expect(broken(after)).toEqual(broken(FILES));
  const slug = old.replace(/.*\//, '');
  const left = Object.values(after)
    .join('\n')
    .replaceAll(/^aliases: .*$/gm, '')
    .match(new RegExp(`(?<![\\w-])${slug}(?![\\w-])`, 'g'));
  expect(left).toBeNull();
});

test('keeps the id in the feeds and the old address, also when the name comes back', () => {
  const idOf = (files: Files) => libraryOf(files).articles.find(({ title }) => title === 'One')?.firstSlug;
  const once = rename('articles/memo-one', 'uno', withoutPlaces(FILES));
  const twice = rename('uno', 'due', once);
  const back = rename('due', 'memo-one', twice);
  expect([once, twice, back].map(idOf)).toEqual(['memo-one', 'memo-one', 'memo-one']);
  expect(libraryOf(twice).redirects.map(({ from, path }) => `${from} ${path}`)).toEqual([
    '/articles/memo-one/ /articles/due/',
    '/articles/uno/ /articles/due/',
  ]);
  expect(libraryOf(back).redirects.map(({ from }) => from)).toEqual(['/articles/due/', '/articles/uno/']);
});

test('refuses what is not there, what is there twice, and a name that is taken', () => {
  expect(() => rename('memo-on', 'x')).toThrow('There is nothing called "memo-on". Did you mean "memo-one"?');
  expect(() => rename('memo-one', 'x')).toThrow(
    'More than one thing is called "memo-one". Say which: articles/memo-one, series/memo-one.',
  );
  expect(() => rename('articles/memo-one', 'two')).toThrow('content/articles/two.mdx is there already.');
});

test('changes the links to an address, and none that only begins like it', () => {
  expect(renameLinks('[a](/x/) [b](/x/#y) [c](/x/y/) /x/', '/x/', '/z/')).toBe(
    '[a](/z/) [b](/z/#y) [c](/x/y/) /z/',
  );
});

function withoutPlaces(files: Files): Files {
  return {
    ...files,
    'articles/two.mdx': (files['articles/two.mdx'] ?? '').replace(
      '[a place](/articles/memo-one/#x "one"), ',
      '',
    ),
  };
}

test('takes the path of a file for its name', () => {
  const paths = [
    'content/articles/a.mdx',
    'articles/a/index.mdx',
    '/articles/a/',
    'content/questions/q/question.mdx',
    'mentors/m.yaml',
    'a',
  ];
  expect(paths.map(bareName)).toEqual([
    'articles/a',
    'articles/a',
    'articles/a',
    'questions/q',
    'mentors/m',
    'a',
  ]);
});
