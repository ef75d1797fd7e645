import { expect, test } from 'vitest';
import { findBlocks } from '../../src/model/blocks.ts';

const textsOf = (html: string) => findBlocks(html).map(({ of, text }) => `${of} ${text}`);

test('finds styles and scripts, and passes over data', () => {
  const html = `<style>a{}</style><script type="application/ld+json">{}</script><script type="module">1</script><script src="/a.js"></script><script type="application/json">{}</script>`;
  expect(textsOf(html)).toEqual(['styles a{}', 'scripts 1', 'scripts ']);
});

test('keeps every byte of a block, as a browser digests it', () => {
  expect(textsOf('<STYLE media="(width > 1em)">\n a > b {}\n</STYLE >')).toEqual(['styles \n a > b {}\n']);
});

test.each([
  ['an attribute that looks like a tag', `<meta content="<style>x"><style>a{}</style>`],
  ['an attribute that closes one', `<p title='</p><script>1</script>'></p><style>a{}</style>`],
  ['a comment', `<!-- <style> --><style>a{}</style>`],
  ['a sign that opens nothing', `<p>1 < 2 "</p><style>a{}</style>`],
  ['an apostrophe in a text', `<p>It's</p><style>a{}</style>`],
])('is not misled by %s', (_, html) => {
  expect(textsOf(html)).toEqual(['styles a{}']);
});
