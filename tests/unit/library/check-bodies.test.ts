import { expect, test } from 'vitest';
import { aMentor, anAnswer, anArticle, aQuestion, problemsOf } from '../../content.ts';

const bodyProblems = (body: string) => problemsOf({ 'articles/a.mdx': anArticle({ body }) });

test('counts the lines of the author, frontmatter included', () => {
  expect(bodyProblems('One.\n\nTwo.\n\n<Exhibitt title="x" />')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:13  <Exhibitt> is not a component. Did you mean "Exhibit"?",
    ]
  `);
});

test('refuses code, imports and elements that readers cannot be shown', () => {
  const body =
    'import x from "y"\n\nexport const z = 1\n\n{process.env.HOME} {"{"}\n\n<script>alert(1)' +
    '</script>\n\n<iframe src="https://x.example"></iframe>';
  expect(bodyProblems(body)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  A body cannot import or export. Remove the line: every component is already there by its name. The registry is src/render/mdx/registry.ts.",
      "content/articles/a.mdx:11  A body cannot import or export. Remove the line: every component is already there by its name. The registry is src/render/mdx/registry.ts.",
      "content/articles/a.mdx:13  "{process.env.HOME}" is code, and a body holds only words and components. Write a lone { of the text as {"{"}, or the words without it.",
      "content/articles/a.mdx:15  <script> cannot stand in a body. Say it in words, or ask for a component.",
      "content/articles/a.mdx:17  <iframe> cannot stand in a body. Say it in words, or ask for a component.",
    ]
  `);
});

test('says what cannot be read, and where', () => {
  expect(bodyProblems('One.\n\n<Exhibit>\n\nTwo.')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:11:1  <Exhibit> is opened here and not closed. Write </Exhibit> after what stands in it, in the same paragraph or on a line of its own, or <Exhibit /> where nothing does.",
    ]
  `);
  expect(bodyProblems('One { two')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9:5  A { is opened here and not closed. Close it with }, or write a lone { as {"{"}.",
    ]
  `);
});

test('refuses links that lead to no page, and accepts those that do', () => {
  const body =
    '## X\n\n[a](/articles/a/#x) [y](/articles/a/#y) [home](/) [topics](/topics/) ' +
    '[out](https://x.example) [b](/articles/aa/) [c](/nowhere-at-all/)';
  expect(bodyProblems(body)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:11  The link to "/articles/a/#y" leads to no place on that page. The places there are: x.",
      "content/articles/a.mdx:11  The link to "/articles/aa/" leads to no page. Did you mean "/articles/a/"?",
      "content/articles/a.mdx:11  The link to "/nowhere-at-all/" leads to no page. Correct the address.",
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
      "content/questions/q/ada-lovelace.mdx:11  <Exhibit> belongs to the satire, and this is a sincere piece. Remove it.",
    ]
  `);
});

test('takes plain values as props, and no code', () => {
  const plain =
    '<LineChart describe={"a"} x={["1", \'2, {3}\',]} lines={[{ label: "x: y", red: true, points: [[0, +1.5], [2, 3]] }]} y={["0"]} />';
  expect(bodyProblems(plain)).toEqual([]);
  expect(bodyProblems('<Exhibit title={process.env.HOME} {...secrets} basis={`${1}`} note={fetch("x")} />'))
    .toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  "{...secrets}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
      "content/articles/a.mdx:9  "{\`\${1}\`}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
      "content/articles/a.mdx:9  "{fetch("x")}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
      "content/articles/a.mdx:9  "{process.env.HOME}" is code, and a body holds only words and components. Write the value itself: a text, a number, or a list of them.",
      "content/articles/a.mdx:9  <Exhibit> frames nothing. Put a chart, a statement or words between <Exhibit …> and </Exhibit>.",
    ]
  `);
});

test('lets hidden pieces link to each other, and no visible piece to a hidden one', () => {
  const draft = (link: string) =>
    anArticle({
      extra: 'draft: true\ntopics: [secret]',
      body: `[x](/articles/${link}/) [y](/topics/secret/)`,
    });
  const files = { 'articles/a.mdx': draft('b'), 'articles/b.mdx': draft('a') };
  expect(problemsOf(files)).toEqual([]);
  expect(problemsOf({ ...files, 'articles/c.mdx': anArticle({ body: '[x](/articles/a/)' }) }))
    .toMatchInlineSnapshot(`
    [
      "content/articles/c.mdx:9  The link to "/articles/a/" leads to a page that readers do not see yet. Promise it with <Promise>, or wait until it is published.",
    ]
  `);
});

test('reads links wherever Markdown lets one write them', () => {
  expect(bodyProblems('[x][far] <a href="/about/">y</a>\n\n[far]: /nowhere-at-all/')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  <a href="/about/"> leads nowhere when the site is served from a folder. Write it as [words](/about/).",
      "content/articles/a.mdx:9  The link to "/nowhere-at-all/" leads to no page. Correct the address.",
    ]
  `);
});

test('names props that are missing or unknown', () => {
  expect(bodyProblems('<Exhibit titel="t" basis="b" />')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  "titel" is not a field of <Exhibit>. Did you mean "title"?",
      "content/articles/a.mdx:9  "title" is missing from <Exhibit>. Add it: The title of the exhibit.",
      "content/articles/a.mdx:9  <Exhibit> frames nothing. Put a chart, a statement or words between <Exhibit …> and </Exhibit>.",
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
      "content/questions/q/ada-lovelace.mdx:11  An answer has no headings. Begin the paragraph with bold words instead.",
      "content/questions/q/ada-lovelace.mdx:13  Notes at the foot cannot stand in an answer. Say it in the text.",
    ]
  `);
});

test('says which value of a component is wrong, before a page is built from it', () => {
  const body = [
    '<Statement columns="Owner, Item" rows={[["a", "b"]]} totals={["Owned", "10"]} />',
    '<LineChart describe="d" x="a" y={["0"]} lines={[{ name: "n", label: "l", points: ["0,0"] }]} mark={{ at: 5, label: "m" }} />',
    '<Exhibit title="" basis="b" />',
  ].join('\n\n');
  expect(bodyProblems(body)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  "columns" of <Statement> is "Owner, Item". Write a list of texts, ["a", "b"].",
      "content/articles/a.mdx:9  Entry 1 of "rows" of <Statement> has 2 entries. A row has as many cells as there are columns, three.",
      "content/articles/a.mdx:9  Entry 1 of "totals" of <Statement> is "Owned". Write a total as a list of two texts.",
      "content/articles/a.mdx:9  Entry 2 of "totals" of <Statement> is "10". Write a total as a list of two texts.",
      "content/articles/a.mdx:11  "at" of "mark" of <LineChart> is "5". Write a point as two numbers, [0, 50].",
      "content/articles/a.mdx:11  "name" of entry 1 of "lines" is not a field of <LineChart>. Remove it. The fields here are: label, red, points.",
      "content/articles/a.mdx:11  "points" of entry 1 of "lines" of <LineChart> has 1 entry. A line needs two points.",
      "content/articles/a.mdx:11  "x" of <LineChart> is "a". Write a list of texts, ["a", "b"].",
      "content/articles/a.mdx:11  Entry 1 of "points" of entry 1 of "lines" of <LineChart> is "0,0". Write a point as two numbers, [0, 50].",
      "content/articles/a.mdx:13  "title" of <Exhibit> is "". Write at least one word.",
      "content/articles/a.mdx:13  <Exhibit> frames nothing. Put a chart, a statement or words between <Exhibit …> and </Exhibit>.",
    ]
  `);
});

test('lets a link lead to us, to this page, to another site or to a mailbox, and nowhere else', () => {
  expect(bodyProblems('## B\n\n[a](#b) [c](mailto:d@e.example) [f](https://g.example)')).toEqual([]);
  expect(
    bodyProblems(
      '[a](javascript:alert(1)) [b](how-to) [c](www.d.example) [e]() [f](./g.mdx) [h](//i.example)',
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  The link to "" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
      "content/articles/a.mdx:9  The link to "./g.mdx" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
      "content/articles/a.mdx:9  The link to "//i.example" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
      "content/articles/a.mdx:9  The link to "how-to" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
      "content/articles/a.mdx:9  The link to "javascript:alert(1)" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
      "content/articles/a.mdx:9  The link to "www.d.example" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
    ]
  `);
});

test('wants words in a body, pictures described, and no sum', () => {
  expect(bodyProblems('')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:1  The file has frontmatter, but no text after it. Write the text.",
    ]
  `);
  expect(bodyProblems('![](./x.png) {1+1} {`${2}`} {"{"} {/* a note */}')).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  "{1+1}" is code, and a body holds only words and components. Write a lone { of the text as {"{"}, or the words without it.",
      "content/articles/a.mdx:9  "{\`\${2}\`}" is code, and a body holds only words and components. Write a lone { of the text as {"{"}, or the words without it.",
      "content/articles/a.mdx:9  The picture "./x.png" is not described. Say what it shows: ![what it shows](./x.png); where it only decorates, write ![](./x.png "decorative").",
    ]
  `);
});

test('refuses a character that would break the feed, in words and in fields', () => {
  expect(problemsOf({ 'articles/a.mdx': anArticle({ title: 'A\u0008', body: 'b\u000b \ufffd' }) }))
    .toMatchInlineSnapshot(`
      [
        "content/articles/a.mdx:2:9  A control character (U+0008), which nobody sees, stands behind "title: A". Delete it: title: A",
        "content/articles/a.mdx:9:2  A control character (U+000B), which nobody sees, stands between "b" and " �". Delete it: b �",
        "content/articles/a.mdx:9:4  The line holds bytes that are not UTF-8. Type the words again, and save the file as UTF-8.",
      ]
    `);
});

test('refuses YAML that would swallow a title', () => {
  const titled = (title: string) => problemsOf({ 'articles/a.mdx': anArticle({ title }) });
  expect([titled('!Own It'), titled('&me It'), titled('*me')].flat()).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:2  A value cannot begin with !. Put the value in quotation marks: title: "!Own It"",
      "content/articles/a.mdx:2  YAML anchors and aliases (& and *) are not read here. Put the value in quotation marks: title: "&me It"",
      "content/articles/a.mdx:2  YAML anchors and aliases (& and *) are not read here. Put the value in quotation marks: title: "*me"",
    ]
  `);
});

test('lets raw HTML carry no script, no style, no unchecked address and no unchecked picture', () => {
  const raw =
    '<b onclick="x()">a</b> <p STYLE="color:red">b</p> <a href="javascript:x()">c</a> <img src="./x.png" alt="d" />';
  expect(bodyProblems(raw)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  "STYLE" cannot stand on <p>. Remove it: a body is words, and its looks and its scripts are the site’s.",
      "content/articles/a.mdx:9  "onclick" cannot stand on <b>. Remove it: a body is words, and its looks and its scripts are the site’s.",
      "content/articles/a.mdx:9  <img> stands in a body. Write ![what it shows](./picture.png), which is sized and checked.",
      "content/articles/a.mdx:9  The link to "javascript:x()" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
    ]
  `);
  expect(bodyProblems('<b>a</b> <a href="https://b.example">b</a> <abbr title="c">d</abbr> <br />')).toEqual(
    [],
  );
});

test('refuses an address that runs, and pictures that move, with their line', () => {
  const raw =
    '<area href="javascript:x()" />\n<i src=" java&#10;script:x()">a</i>\n' +
    '<i poster="DATA:text/html,x">b</i>\n<a HREF="javascript:x()">c</a>\n\n<video src="/a.mp4">' +
    '</video>\n\n<audio src="/a.mp3"></audio>';
  expect(bodyProblems(raw)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  "href" of <area> cannot be a javascript: or data: address. Write a path of ours, or begin with https://.",
      "content/articles/a.mdx:10  "src" of <i> cannot be a javascript: or data: address. Write a path of ours, or begin with https://.",
      "content/articles/a.mdx:11  "poster" of <i> cannot be a javascript: or data: address. Write a path of ours, or begin with https://.",
      "content/articles/a.mdx:12  "HREF" of <a> cannot be a javascript: or data: address. Write a path of ours, or begin with https://.",
      "content/articles/a.mdx:14  <video> cannot stand in a body. Say it in words, or ask for a component.",
      "content/articles/a.mdx:16  <audio> cannot stand in a body. Say it in words, or ask for a component.",
    ]
  `);
  expect(bodyProblems('<q cite="https://a.example">b</q> <area href="https://b.example" />')).toEqual([]);
});

test('says today that a scheduled piece will link to what is not there yet when it appears', () => {
  const files = (second: string) => ({
    'articles/one.mdx': anArticle({ title: 'One', published: '2027-01-01', body: '[Two](/articles/two/).' }),
    'articles/two.mdx': anArticle({ title: 'Two', published: second }),
  });
  expect(problemsOf(files('2027-06-01'))).toEqual([
    'content/articles/one.mdx:9  The link to "/articles/two/" leads to a page that readers will not ' +
      'see yet when this piece appears. Promise it with <Promise>, or publish it before.',
  ]);
  expect(problemsOf(files('2026-12-01'))).toEqual([]);
});
