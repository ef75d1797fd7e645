import { expect, test } from 'vitest';
import { writeFeedBody } from '../../../src/render/feed-html.ts';
import { writePlainText, writeSearchBody } from '../../../src/render/plain-text.ts';
import { readSource } from '../../../src/content/read/read-file.ts';
import { anArticle } from '../../content.ts';

const treeOf = (body: string) => readSource('articles/a.mdx', anArticle({ body })).tree ?? [];
const joined = { promises: [] };
const plain = (body: string) => writePlainText(treeOf(body), joined);
const feed = (body: string) => writeFeedBody(treeOf(body), joined, 'https://a.example/').replaceAll('\n', '');

const MIXED = `We <Term is="To agree.">align</Term> on it[^a], and on that <Sidenote>for *once*</Sidenote>.

<Aside>

Noted[^b] by <Term is="A person[^a].">somebody</Term>.

</Aside>

[^a]: A <Term is="Small.">note</Term>.
[^b]: Another.
`;

test('moves each gloss to the end of a text, in one sequence with the footnotes', () => {
  expect(plain(MIXED)).toMatchInlineSnapshot(`
    "We align[1] on it[2], and on that[3].

    (Noted[4] by somebody[5].)

    Footnotes

    [1] To agree.

    [2] A note[6].

    [3] for once

    [4] Another.

    [5] A person[^a].

    [6] Small."
  `);
});

test('moves each gloss to the end of a feed entry, with its number where it stood', () => {
  expect(feed(MIXED)).toMatchInlineSnapshot(
    `"<p>We <dfn>align</dfn><sup>1</sup> on it<sup><a href="https://a.example/#user-content-fn-a">2</a></sup>, and on that<sup>3</sup>.</p><blockquote><p><small>Note in the margin:</small></p><p>Noted<sup><a href="https://a.example/#user-content-fn-b">4</a></sup> by <dfn>somebody</dfn><sup>5</sup>.</p></blockquote><div><h2>Footnotes</h2><ol><li><p>To agree.</p></li><li><p>A <dfn>note</dfn><sup>6</sup>. <a href="https://a.example/#user-content-fnref-a">↩</a></p></li><li><p>for <em>once</em></p></li><li><p>Another. <a href="https://a.example/#user-content-fnref-b">↩</a></p></li><li><p>A person[^a].</p></li><li><p>Small.</p></li></ol></div>"`,
  );
});

test('moves a gloss that has no footnotes beside it, wherever it stands', () => {
  expect(plain('## A <Term is="Not that.">this</Term>\n\n<Term is="To agree.">align</Term>')).toBe(
    'A this[1]\n\nalign[2]\n\nFootnotes\n\n[1] Not that.\n\n[2] To agree.',
  );
  expect(feed('- <Term is="To agree.">Align</Term> & go.')).toBe(
    '<ul><li><dfn>Align</dfn><sup>1</sup> &amp; go.</li></ul><div><h2>Footnotes</h2><ol><li><p>To agree.</p></li></ol></div>',
  );
});

test('leaves a remark that stands in no line, and a term without its meaning, where they are', () => {
  expect(plain('A.\n\n<Sidenote>\n\nBy the way.\n\n</Sidenote>\n\nA <Term>word</Term>.')).toBe(
    'A.\n\n(By the way.)\n\nA word.',
  );
});

test('gives a search sentences in one piece, without the numbers of notes', () => {
  expect(
    writeSearchBody(treeOf('We <Term is="To agree.">align</Term> now[^a].\n\n[^a]: So.'), joined),
  ).toMatch(/^<p>We align now<sup><\/sup>\.<\/p>/);
});
