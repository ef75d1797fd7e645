import { expect, test } from 'vitest';
import { compileBody } from '../../../src/content/compile/compile-mdx.ts';
import { writePageParts } from '../../../src/render/page-html.ts';

const PROMISES = [
  { id: 'kept', title: 'Kept', path: '/articles/kept/' },
  { id: 'open', title: 'Open' },
];

const htmlOf = (mdx: string) =>
  writePageParts(compileBody('a.mdx', mdx, 0).tree, { promises: PROMISES })
    .map((part) => (typeof part === 'string' ? part : `{${part.name}}`))
    .join('');

test.each([
  [
    '## One\n\n### Two *too*',
    '<h2 id="one"><a href="#one">One</a></h2>\n<h3 id="two-too"><a href="#two-too">Two <em>too</em></a></h3>',
  ],
  ['> ## One', '<blockquote>\n<h2 id="one"><a href="#one">One</a></h2>\n</blockquote>'],
  ['## See [this](/about/)', '<h2 id="see-this">See <a href="/about/">this</a></h2>'],
  ['## The lamp[^1]\n\n[^1]: It is lit.', '<h2 id="the-lamp">The lamp<sup>'],
  ['## A <Sidenote>b</Sidenote>', '<h2 id="a-b"><a href="#a-b">A {Sidenote}</a></h2>'],
  ['## A <Term is="B.">b</Term>', '<h2 id="a-b"><a href="#a-b">A {Term}</a></h2>'],
  ['## A <Term>b</Term>', '<h2 id="a-b">A {Term}</h2>'],
  ['## A <Promise id="kept">b</Promise>', '<h2 id="a-b">A {Promise}</h2>'],
  ['## A <Promise id="open">b</Promise>', '<h2 id="a-b"><a href="#a-b">A {Promise}</a></h2>'],
])('links a heading to itself, unless it holds a link: %s', (mdx, html) => {
  expect(htmlOf(mdx)).toContain(html);
});

test('does not link the heading of footnotes, which nobody sees', () => {
  expect(htmlOf('A.[^1]\n\n[^1]: B.')).toContain('<h2 class="sr-only" id="Notes">Footnotes</h2>');
});

test('counts no footnote into a heading’s words and address', () => {
  const { facts } = compileBody('a.mdx', '## The lamp[^1]\n\n[^1]: It is lit.', 0);
  expect(facts.headings).toEqual([{ depth: 2, slug: 'the-lamp', text: 'The lamp', line: 1 }]);
});

test('keeps what HTML would read as marks', () => {
  expect(htmlOf('`a < b && c > "d"` &lt;p&gt;')).toBe(
    '<p><code>a &lt; b &amp;&amp; c > "d"</code> &lt;p></p>',
  );
});

test('shows the state of a task as a sign with a name', () => {
  const html = htmlOf('- [x] done\n- [ ] to do');
  expect(html).toContain('<span role="img" aria-label="Done:">☑</span> done');
  expect(html).toContain('<span role="img" aria-label="To do:">☐</span> to do');
  expect(html).not.toContain('<input');
});

test('tells reader views that a heading is text, whatever it is called', () => {
  expect(htmlOf('## Comments received\n\n## Related work\n\n## The rest')).toBe(
    '<h2 id="comments-received" class="body"><a href="#comments-received">Comments received</a></h2>' +
      '\n<h2 id="related-work" class="body"><a href="#related-work">Related work</a></h2>\n' +
      '<h2 id="the-rest"><a href="#the-rest">The rest</a></h2>',
  );
});
