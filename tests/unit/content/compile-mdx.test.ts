import { expect, test } from 'vitest';
import type { BodyNode } from '../../../src/content/body.ts';
import { compileBody } from '../../../src/content/compile/compile-mdx.ts';
import { readLiteral } from '../../../src/content/compile/jsx-values.ts';
import { writePageParts } from '../../../src/render/page-html.ts';
import { writePlainText, writeSearchBody } from '../../../src/render/plain-text.ts';

const BODY = `One *two* — three.[^1] See [about](/about/) and <a href="https://x.example">there</a>.

## A heading & \`more\`

<Aside>
  Inside, ![a desk](./desk.png) and <Promise id="p" />.
</Aside>

| a | b |
|---|---|
| 1 | 2 |

- x
- y

[^1]: A note.
`;

const joined = { promises: [{ id: 'p', title: 'Promised & kept' }] };

test('takes down the facts of a body, with the lines of the author’s file', () => {
  const { facts, diagnostics } = compileBody('a.mdx', BODY, 10);
  expect(diagnostics).toEqual([]);
  expect(facts).toMatchInlineSnapshot(`
    {
      "begun": [],
      "components": [
        {
          "line": 11,
          "name": "a",
          "props": {
            "href": "https://x.example",
          },
        },
        {
          "line": 15,
          "name": "Aside",
          "props": {},
        },
        {
          "line": 16,
          "name": "Promise",
          "props": {
            "id": "p",
          },
        },
      ],
      "digest": "eLMwjIe7IUxtcaNaaKrw5CcxTfg",
      "exhibits": [],
      "headings": [
        {
          "depth": 2,
          "line": 13,
          "slug": "a-heading--more",
          "text": "A heading & more",
        },
      ],
      "ids": [
        "Mark-1",
        "a-heading--more",
        "Notes",
        "Note-1",
      ],
      "links": [
        {
          "address": "/about/",
          "line": 11,
        },
        {
          "address": "https://x.example",
          "isRaw": true,
          "line": 11,
        },
      ],
      "moves": [],
      "notes": [
        11,
      ],
      "pictures": [
        {
          "address": "./desk.png",
          "alt": "a desk",
          "line": 16,
        },
      ],
      "pulled": [],
      "sentences": [],
      "terms": [],
      "words": 20,
    }
  `);
});

test('makes one tree, with what each rendition shows in its own way as components', () => {
  expect(compileBody('a.mdx', '## A\n\nSee [about](/about/), <Move id="m">![a](./a.png)</Move>.\n', 0).tree)
    .toMatchInlineSnapshot(`
    [
      {
        "children": [
          {
            "type": "text",
            "value": "A",
          },
        ],
        "properties": {
          "id": "a",
        },
        "tagName": "h2",
        "type": "element",
      },
      {
        "type": "text",
        "value": "
    ",
      },
      {
        "children": [
          {
            "type": "text",
            "value": "See ",
          },
          {
            "children": [
              {
                "type": "text",
                "value": "about",
              },
            ],
            "properties": {
              "href": "/about/",
            },
            "tagName": "a",
            "type": "element",
          },
          {
            "type": "text",
            "value": ", ",
          },
          {
            "children": [
              {
                "children": [],
                "isInline": true,
                "name": "Picture",
                "props": {
                  "alt": "a",
                  "src": "./a.png",
                },
                "type": "component",
              },
            ],
            "isInline": true,
            "name": "Move",
            "props": {
              "anchor": "m",
              "id": "m",
            },
            "type": "component",
          },
          {
            "type": "text",
            "value": ".",
          },
        ],
        "properties": {},
        "tagName": "p",
        "type": "element",
      },
    ]
  `);
});

test('shows pages the tree as HTML, and between it the components', () => {
  const { tree } = compileBody('a.mdx', BODY, 0);
  const show = (nodes: readonly BodyNode[]): string =>
    writePageParts(nodes, joined)
      .map((part) => (typeof part === 'string' ? part : `{${part.name}: ${show(part.children)}}`))
      .join('');
  expect(show(tree)).toMatchInlineSnapshot(`
    "<p>One <em>two</em> — three.<sup><a href="#Note-1" id="Mark-1" data-footnote-ref aria-describedby="Notes">1</a></sup> See <a href="/about/">about</a> and <a href="https://x.example">there</a>.</p>
    <h2 id="a-heading--more"><a href="#a-heading--more">A heading &amp; <code>more</code></a></h2>
    {Aside: <p>Inside, {Picture: } and {Promise: }.</p>}
    {Table: 
    <thead>
    <tr>
    <th>a</th>
    <th>b</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td>2</td>
    </tr>
    </tbody>
    }
    <ul>
    <li>x</li>
    <li>y</li>
    </ul>
    <section data-footnotes class="footnotes"><h2 class="sr-only" id="Notes">Footnotes</h2>
    <ol>
    <li id="Note-1">
    <p>A note. <a href="#Mark-1" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>
    </li>
    </ol>
    </section>"
  `);
});

test('tells a body in plain text, and as what a search reads', () => {
  const { tree } = compileBody('a.mdx', BODY, 0);
  expect(writePlainText(tree, joined)).toMatchInlineSnapshot(`
    "One two — three.[1] See about and there.

    A heading & more

    (Inside, (Picture: a desk) and Promised & kept (forthcoming).)

    a | b
    1 | 2

    - x
    - y

    Footnotes

    [1] A note."
  `);
  expect(writeSearchBody(tree, joined)).toMatchInlineSnapshot(`
    "<p>One <em>two</em> — three. See <a href="/about/">about</a> and <a href="https://x.example">there</a>.</p>
    <h2 id="a-heading--more">A heading &amp; <code>more</code></h2>
    <p>(Inside, (Picture: a desk) and Promised &amp; kept (forthcoming).)</p>
    <p>a | b
    1 | 2</p>
    <ul>
    <li>x</li>
    <li>y</li>
    </ul>
    <section><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1">
    <p>A note. <a href="#user-content-fnref-1" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>
    </li></ol></section>"
  `);
});

test('gives two bodies of the same words the same digest, and others another', () => {
  const digest = (body: string) => compileBody('a.mdx', body, 0).facts.digest;
  expect(digest(BODY)).toBe(compileBody('b.mdx', BODY, 5).facts.digest);
  expect(digest(BODY)).not.toBe(digest(`${BODY} `));
});

test('knows a value from code', () => {
  const values = [
    '1',
    '-2.5',
    '"a"',
    "'b'",
    'true',
    'null',
    '[1, "x", { a: [] }]',
    "{ a: 'b', }",
    '/* only a comment */',
  ];
  expect(values.map((code) => readLiteral(code)?.value)).toEqual([
    1,
    -2.5,
    'a',
    'b',
    true,
    null,
    [1, 'x', { a: [] }],
    { a: 'b' },
    null,
  ]);
  const code = [
    'a',
    'process.env',
    'f()',
    '`x`',
    '1 + 1',
    '() => 1',
    '{ ...a }',
    'NaN',
    '[Infinity]',
    '"a" + "b"',
    'undefined',
  ];
  expect(code.filter((one) => readLiteral(one) !== undefined)).toEqual([]);
});
