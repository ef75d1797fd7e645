import { expect, test } from 'vitest';
import { linkHeadings } from '../../../src/content/html.ts';

test.each([
  [
    '<p>a</p><h2 id="one">One</h2><p>b</p><h3 id="two">Two <em>too</em></h3>',
    '<p>a</p><h2 id="one"><a href="#one">One</a></h2><p>b</p><h3 id="two"><a href="#two">Two <em>too</em></a></h3>',
  ],
  ['<h2 id="one">See <a href="/about/">this</a></h2>', '<h2 id="one">See <a href="/about/">this</a></h2>'],
  [
    '<h2 class="sr-only" id="footnote-label">Footnotes</h2>',
    '<h2 class="sr-only" id="footnote-label">Footnotes</h2>',
  ],
  ['<p>no heading</p>', '<p>no heading</p>'],
])('links a heading to itself, unless it holds a link: %s', (html, linked) => {
  expect(linkHeadings(html)).toBe(linked);
});
