import { expect, test } from 'vitest';
import { buildFeedItems, cleanHtml, lastChangeOf, toPlainText } from '../../src/model/feed.ts';
import { aMentor, anAnswer, anArticle, aQuestion, libraryOf } from '../content.ts';

const files = {
  'articles/a.mdx': anArticle({ title: 'A', published: '2026-11-02', extra: 'updated: 2026-11-21\ntopics: [work]' }),
  'questions/q/question.mdx': aQuestion(),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
};

test('makes ids that hold no address, and puts the voice first', () => {
  const items = buildFeedItems(libraryOf(files));
  expect(items.map(({ id, title, categories }) => [id, title, categories])).toEqual([
    ['tag:product-management.example,2026-11-02:articles/a', 'A (satire)', ['satire', 'work']],
    ['tag:product-management.example,2026-11-01:questions/q', 'What should one do? Sincerely, (product) Management', ['sincere']],
  ]);
});

test('dates the feed by the newest change that a reader could see', () => {
  expect(lastChangeOf(libraryOf(files).pieces)?.toISOString()).toBe('2026-11-21T00:00:00.000Z');
  expect(lastChangeOf([])).toBeUndefined();
});

test('makes every address absolute and drops what a reader cannot show', () => {
  const html = '<p class="x" style="color:red" onclick="y()">See <a href="/b/" rel="prev">b</a>, <a href="#n">n</a>, <a href="../c/">c</a>.</p><script>z()</script><style>p{}</style><svg><text>t</text></svg><img src="/p.png" alt="P" width="2" loading="lazy">';
  expect(cleanHtml(html, 'https://host/articles/a/')).toBe(
    '<p>See <a href="https://host/b/">b</a>, <a href="https://host/articles/a/#n">n</a>, <a href="https://host/articles/c/">c</a>.</p><img alt="P" width="2" src="https://host/p.png" />',
  );
});

test('refuses addresses that would run', () => {
  expect(cleanHtml('<a href="javascript:alert(1)">x</a>', 'https://host/')).toBe('<a>x</a>');
});

test('reads HTML as words with a space between blocks', () => {
  expect(toPlainText('<ol><li><p>One &amp; two</p></li><li>three</li></ol><p>a &lt; b</p>')).toBe('One & two three a < b');
});
