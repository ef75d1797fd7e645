import { expect, test } from 'vitest';
import { listFeeds } from '../../../src/library/feeds.ts';
import { describePiece } from '../../../src/outputs/structured-data.ts';
import { listOutputs } from '../../../src/outputs/kinds/registry.ts';
import { writeTextVersion } from '../../../src/outputs/text-version.ts';
import { getEntryPicture } from '../../../src/outputs/feeds/feed-tools.ts';
import { writeFeed } from '../../../src/outputs/feeds/write-feed.ts';
import { listDocuments } from '../../../src/library/feeds.ts';
import { listByLetter } from '../../../src/outputs/search/alphabetical-index.ts';
import { renameEverywhere } from '../../../src/editorial/rename.ts';
import { feedFormats } from '../../../src/site.ts';
import { anArticle, libraryOf, problemsOf, sourcesOf, type Files } from '../../content.ts';

const FILES: Files = {
  'contributors/ann-writer.yaml': 'name: Dr. Ann Writer\nline: Writes at night.\nurl: https://ann.example/\n',
  'contributors/bob.yaml': 'name: Bob & Co\nline: Edits.\n',
  'contributors/idle.yaml': 'name: Idle\nline: Has written nothing yet.\n',
  'articles/a.mdx': anArticle({ title: 'A', extra: 'by: [ann-writer, bob]' }),
  'articles/b.mdx': anArticle({ title: 'B' }),
};
const library = libraryOf(FILES);
const [a, b] = ['a', 'b'].map((id) => library.articles.find((one) => one.id === id)!) as [
  (typeof library.articles)[0],
  (typeof library.articles)[0],
];

test('gives those who have signed a record, each with their pieces', () => {
  expect(
    library.contributors.map(({ name, path, pieces }) => [name, path, pieces.map(({ id }) => id)]),
  ).toEqual([
    ['Bob & Co', '/contributors/bob/', ['a']],
    ['Dr. Ann Writer', '/contributors/ann-writer/', ['a']],
  ]);
  expect(a.by.map(({ name }) => name)).toEqual(['Dr. Ann Writer', 'Bob & Co']);
});

test('names them for machines, under the house', () => {
  const house = {
    '@type': 'Organization',
    name: '(product) Management',
    url: 'https://product-management.example/',
  };
  expect(describePiece(a)).toMatchObject({
    author: [
      {
        '@type': 'Person',
        name: 'Dr. Ann Writer',
        description: 'Writes at night.',
        url: 'https://product-management.example/contributors/ann-writer/',
        sameAs: 'https://ann.example/',
      },
      { '@type': 'Person', name: 'Bob & Co' },
    ],
    publisher: house,
  });
  expect(describePiece(b)).toMatchObject({ author: house, publisher: house });
});

test.each(feedFormats)('signs entries with them, or with the house alone: $name', async (format) => {
  const [everything] = listFeeds(library);
  const [document] = listDocuments(everything!);
  const { parts } = await writeFeed(document!, format, {
    render: () => '<p>Text.</p>',
    picture: getEntryPicture,
  });
  const text = Buffer.concat([...parts]).toString();
  const expected = {
    RSS: [
      '<dc:creator>Dr. Ann Writer</dc:creator><dc:creator>Bob &amp; Co</dc:creator>',
      '<dc:creator>(product) Management</dc:creator>',
    ],
    Atom: [
      /<author>\s*<name>Dr. Ann Writer<\/name>\s*<uri>https:\/\/product-management.example\/contributors\/ann-writer\/<\/uri>/,
      /<author>\s*<name>\(product\) Management<\/name>\s*<\/author>/,
    ],
    JSON: [
      '"authors":[{"name":"Dr. Ann Writer","url":"https://product-management.example/contributors/ann-writer/"},{"name":"Bob & Co"',
    ],
  }[format.name];
  for (const part of expected)
    expect(text).toMatch(part instanceof RegExp ? part : new RegExp(RegExp.escape(part)));
});

test('is found by them, and lists them by the family name', () => {
  const documents = listOutputs(library).flatMap(({ one, outputs }) => outputs.documents(one, library));
  expect(documents.find(({ path }) => path === '/articles/a/')?.alias).toContain('Dr. Ann Writer');
  expect(documents.find(({ path }) => path === '/contributors/ann-writer/')).toMatchObject({
    title: 'Dr. Ann Writer',
    kind: 'contributor',
    detail: '1 piece',
    lead: ['Writes at night.'],
  });
  const titles = listByLetter(library).flatMap(({ entries }) => entries.map(({ title }) => title));
  expect(titles).toContain('Writer, Dr. Ann');
  expect(writeTextVersion(a, () => 'Text.')).toContain(
    '(product) Management, from the desk of Dr. Ann Writer and Bob & Co, 1 November 2026.',
  );
});

test('says who has no record', () => {
  const files = {
    ...FILES,
    'articles/b.mdx': anArticle({ title: 'B', extra: 'by: [ann-wirter, somebody]' }),
  };
  expect(problemsOf(files)).toEqual([
    'content/articles/b.mdx:7  "by" names "ann-wirter", but there is no such contributor. Did you mean "ann-writer"?',
    'content/articles/b.mdx:7  "by" names "somebody", but there is no such contributor. Write ' +
      'content/contributors/somebody.yaml, as npm run new -- contributor does.',
  ]);
});

test('keeps their pieces when they are renamed', () => {
  const texts = sourcesOf(FILES).map((source) => ({ source, text: FILES[source.file.slice(8)] ?? '' }));
  const edits = renameEverywhere(texts, { kind: 'contributor', id: 'bob' }, 'bob-and-co');
  expect(
    edits.map(({ file, to, text }) => [to ?? file, /^(?:by|aliases):.*(?:\n {2}- .*)?/m.exec(text)?.[0]]),
  ).toEqual([
    ['content/contributors/bob-and-co.yaml', 'aliases: [bob]'],
    ['content/articles/a.mdx', 'by: [ann-writer, bob-and-co]'],
  ]);
});
