import { expect, test } from 'vitest';
import { listFeedHomes } from '../../../src/library/feeds.ts';
import { anArticle, libraryOf, problemsOf, type Files } from '../../content.ts';

const aTopic = (name: string, extra = '') => `name: ${name}\nabout: What belongs there.\n${extra}`;
const filed = (topics: string): Files => ({
  'topics/okrs.yaml': aTopic('OKRs', 'formerly: [targets]\naliases: [targets]\n'),
  'topics/meetings.yaml': aTopic('meetings'),
  'articles/a.mdx': anArticle({ extra: `topics: [${topics}]` }),
});

test.each([
  ['meetings, OKRs', []],
  ['Meetings', []],
  [
    'meetigns',
    [
      'content/articles/a.mdx:7  There is no topic "meetigns". Did you mean "meetings"? For a new ' +
        'one: npm run new -- topic --name "meetigns".',
    ],
  ],
  [
    'OKR',
    [
      'content/articles/a.mdx:7  There is no topic "OKR". Did you mean "OKRs"? For a new one: npm run new -- topic --name "OKR".',
    ],
  ],
  [
    'quokkas',
    [
      'content/articles/a.mdx:7  There is no topic "quokkas". Choose one of those in content/topics/. ' +
        'For a new one: npm run new -- topic --name "quokkas".',
    ],
  ],
  ['targets', ['content/articles/a.mdx:7  The topic "targets" has another name now. Write OKRs.']],
])('knows the topics that the publication keeps: %s', (topics, problems) => {
  expect(problemsOf(filed(topics))).toEqual(problems);
});

test('spells a topic as its file does, and leads its old address and feeds to it', () => {
  const library = libraryOf(filed('okrs, OKRs'));
  expect(library.topics.map(({ id, name, about }) => [id, name, about])).toEqual([
    ['okrs', 'OKRs', 'What belongs there.'],
  ]);
  expect(library.articles[0]?.topics).toEqual([{ id: 'okrs', name: 'OKRs', path: '/topics/okrs/' }]);
  expect(listFeedHomes(library)).toContain('/topics/okrs/');
  expect(library.redirects.map(({ from, path }) => [from, path])).toEqual([
    ['/topics/targets/', '/topics/okrs/'],
    ['/topics/targets/atom.xml', '/topics/okrs/atom.xml'],
    ['/topics/targets/feed.json', '/topics/okrs/feed.json'],
    ['/topics/targets/rss.xml', '/topics/okrs/rss.xml'],
  ]);
});

test('has no page for a topic that no visible piece names', () => {
  expect(libraryOf(filed('meetings')).topics.map(({ id }) => id)).toEqual(['meetings']);
});

test('lets no two topics have one name', () => {
  expect(
    problemsOf({ ...filed('meetings'), 'topics/targets.yaml': aTopic('Targets') }).map((line) =>
      line.replace(/^\S+ {2}/, ''),
    ),
  ).toEqual(
    expect.arrayContaining([
      '"Targets" is a name in content/topics/okrs.yaml already. Let one of the two keep it.',
    ]),
  );
});

test('is free where the publication keeps none', () => {
  expect(problemsOf({ 'articles/a.mdx': anArticle({ extra: 'topics: [quokkas]' }) })).toEqual([]);
});
