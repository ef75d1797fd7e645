import { expect, test } from 'vitest';
import { compileBody } from '../../../src/content/compile/compile-mdx.ts';
import { textOf } from '../../../src/content/body.ts';
import { writePlainText } from '../../../src/render/plain-text.ts';
import { anAnswer, anArticle, aMentor, aQuestion, problemsOf } from '../../content.ts';

/** What is said of a body, from its first line on. */
function problemsIn(body: string): string[] {
  const above = anArticle({ body: '' }).split('\n').length - 2;
  return problemsOf({ 'articles/a.mdx': anArticle({ body }) }).map((problem) =>
    problem.replace(/^content\/articles\/a\.mdx:(\d+)(?::\d+)?/, (_, line) => String(Number(line) - above)),
  );
}

const tableOf = (bodies: readonly string[]) =>
  Object.fromEntries(bodies.map((body) => [body, problemsIn(body)]));

test('refuses links whose marks would be printed, and says how each is written', () => {
  expect(
    tableOf([
      '![A](./my picture.png)',
      '[a](/articles/how to guess/)',
      '[it](https://example.com/my file.pdf)',
      '[it](https://example.com/ “A title”)',
      '[it](https://example.com/',
      '(it)[https://example.com/]',
      '[the page][missing]',
      '[the *page*][]',
      'See [nope].',
      'One[1] and [2].',
      '[missing]: two words',
      '[[Other note]]',
      '[[Other note|that one]]',
      '![[x.png]]',
      'Said^[inline] so.',
      '- [ ] one\n\n[ ] Two.',
      '[TOC]',
    ]),
  ).toMatchInlineSnapshot(`
    {
      "![A](./my picture.png)": [
        "1  The address in "![A](./my picture.png)" has a space in it. Write ![A](<./my picture.png>).",
      ],
      "![[x.png]]": [
        "1  "![[x.png]]" is how another editor shows a picture. Write ![what it shows](./x.png).",
      ],
      "(it)[https://example.com/]": [
        "1  The brackets of a link are exchanged. Write [it](https://example.com/).",
      ],
      "- [ ] one

    [ ] Two.": [
        "3  "[ ]" begins a task outside a list. Write it as an entry: - [ ] and its words.",
      ],
      "One[1] and [2].": [
        "1  "[2]" has brackets and no address. Write a note as [^2], with [^2]: and its words on a line of their own, or \\[2] where the brackets are meant.",
      ],
      "Said^[inline] so.": [
        "1  "^[inline]" is a note within the text, which is not read here. Write [^1] in its place, and [^1]: inline on a line of its own.",
      ],
      "See [nope].": [
        "1  "[nope]" has brackets and no address. Write [nope](https://…), or \\[nope] where the brackets are meant.",
      ],
      "[TOC]": [
        "1  "[TOC]" asks another program for a list of contents. Remove it: the page has one where it is long enough.",
      ],
      "[[Other note]]": [
        "1  "[[Other note]]" is how another editor writes a link. Write the address of the page behind the words: [Other note](/…/).",
      ],
      "[[Other note|that one]]": [
        "1  "[[Other note|that one]]" is how another editor writes a link. Write the address of the page behind the words: [that one](/…/).",
      ],
      "[a](/articles/how to guess/)": [
        "1  The address in "[a](/articles/how to guess/)" has a space in it. Write [a](/articles/how-to-guess/).",
      ],
      "[it](https://example.com/": [
        "1  "[it](https://example.com/" is not closed. Close it behind the address: [it](https://example.com/).",
      ],
      "[it](https://example.com/ “A title”)": [
        "1  "[it](https://example.com/ “A title”)" is not read as a link. Write the address alone, or a title in straight quotation marks behind it: [it](https://example.com/).",
      ],
      "[it](https://example.com/my file.pdf)": [
        "1  The address in "[it](https://example.com/my file.pdf)" has a space in it. Write [it](https://example.com/my%20file.pdf).",
      ],
      "[missing]: two words": [
        "1  "[missing]: two words" gives no address that can be read. Write [missing]: and one address, with %20 for a space in it; or put a backslash before the bracket.",
      ],
      "[the *page*][]": [
        "1  "[the page][]" leads nowhere: no line gives the address of [the page]. Write the address behind the words: [the page](https://…).",
      ],
      "[the page][missing]": [
        "1  "[the page][missing]" leads nowhere: no line gives the address of [missing]. Write the address behind the words: [the page](https://…).",
      ],
    }
  `);
});

test('refuses marks of headings, lists, code, tables and notices that would be printed', () => {
  expect(
    tableOf([
      '##A heading',
      '#A heading',
      '####### Seven',
      '**bold **text',
      '** bold ** text',
      'bold** text',
      '__bold __text',
      '*one\n*two',
      '_one two',
      '~~struck ~~text',
      '-one\n-two',
      '1.one\n2.two',
      'Use `code.',
      'Hi.\n\n```js\ncode\n\n## The rest',
      '> ```\n> code\n\nText.',
      '| a | b |\n|---|---|\n| `a | b` | c |',
      '| `a|b` | c |\n|---|---|\n| d | e |',
      'a | b\n---|---|---\nc | d',
      '> [!NOTE]\n> Mind it.',
      ':::note\nMind it.\n:::',
      '==marked==',
      '%%hidden%%',
      'x^2^',
      'Yes :smile: no.',
      '$$x = y$$',
      '---\ntitle: A\ntopics:\n  - b\n---\n\nText.',
      'Text.\n\n---\ntitle: A\nvoice: satire\n---\n\nText.',
      'Text.\n\n=====\n\nText.',
      '##',
      '## [^a]\n\n[^a]: A note.',
    ]),
  ).toMatchInlineSnapshot(`
    {
      "##": [
        "1  A heading has no words. Write them behind the ##, or remove the line.",
      ],
      "## [^a]

    [^a]: A note.": [
        "1  A heading has no words. Write them behind the ##, or remove the line.",
      ],
      "####### Seven": [
        "1  A heading has six # at most. Write ## before its words.",
      ],
      "##A heading": [
        "1  A heading has no space behind its #. Write ## A heading.",
      ],
      "#A heading": [
        "1  A heading has no space behind its #. Write ## A heading, or \\# where the sign is meant.",
      ],
      "$$x = y$$": [
        "1  Formulas are not set here. Write the formula in words, or as \`code\`.",
      ],
      "%%hidden%%": [
        "1  "%%hidden%%" is how another editor writes a comment. Write {/* hidden */}.",
      ],
      "** bold ** text": [
        "1  The mark ** stands before "bold" and sets nothing. Write **words** with no space inside the marks, or \\*\\* where they are meant.",
      ],
      "**bold **text": [
        "1  The mark ** stands before "bold" and sets nothing. Write **words** with no space inside the marks, or \\*\\* where they are meant.",
      ],
      "*one
    *two": [
        "1  The mark * stands before "one" and sets nothing. Write - and a space before the entry of a list, *words* with no space inside the marks, or \\* where they are meant.",
      ],
      "---
    title: A
    topics:
      - b
    ---

    Text.": [
        "1  A second frontmatter stands in the text, and is not read as one. Move its fields to the first, at the top of the file, and remove it.",
      ],
      "-one
    -two": [
        "1  The entries of a list have no space behind -. Write - and a space before each.",
      ],
      "1.one
    2.two": [
        "1  The entries of a numbered list have no space behind the number. Write 1. and a space before each.",
      ],
      ":::note
    Mind it.
    :::": [
        "1  ":::note" is how another program marks a notice. Write its name in bold before its words: > **Note.** and so on.",
        "3  ":::" is how another program marks a notice. Remove the line.",
      ],
      "==marked==": [
        "1  "==marked==" is how another editor marks words. Write <mark>marked</mark>.",
      ],
      "> [!NOTE]
    > Mind it.": [
        "1  "[!NOTE]" is how another program marks a notice. Write its name in bold before its words: > **Note.** and so on.",
      ],
      "> \`\`\`
    > code

    Text.": [
        "1  A block of code begins here and does not end. Write \`\`\` on a line of its own below the code.",
      ],
      "Hi.

    \`\`\`js
    code

    ## The rest": [
        "3  A block of code begins here and does not end. Write \`\`\` on a line of its own below the code.",
      ],
      "Text.

    ---
    title: A
    voice: satire
    ---

    Text.": [
        "3  A second frontmatter stands in the text, and is not read as one. Move its fields to the first, at the top of the file, and remove it.",
      ],
      "Text.

    =====

    Text.": [
        "3  The line "=====" belongs to nothing. Remove it; begin a heading with ##.",
      ],
      "Use \`code.": [
        "1  A \` is opened and not closed. Close the code with a second one, or write \\\` where the sign is meant.",
      ],
      "Yes :smile: no.": [
        "1  ":smile:" is the name of a small picture in another program. Write the character itself, or the words.",
      ],
      "__bold __text": [
        "1  The mark __ stands before "bold" and sets nothing. Write __words__ with no space inside the marks, or \\_\\_ where they are meant.",
      ],
      "_one two": [
        "1  The mark _ stands before "one" and sets nothing. Write _words_ with no space inside the marks, or \\_ where they are meant.",
      ],
      "a | b
    ---|---|---
    c | d": [
        "2  The line of hyphens has not as many cells as the head of its table. Give both as many; write a bar that belongs to the text as \\|, in code too.",
      ],
      "bold** text": [
        "1  The mark ** stands before "text" and sets nothing. Write **words** with no space inside the marks, or \\*\\* where they are meant.",
      ],
      "x^2^": [
        "1  "^2^" is not set higher. Write <sup>2</sup>.",
      ],
      "| \`a|b\` | c |
    |---|---|
    | d | e |": [
        "2  The row of a table has 2 cells, and its head 3. Give it as many as the head; write a bar that belongs to the text as \\|.",
      ],
      "| a | b |
    |---|---|
    | \`a | b\` | c |": [
        "3  The row of a table has 3 cells, and its head 2. Give it as many as the head; write a bar that belongs to the text as \\|.",
      ],
      "~~struck ~~text": [
        "1  The mark ~~ stands before "struck" and sets nothing. Write ~~words~~ with no space inside the marks, or \\~\\~ where they are meant.",
      ],
    }
  `);
});

test.each([
  'It was so [sic] and [REDACTED], as [they] \\[nope], `[nope]`.'.replace('[they]', 'the[y]'),
  'An array a[0], a task `[ ]`, a path C:\\\\x.',
  'The star ("*", or *) and the line ("_").',
  '5 * 3 = 15, 2*3, s**t, f*** it, Free*, snake_case_name, a blank ____, 5 ~ 6, ~5.',
  '\\*one \\*\\*two\\*\\* \\_three \\`four\\` \\#five, &#42;six&#42;',
  '#1 is the best, #winning is our culture.\n\n#pm #life',
  'At 10:30:45, on a:b:c, 5 == 5, 100%, 50%% of it, a | b.',
  '- [ ] A task\n- [x] Done\n\n1. One\n2. Two',
  'Term\n: Not a definition.\n\nTwo lines  \nand a\\\nbreak.',
  '-5 degrees\n\n- Ada\n\n— Ada',
  '```\n[[x]] **bold **text\n##A\n```\n\n~~~~\n```\n~~~~\n\n`**a **`',
  '| a `\\|` b | c |\n|---|---|\n| d | e \\| f |',
  'Ada: Hello.\n\n---\n\nBob: Hi.\n\n---\n\nEnd.',
  '[a](https://example.com/a_b_/**c/?d=[e]) and https://example.com/_a_/b__c and [b](<https://example.com/c d>).',
  '[a][b] and [b][] and [b].\n\n[b]: https://example.com/',
  '<Aside>\n\n**Bold** [link](https://example.com/).\n\n</Aside>',
  '**Note.** It is *so*, ***so*** and __so__, ~~not~~.',
  'A wild ‹ sign, a > b, &lt;tag&gt;, {"{"}brace{"}"}.',
])('takes what is meant: %s', (body) => {
  expect(problemsIn(body)).toEqual([]);
});

test.each([
  ['<https://example.com/>', 'https://example.com/'],
  ['See <https://example.com/a_b_c?d=e&f>, please.', 'See https://example.com/a_b_c?d=e&f, please.'],
  ['<ann@example.org>', 'ann@example.org'],
  ['[a](HTTPS://EXAMPLE.COM/)', 'a'],
  ['export controls are tight.', 'export controls are tight.'],
  ['import duties from China rise.\n\nText.', 'import duties from China rise.\n\nText.'],
  ['export default settings are bad.', 'export default settings are bad.'],
  ['<details><summary>More</summary>\n\nText.\n\n</details>', 'More\n\nText.'],
  ['<details>\n<summary>More</summary>\n\nText.</details>', 'More\n\nText.'],
  ['<details open><summary>More</summary>\n\nText.</details>\n\nEnd.', 'More\n\nText.\n\nEnd.'],
  ['<Aside>One.\n\nTwo.\n</Aside>', '(One.\n\nTwo.)'],
])('accepts %s', (body, text) => {
  expect(problemsIn(body)).toEqual([]);
  expect(writePlainText(compileBody('a.mdx', body, 0).tree, { promises: [] })).toBe(text);
});

test('keeps the lines of the author below what it has mended', () => {
  const body =
    '<details><summary>More</summary>\n\nText.</details>\n\n<https://example.com/>\n\nexport controls.\n\n[[x]]';
  expect(problemsIn(body)).toEqual([expect.stringMatching(/^9 {2}"\[\[x\]\]"/)]);
});

test('says of a sign, an import and an address that cannot be read what they are', () => {
  expect(
    tableOf([
      'a<b',
      'a < b',
      'x <3 y',
      '<https://example.com/a b>',
      'export const a = 1',
      'import x from "y"',
      'export default function a() {}',
    ]),
  ).toMatchInlineSnapshot(`
    {
      "<https://example.com/a b>": [
        "1  An address in pointed brackets cannot be read. Write it bare, https://example.org/, or behind words: [words](https://example.org/).",
      ],
      "a < b": [],
      "a<b": [
        "1  A < that begins no tag stands in the text. Write it as &lt;.",
      ],
      "export const a = 1": [
        "1  A body cannot import or export. Remove the line: every component is already there by its name. The registry is src/render/mdx/registry.ts.",
      ],
      "export default function a() {}": [
        "1  A body cannot import or export. Remove the line: every component is already there by its name. The registry is src/render/mdx/registry.ts.",
      ],
      "import x from "y"": [
        "1  A body cannot import or export. Remove the line: every component is already there by its name. The registry is src/render/mdx/registry.ts.",
      ],
      "x <3 y": [
        "1  A < begins something that is not a tag. Write a lone < as &lt;, a link as [words](https://…), and a prop as name="text" or name={1}.",
      ],
    }
  `);
});

test('tells every fault of a body at once, and none that follows from another', () => {
  expect(
    problemsIn(
      [
        '<Exhibit title="A" basis=“B”>\n\nText.\n\n</Exhibit>',
        'One { two.',
        '<Nope />',
        '[[x]]',
        '<Aside>\n\nNever closed.',
        '[One](/nowhere/)',
        'A [broken]<b tag.',
      ].join('\n\n'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "1  A value of <Exhibit> stands in curly quotation marks. Write it in straight ones: name="text".",
      "7  A { is opened here and not closed. Close it with }, or write a lone { as {"{"}.",
      "9  <Nope> is not a component. Did you mean "Move"?",
      "11  "[[x]]" is how another editor writes a link. Write the address of the page behind the words: [x](/…/).",
      "13  <Aside> is opened here and not closed. Write </Aside> after what stands in it, in the same paragraph or on a line of its own, or <Aside /> where nothing does.",
      "17  The link to "/nowhere/" leads to no page. Correct the address.",
      "19  A < that begins no tag stands in the text. Write it as &lt;.",
    ]
  `);
});

test('lets headings be called as they like: a page’s own places are none of theirs', () => {
  const words = [
    'Main',
    'Forward',
    'History',
    'Search',
    'Contents',
    'Notes',
    'Footnotes',
    'Note 1',
    'user-content-fn-a',
    'footnote-label',
    '…',
    '???',
    '🎉',
    '计划',
  ];
  const body = `${words.map((word) => `## ${word}\n\nText.[^a]`).join('\n\n')}\n\n[^a]: A note.`;
  expect(problemsIn(body)).toEqual([]);
  const { ids } = compileBody('a.mdx', body, 0).facts;
  expect(new Set(ids).size).toBe(ids.length);
  const ours = ids.filter((id) => /^[A-Z]/.test(id));
  expect(ours.every((id) => /^(?:Note-|Mark-|Notes$)/.test(id))).toBe(true);
  expect(
    compileBody('a.mdx', '## …\n\n## ???\n\n## Section', 0).facts.headings.map(({ slug }) => slug),
  ).toEqual(['section', 'section-1', 'section-2']);
});

test('keeps the number of a note out of its heading’s words and address', () => {
  const { headings } = compileBody('a.mdx', '## The lamp[^1]\n\n[^1]: It is lit.', 0).facts;
  expect(headings).toMatchObject([{ slug: 'the-lamp', text: 'The lamp' }]);
});

test('gives each place one id, and says which is the second', () => {
  expect(
    tableOf([
      '<b id="a">A</b> <b id="a">B</b>',
      '## One\n\n<Exhibit id="one" title="A" basis="B">\n\nText.\n\n</Exhibit>',
      '<b id="Main">A</b>',
      '<b id="a b">A</b>',
    ]),
  ).toMatchInlineSnapshot(`
    {
      "## One

    <Exhibit id="one" title="A" basis="B">

    Text.

    </Exhibit>": [
        "3  The place "one" is here a second time. Give one of the two another id, or another name.",
      ],
      "<b id="Main">A</b>": [
        "1  "Main" cannot be the id of a place. Write it in lower-case letters, digits and hyphens: id="a-place".",
      ],
      "<b id="a b">A</b>": [
        "1  "a b" cannot be the id of a place. Write it in lower-case letters, digits and hyphens: id="a-place".",
      ],
      "<b id="a">A</b> <b id="a">B</b>": [
        "1  The place "a" is here a second time. Give one of the two another id, or another name.",
      ],
    }
  `);
});

test('says where an element cannot stand', () => {
  expect(
    tableOf([
      '<Aside>A remark.</Aside> The paragraph goes on.',
      'It is <div>so</div>.',
      '[a <Term>b</Term>](/about/) [a <a href="https://b.example">c</a>](https://d.example)',
      '<li>One</li>',
      '<summary>One</summary>',
      '<video src="./x.mp4"></video>',
      '<audio src="https://example.com/x.mp3" />',
      '<area href="javascript:x()" />',
      '<h2>A heading</h2>',
      '<main>Text</main>',
      '<b onclick="x()" slot="y" title={["z"]}>A</b>',
    ]),
  ).toMatchInlineSnapshot(`
    {
      "<Aside>A remark.</Aside> The paragraph goes on.": [
        "1  <Aside> stands in a paragraph, where it cannot. Put <Aside> and </Aside> into a paragraph of their own, with an empty line before and after.",
      ],
      "<area href="javascript:x()" />": [
        "1  "href" of <area> cannot be a javascript: or data: address. Write a path of ours, or begin with https://.",
      ],
      "<audio src="https://example.com/x.mp3" />": [
        "1  <audio> cannot stand in a body. Say it in words, or ask for a component.",
      ],
      "<b onclick="x()" slot="y" title={["z"]}>A</b>": [
        "1  "onclick" cannot stand on <b>. Remove it: a body is words, and its looks and its scripts are the site’s.",
        "1  "slot" cannot stand on <b>. It may have: id, class, lang, dir, title, translate, role, aria-label, aria-hidden, hidden.",
        "1  "title" of <b> is a list or a group. Write it as text.",
      ],
      "<h2>A heading</h2>": [
        "1  <h2> stands in a body. Write ## and its words.",
      ],
      "<li>One</li>": [
        "1  <li> stands outside <ul>. Put it into <ul>.",
      ],
      "<main>Text</main>": [
        "1  <main> cannot stand in a body. Say it in words, or ask for a component.",
      ],
      "<summary>One</summary>": [
        "1  <summary> stands outside <details>. Put it into <details>.",
      ],
      "<video src="./x.mp4"></video>": [
        "1  <video> cannot stand in a body. Say it in words, or ask for a component.",
      ],
      "It is <div>so</div>.": [
        "1  <div> stands in a paragraph, where it cannot. Put <div> and </div> into a paragraph of their own, with an empty line before and after.",
      ],
      "[a <Term>b</Term>](/about/) [a <a href="https://b.example">c</a>](https://d.example)": [
        "1  "b" is defined nowhere. Say what it means: <Term is="…">.",
        "1  <Term> stands in a link or a button, where it cannot. Move it out.",
        "1  <a> stands in a link or a button, where it cannot. Move it out.",
        "1  The link to "/about/" leads to no page. Correct the address.",
      ],
    }
  `);
});

test('refuses addresses that only the author can reach', () => {
  expect(
    tableOf([
      '[it](http://localhost:4321/articles/a/)',
      '[it](http://127.0.0.1:4321/)',
      '[it](http://192.168.0.7/x)',
      '[it](https://printer.local/)',
      '[it](https://)',
      '[it](mailto:)',
    ]),
  ).toMatchInlineSnapshot(`
    {
      "[it](http://127.0.0.1:4321/)": [
        "1  The link to "http://127.0.0.1:4321/" leads to a machine that only you can reach. Write only the path, /, where it is a page of this site; otherwise the address that readers can reach.",
      ],
      "[it](http://192.168.0.7/x)": [
        "1  The link to "http://192.168.0.7/x" leads to a machine that only you can reach. Write only the path, /x, where it is a page of this site; otherwise the address that readers can reach.",
      ],
      "[it](http://localhost:4321/articles/a/)": [
        "1  The link to "http://localhost:4321/articles/a/" leads to a machine that only you can reach. Write only the path, /articles/a/, where it is a page of this site; otherwise the address that readers can reach.",
      ],
      "[it](https://)": [
        "1  The link to "https://" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
      ],
      "[it](https://printer.local/)": [
        "1  The link to "https://printer.local/" leads to a machine that only you can reach. Write only the path, /, where it is a page of this site; otherwise the address that readers can reach.",
      ],
      "[it](mailto:)": [
        "1  The link to "mailto:" is no address of ours, and no whole address of another site. Write /articles/<slug>/, or begin with https://.",
      ],
    }
  `);
});

test('refuses points off the chart, at the point', () => {
  const chart = (point: string) => `<Exhibit title="A" basis="B">

<ScatterChart
  describe="D"
  x="x"
  y="y"
  points={[
    { label: "a", at: [0, 100] }, // in
    { label: "b", at: ${point} }
  ]}
  line={{ label: "l", from: [0, 0], to: [100, 100] }}
/>

</Exhibit>`;
  expect([problemsIn(chart('[50, 50]')), problemsIn(chart('[50, 120]')), problemsIn(chart('[-1, 5]'))])
    .toMatchInlineSnapshot(`
    [
      [],
      [
        "9  Entry 2 of "at" of entry 2 of "points" of <ScatterChart> is "120". Write a number from 0 to 100: the chart ends there.",
      ],
      [
        "9  Entry 1 of "at" of entry 2 of "points" of <ScatterChart> is "-1". Write a number from 0 to 100: the chart ends there.",
      ],
    ]
  `);
});

test('refuses what somebody meant to write later, but in a draft', () => {
  const field = (text: string, extra = '') => ({
    'articles/a.mdx': anArticle({ extra }).replace('One sentence.', text),
  });
  expect([
    ...problemsIn(
      'TODO: write this\n\nOur TODO list is long. The date is TBD.\n\n- TBD\n\nLorem ipsum dolor sit amet.',
    ),
    ...problemsOf(field('TBD')),
    ...problemsOf(field('Lorem ipsum dolor sit amet')),
  ]).toMatchInlineSnapshot(`
    [
      "1  The text still says "TODO: write this". Write the real one, or add "draft: true".",
      "5  The text still says "TBD". Write the real one, or add "draft: true".",
      "7  The text still says "Lorem ipsum dolor sit amet.". Write the real one, or add "draft: true".",
      "content/articles/a.mdx:3  "standfirst" still says "TBD". Write the real one, or add "draft: true".",
      "content/articles/a.mdx:3  "standfirst" still says "Lorem ipsum dolor sit amet". Write the real one, or add "draft: true".",
    ]
  `);
  expect(problemsOf(field('TBD', 'draft: true'))).toEqual([]);
});

test('refuses marks of Markdown in fields, which are plain words', () => {
  const field = (text: string) =>
    problemsOf({
      'articles/a.mdx': anArticle({ extra: `corrections:\n  - date: 2026-11-02\n    text: '${text}'` }),
    });
  expect(
    [
      'It was *not* [so](https://example.com/).',
      'The `lamp` was **lit**.',
      'See [[Other note]].',
      '5 * 3 * 2, snake_case_name, [sic] (so), f*** it',
    ].map(field),
  ).toMatchInlineSnapshot(`
    [
      [
        "content/articles/a.mdx:9  "text" of entry 1 of "corrections" is "It was *not* [so](https://example.com/).". A field is plain words, and its marks would be printed: write "It was not so.".",
      ],
      [
        "content/articles/a.mdx:9  "text" of entry 1 of "corrections" is "The \`lamp\` was **lit**.". A field is plain words, and its marks would be printed: write "The lamp was lit.".",
      ],
      [
        "content/articles/a.mdx:9  "text" of entry 1 of "corrections" is "See [[Other note]].". A field is plain words, and its marks would be printed: write "See Other note.".",
      ],
      [],
    ]
  `);
});

test('knows half of a character, wherever it is written', () => {
  expect([
    ...problemsOf({ 'articles/a.mdx': anArticle({ title: '"bad \\ud800 half"' }) }),
    ...problemsIn('Half {"\\ud800"} of one.'),
  ]).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:2  "title" is "bad \\ud800 half". Remove the escape such as \\ud800, which is half of a character, or write the character itself.",
      "1  What stands between { and } names a character that no page can show, such as half of one. Write the character itself, or leave it out.",
    ]
  `);
});

test('takes a year for one only where it has four figures of our time', () => {
  const dated = (published: string) => problemsOf({ 'articles/a.mdx': anArticle({ published }) });
  expect([dated('0024-11-01'), dated('2101-01-01')]).toMatchInlineSnapshot(`
    [
      [
        "content/articles/a.mdx:6  "published" is "0024-11-01". A year has four figures, and lies between 1900 and 2100.",
      ],
      [
        "content/articles/a.mdx:6  "published" is "2101-01-01". A year has four figures, and lies between 1900 and 2100.",
      ],
    ]
  `);
  expect(dated('2100-01-01')).toEqual([]);
  const answered = (date: string) =>
    problemsOf({
      'questions/q/question.mdx': aQuestion(),
      'questions/q/ada-lovelace.mdx': anAnswer({ date }),
      'mentors/ada-lovelace.yaml': aMentor(),
    });
  expect(
    [answered('"0024-08"'), answered('"12-05"'), answered('"1999-08-14"')].map(({ length }) => length),
  ).toEqual([1, 0, 0]);
});

test('reads a list in braces and brackets as YAML has it', () => {
  const files = {
    'questions/q/question.mdx': aQuestion({
      extra: 'agree: [{ point: P., mentors: [ada-lovelace] }]\nmoves: []',
    }),
    'questions/q/ada-lovelace.mdx': anAnswer(),
    'mentors/ada-lovelace.yaml': aMentor(),
  };
  expect(problemsOf(files)).toEqual([]);
});

test('names the newer of two pages of one title, and of one summary', () => {
  const files = {
    'articles/a.mdx': anArticle({ published: '2026-11-03' }),
    'articles/z.mdx': anArticle({ published: '2026-11-02' }),
  };
  expect([
    ...problemsOf(files),
    ...problemsOf({
      'articles/a.mdx': anArticle({ title: 'Memos' }),
      'articles/b.mdx': anArticle({ extra: 'draft: true' }),
    }),
  ]).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:2  This title is that of content/articles/z.mdx already. Choose another title: readers tell the two pages apart by it.",
      "content/articles/a.mdx:4  This summary is that of content/articles/z.mdx already. Choose another summary: readers tell the two pages apart by it.",
      "content/articles/a.mdx:2  This title is that of a list of the site already. Choose another title: readers tell the two pages apart by it.",
    ]
  `);
});

test('reads a letter and its accent as one character', () => {
  const { tree } = compileBody('a.mdx', 'cliché', 0);
  expect(textOf(tree).normalize()).toBe('cliché');
  expect(problemsIn('## Cliche\u0301\n\n[One](#cliché)')).toEqual([]);
});

test('says what has no word to be called by, and what calls itself satire in the other voice', () => {
  const body = 'A <Term is="No.">🎉</Term> it.';
  expect(
    problemsOf({
      'articles/a.mdx': anArticle({ body }),
      'articles/b.mdx': anArticle({ title: 'B', body: 'We mean it.' }).replace(
        'voice: satire',
        'voice: sincere',
      ),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:9  The term has no letter or digit to be called by. Put the word that it explains between <Term …> and </Term>.",
      "content/articles/b.mdx:5  The summary says that this is satire, and the voice is sincere. Write "voice: satire", or a summary of what is meant.",
    ]
  `);
});
