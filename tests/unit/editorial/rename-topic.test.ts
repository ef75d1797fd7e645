import { expect, test } from 'vitest';
import { renameTopic } from '../../../src/editorial/rename-topic.ts';
import { anArticle, libraryOf, sourcesOf, type Files } from '../../content.ts';

const FILES: Files = {
  'topics/okr.yaml': '# Kept.\nname: OKR\nabout: Goals.\naliases: [targets]\n',
  'topics/goals.yaml': 'name: goals\nabout: What is to be reached.\n',
  'articles/a.mdx': anArticle({ title: 'A', extra: 'topics: [okr, goals] # both' }),
  'articles/b.mdx': anArticle({
    title: 'B',
    extra: 'topics:\n  - goals\n  - OKR',
    body: '[These](/topics/okr/).',
  }),
  'articles/c.mdx': anArticle({ title: 'C', extra: 'topics: ["OKR"]' }),
};

function rename(old: string, slug: string, name?: string): Files {
  const texts = sourcesOf(FILES).map((source) => ({ source, text: FILES[source.file.slice(8)] ?? '' }));
  const files = { ...FILES };
  for (const { file, to = file, text, isRemoved = false } of renameTopic(texts, old, slug, name)) {
    delete files[file.slice(8)];
    if (!isRemoved) files[to.slice(8)] = text;
  }
  return files;
}
const topicsIn = (text = '') => /^topics:.*(?:\n {2}- .*)*/m.exec(text)?.[0];

test('moves a topic, with its address, its feeds and everything that is filed under it', () => {
  const files = rename('okr', 'okrs', 'OKRs');
  expect(files['topics/okrs.yaml']).toBe(
    '# Kept.\nname: OKRs\nabout: Goals.\naliases: [targets, okr]\nformerly: [OKR]\n',
  );
  expect(['a', 'b', 'c'].map((id) => topicsIn(files[`articles/${id}.mdx`]))).toEqual([
    'topics: [OKRs, goals] # both',
    'topics:\n  - goals\n  - OKRs',
    'topics: [OKRs]',
  ]);
  const { topics, redirects } = libraryOf(files);
  expect(topics.map(({ id, name }) => [id, name])).toEqual([
    ['goals', 'goals'],
    ['okrs', 'OKRs'],
  ]);
  expect(redirects.filter(({ from }) => from.startsWith('/topics/okr/')).map(({ path }) => path)).toEqual([
    '/topics/okrs/',
    '/topics/okrs/atom.xml',
    '/topics/okrs/feed.json',
    '/topics/okrs/rss.xml',
  ]);
});

test('names a topic by its slug where it was named so before', () => {
  expect(rename('goals', 'large-goals')['topics/large-goals.yaml']).toContain('name: large goals\n');
  expect(rename('okr', 'objectives')['topics/objectives.yaml']).toContain('name: objectives\n');
  expect(rename('okr', 'objectives', 'Objectives')['topics/objectives.yaml']).toContain('name: Objectives\n');
});

test('merges a topic into another', () => {
  const files = rename('okr', 'goals');
  expect(files['topics/okr.yaml']).toBeUndefined();
  expect(files['topics/goals.yaml']).toBe(
    'name: goals\nabout: What is to be reached.\nformerly: [OKR]\naliases: [okr, targets]\n',
  );
  expect(['a', 'b', 'c'].map((id) => topicsIn(files[`articles/${id}.mdx`]))).toEqual([
    'topics: [goals] # both',
    'topics:\n  - goals',
    'topics: [goals]',
  ]);
  const { topics, redirects } = libraryOf(files);
  expect(topics.map(({ name, pieces }) => [name, pieces.length])).toEqual([['goals', 3]]);
  expect(redirects.map(({ from, path }) => [from, path])).toEqual(
    expect.arrayContaining([
      ['/topics/okr/rss.xml', '/topics/goals/rss.xml'],
      ['/topics/targets/', '/topics/goals/'],
    ]),
  );
});
