import { expect, test } from 'vitest';
import { aMentor, anAnswer, anArticle, aQuestion, problemsOf } from '../content.ts';

const bodyProblems = (body: string) => problemsOf({ 'articles/a.mdx': anArticle({ body }) });

test('counts the lines of the author, frontmatter included', () => {
  expect(bodyProblems('One.\n\nTwo.\n\n<Exhibitt title="x" />')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:13  <Exhibitt> is not a component. Did you mean "Exhibit"?",
    ]
  `);
});

test('refuses code, imports and elements that readers cannot be shown', () => {
  const body = 'import x from "y"\n\nexport const z = 1\n\n{process.env.HOME} {"{"}\n\n<script>alert(1)</script>\n\n<iframe src="https://x.example"></iframe>';
  expect(bodyProblems(body)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  A body cannot import or export. Remove the line: every component is already there by its name.",
      "content/articles/a.mdx:11  A body cannot import or export. Remove the line: every component is already there by its name.",
      "content/articles/a.mdx:13  "{process.env.HOME}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
      "content/articles/a.mdx:15  <script> cannot stand in a body. Say it in words, or ask for a component.",
      "content/articles/a.mdx:17  <iframe> cannot stand in a body. Say it in words, or ask for a component.",
    ]
  `);
});

test('says what cannot be read, and where', () => {
  expect(bodyProblems('One.\n\n<Exhibit>\n\nTwo.')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:11  The body cannot be read: Expected a closing tag for \`<Exhibit>\`. Close every tag, and write a lone { or < as {"{"} or &lt;.",
    ]
  `);
  expect(bodyProblems('One { two')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  The body cannot be read: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`. Close every tag, and write a lone { or < as {"{"} or &lt;.",
    ]
  `);
});

test('refuses links that lead to no page, and accepts those that do', () => {
  const body = '[a](/articles/a/#x) [home](/) [topics](/topics/) [out](https://x.example) [b](/articles/aa/) [c](/nowhere-at-all/)';
  expect(bodyProblems(body)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  The link to "/articles/aa/" leads to no page. Did you mean "/articles/a/"?",
      "content/articles/a.mdx:9  The link to "/nowhere-at-all/" leads to no page. Correct the address, or wait until the page is published.",
    ]
  `);
});

test('keeps the satire off the sincere desk', () => {
  const files = {
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': anAnswer() + '\n<Exhibit title="x" basis="y" />\n',
    'mentors/ada-lovelace.yaml': aMentor(),
  };
  expect(problemsOf(files)).toMatchInlineSnapshot(`
    [
      "content/questions/q/ada-lovelace.mdx:10  <Exhibit> belongs to the satire, and this is a sincere piece. Remove it.",
    ]
  `);
});

test('takes plain values as props, and no code', () => {
  const plain = '<LineChart describe={"a"} x={["1", \'2\', `3`]} lines={[{ label: "x", red: true, points: [[0, -1.5], [2, 3]] }]} y={[]} />';
  expect(bodyProblems(plain)).toEqual([]);
  expect(bodyProblems('<Exhibit title={process.env.HOME} {...secrets} basis={`${1}`} note={fetch("x")} />')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  "{...secrets}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
      "content/articles/a.mdx:9  "{\`\${1}\`}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
      "content/articles/a.mdx:9  "{fetch("x")}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
      "content/articles/a.mdx:9  "{process.env.HOME}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
    ]
  `);
});

test('lets hidden pieces link to each other, and no visible piece to a hidden one', () => {
  const draft = (link: string) => anArticle({ extra: 'draft: true\ntopics: [secret]', body: `[x](/articles/${link}/) [y](/topics/secret/)` });
  const files = { 'articles/a.mdx': draft('b'), 'articles/b.mdx': draft('a') };
  expect(problemsOf(files)).toEqual([]);
  expect(problemsOf({ ...files, 'articles/c.mdx': anArticle({ body: '[x](/articles/a/)' }) })).toMatchInlineSnapshot(`
    [
      "content/articles/c.mdx:9  The link to "/articles/a/" leads to no page. Did you mean "/articles/c/"?",
    ]
  `);
});

test('reads links wherever Markdown lets one write them', () => {
  expect(bodyProblems('[x][far] <a href="/about/">y</a>\n\n[far]: /nowhere-at-all/')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  <a href="/about/"> would miss the site's base path. Write it as [words](/about/).",
      "content/articles/a.mdx:11  The link to "/nowhere-at-all/" leads to no page. Correct the address, or wait until the page is published.",
    ]
  `);
});

test('names props that are missing or unknown', () => {
  expect(bodyProblems('<Exhibit titel="t" basis="b" />')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  <Exhibit> lacks "title". Write title="…" or title={…}.",
      "content/articles/a.mdx:9  <Exhibit> takes no "titel". Did you mean "title"?",
    ]
  `);
});

test('keeps the outline of a page', () => {
  const files = {
    'articles/a.mdx': anArticle({ body: '# Title\n\n## Fine' }),
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': `${anAnswer()}\n## Why\n\nBecause[^1].\n\n[^1]: So.\n`,
    'mentors/ada-lovelace.yaml': aMentor(),
  };
  expect(problemsOf(files)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  The page has its title from "title". Begin this heading with ##.",
      "content/questions/q/ada-lovelace.mdx:10  An answer has no headings. Begin the paragraph with bold words instead.",
      "content/questions/q/ada-lovelace.mdx:12  Notes at the foot cannot stand in an answer. Say it in the text.",
    ]
  `);
});
