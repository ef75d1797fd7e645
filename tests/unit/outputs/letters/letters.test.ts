import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { listBlocks } from '../../../../src/outputs/letters/blocks.ts';
import { fitLetter, MAX_MESSAGE } from '../../../../src/outputs/letters/cut.ts';
import { writeLetter } from '../../../../src/outputs/letters/letter.ts';
import { messageOf, messageSize, writeMessage } from '../../../../src/outputs/letters/message.ts';
import { listRecent, selectPieces } from '../../../../src/outputs/letters/select.ts';
import { aMentor, anAnswer, anArticle, aQuestion, aSeries, libraryOf, NOW } from '../../../content.ts';
import { lettersOf, letterSources } from '../../../letters.ts';

const EXHIBIT = `<Exhibit title="One week" basis="Hours.">
  <Statement columns={["Held for", "In practice", "Hours"]} rows={[["Focus", "Protecting it", "39"]]} totals={[]} />
</Exhibit>`;
const FILES = {
  'articles/memo.mdx': anArticle({
    title: 'Who’s “Left”?',
    extra: 'topics: [meetings]\nmemo:\n  to: Nobody',
    body: `## One\n\nText[^a] and <Term is="A word.">a term</Term>.\n\n${EXHIBIT}\n\n[^a]: A note.`,
  }),
  'series/s.yaml': aSeries('article: memo'),
  'questions/q/question.mdx': aQuestion(),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
};
const envelope = { from: 'A <a@example.org>', to: 'list@example.org' };
const letters = lettersOf(FILES);
const memo = letters['memo']!;
const open = async (letter: typeof memo) =>
  new PostalMime().parse(await writeMessage(messageOf(letter, envelope)));

test('carries a piece with its label, its address, its series, its topics and the id of the feeds', async () => {
  const { subject, headers, html = '', text = '', messageId } = await open(memo);
  expect(subject).toBe('Who’s “Left”? (satire)');
  const id = 'tag:product-management.example,2026-11-01:articles/memo';
  expect(headers.find(({ key }) => key === 'x-entry-id')?.value).toBe(id);
  expect(headers.find(({ key }) => key === 'keywords')?.value).toBe('satire, meetings, A series');
  expect(messageId).toBe('<2026-11-01/articles/memo@product-management.example>');
  for (const part of [html, text]) {
    expect(part).toContain('https://product-management.example/articles/memo/');
    expect(part).toContain('A series');
    expect(part).toMatch(/Filed under.*meetings/);
    expect(part).toContain('A note.');
  }
  expect(html).toContain('>(satire)<');
  expect(text).toMatch(/^SATIRE\./);
  expect((await open(letters['q']!)).subject).toContain('Sincerely,');
});

test('shows its preheader before anything else, and nowhere twice', () => {
  const body = memo.html.slice(memo.html.indexOf('<body'));
  expect(body.replaceAll(/<[^>]*>/g, '').trim()).toMatch(/^Satire: Whos Left\./);
});

test('shows an exhibit as a table and in words', () => {
  expect(memo.html).toMatch(/<table style="[^"]*"[^>]*>.*Protecting it.*39/s);
  expect(memo.text).toContain('Focus, Protecting it: 39');
});

test('has no script, no remote style, no form, and nothing that counts', () => {
  for (const { html } of Object.values(letters)) {
    expect(html).not.toMatch(/<(?:script|link|form|iframe|object|base)\b|@import|url\(|\bon\w+=/i);
    expect(html.match(/https?:[^"<\s]*\?/g)).toBeNull();
    // A picture is one of the site's, the same for everybody, with its size.
    for (const [picture] of html.matchAll(/<img\b[^>]*>/g))
      expect(picture).toMatch(
        /^(?=.* src="https:\/\/product-management\.example\/cards\/)(?=.* width="\d+")(?=.* height="\d+")/,
      );
  }
});

test('gives every element its styles, and only the dark ones apart', () => {
  expect(memo.html.match(/<style>/g)).toHaveLength(1);
  expect(memo.html).toMatch(/<style>@media \(prefers-color-scheme:dark\)/);
  const unstyled = [...memo.html.matchAll(/<(?:p|h1|h2|a|td|th|table|hr)\b(?![^>]*style=)[^>]*>/g)];
  expect(unstyled).toEqual([]);
});

test('is the same message whenever it is made, dated on the day of the piece', async () => {
  const [one, two] = [
    await writeMessage(messageOf(memo, envelope)),
    await writeMessage(messageOf(memo, envelope)),
  ];
  expect(one.equals(two)).toBe(true);
  expect(one.toString()).toContain('Date: Sun, 01 Nov 2026 00:00:00 +0000');
});

test.each([
  ['at a section', '## Part', 9_000],
  ['at a paragraph where no section is short enough', 'Part', 9_000],
  ['though it is of other letters than Latin', '## Ж', 3_000],
])('weighs at most 100 kB: a longer piece is cut %s, with a link to the rest', async (_, mark, words) => {
  const body = Array.from(
    { length: 30 },
    (__, at) => `${mark} ${at}\n\n${(mark.includes('Ж') ? 'слово ' : 'word ').repeat(words / 5)}`,
  ).join('\n\n');
  const long = lettersOf({ 'articles/long.mdx': anArticle({ body }) })['long']!;
  const bytes = (await writeMessage(messageOf(long, envelope))).length;
  expect(bytes).toBeLessThanOrEqual(MAX_MESSAGE);
  expect(messageSize(long)).toBeGreaterThanOrEqual(bytes);
  expect(bytes).toBeGreaterThan(MAX_MESSAGE / 3);
  const isSection = mark.startsWith('##');
  const rest = isSection
    ? /articles\/long\/#[^"]*\d+"[^>]*>Read/.exec(long.html)
    : /articles\/long\/"[^>]*>Read/.exec(long.html);
  expect(rest).not.toBeNull();
  expect(long.text).toContain('The rest: https://product-management.example/articles/long/');
  // Both end before the same section, and the foot is there.
  const last = (text: string) =>
    [...text.matchAll(/(?:Part|Ж) (\d+)/g)].map(([, number]) => Number(number)).at(-1);
  if (isSection) expect(last(long.text)).toBe(last(long.html));
  expect(long.html).toContain('CC BY 4.0');
  expect(long.text).toContain('CC BY 4.0');
});

test('is whole where it is short', () => {
  expect(memo.html).not.toContain('Read the rest');
  expect(memo.text).not.toContain('The rest:');
});

test('keeps its head and its foot where the first block alone is too long', () => {
  const parts = {
    html: {
      head: '<p>head</p>',
      blocks: listBlocks(`<pre>${'x'.repeat(200_000)}</pre>`),
      foot: '<p>foot</p>',
    },
    text: { head: ['head'], blocks: ['x'.repeat(200_000)], foot: ['foot'] },
    places: [],
  };
  const letter = fitLetter(memo, parts);
  expect(messageSize(letter)).toBeLessThan(MAX_MESSAGE);
  expect(letter.html).toMatch(/head.*Read the rest.*foot/s);
});

test('finds the outermost elements, with the words between them', () => {
  expect(listBlocks('<h2>A <em>b</em></h2>x<p>c<br/>d</p><hr/><ul><li><h2>no</h2></li></ul>')).toEqual([
    { html: '<h2>A <em>b</em></h2>x', heading: 'A b' },
    { html: '<p>c<br/>d</p>', heading: undefined },
    { html: '<hr/>', heading: undefined },
    { html: '<ul><li><h2>no</h2></li></ul>', heading: undefined },
  ]);
});

test('shows pictures at the addresses that they keep, with their sizes', () => {
  const files = {
    'articles/a.mdx': anArticle({
      extra: 'cover:\n  src: ./Desk.png\n  alt: A desk.',
      body: 'Text.\n\n![A & B](./chair.jpg)',
    }),
  };
  const facts = { digest: 'd', width: 2400, height: 1600, frames: 1, isTransparent: false };
  const sources = letterSources(files, NOW, {
    './Desk.png': { file: 'content/articles/Desk.png', ...facts },
    './chair.jpg': { file: 'content/articles/chair.jpg', ...facts, width: 300, height: 200 },
  });
  const { html } = writeLetter(sources.library.pieces[0]!, sources);
  const at = 'https://product-management.example/pictures/articles/a';
  expect(html).toContain(`<img src="${at}/desk.jpg" width="1200" height="800" alt="A desk."`);
  expect(html).toContain(`<img src="${at}/chair.jpg" width="300" height="200" alt="A &amp; B"`);
});

test('names the pieces of a fortnight, or those that are asked for', () => {
  const { pieces } = libraryOf({
    'articles/old.mdx': anArticle({ title: 'Old', published: '2026-11-01' }),
    'articles/new.mdx': anArticle({ title: 'New', published: '2026-11-20' }),
  });
  expect(listRecent(pieces, NOW).map(({ id }) => id)).toEqual(['new']);
  expect(selectPieces(pieces, ['/articles/old/', 'new']).map(({ id }) => id)).toEqual(['old', 'new']);
  expect(() => selectPieces(pieces, ['nwe'])).toThrow(
    '"nwe" is no piece that readers can see. Did you mean "new"?',
  );
});
