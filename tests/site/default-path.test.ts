import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, type HTMLElement, type Node } from 'node-html-parser';
import { beforeAll, expect, test } from 'vitest';
import { anArticle } from '../content.ts';
import { copyProject, PIXEL, runBuild } from './build-sites.ts';
import { NOW } from './sites.ts';

/** A copy of the project with one page more, on which Astro's default path shows the same file through the same components. */
const project = resolve('.test', 'default-path');

/** Every construct that an author may write. */
const BODY = (
  `A paragraph with *emphasis*, **strength**, ~~a deletion~~, \`code\` and a “quotation”. It's "smart" -- and so on...

A [link](/about/), [another][far] "to" a place <https-is-not-a-tag/>` +
  `, a [fragment](#a-heading), an [address with a title](https://x.example/a?b=1&c=2 "A title").
Two lines that are one,\\
and one that breaks. A note[^1], and it again[^1], and another[^second].

## A heading with *emphasis* & \`code\`

### A heading

### A heading

- a list
- of two

  with a paragraph
- [ ] a task
- [x] done

1. one
2. two

> A quotation with a [link](/subscribe/)
>
> - and a list

| Left | Right | Middle |
|:-----|------:|:------:|
| *a*  | 1     | \`x\`    |
| b    | 2     | "c"    |

![A "desk" with 'quotes'](./desk.png "A title")

A picture ![in the text](./desk.png) of a paragraph.

---

\`\`\`ts
const code = '<b>' && "c";
\`\`\`

Raw <b>bold</b>, <abbr title="A & B">A&amp;B</abbr>, <kbd>K</kbd><br />and ` +
  `<span class="x" lang="de">more</span> {"{braces}"} {/* a comment */} &lt;escaped&gt; &copy; &nbsp;x.

<details>
  <summary>A summary</summary>

  Markdown *inside* an element.
</details>

<Aside>
  Markdown *inside* a component, with a [link](/about/).

  - and a list
</Aside>

<Aside>On one line, "quoted".</Aside>

<Exhibit id="one" title="An exhibit" basis={"With ‘quotes’"} note="A & B">
  <Statement
    columns={["Name", "Nature", "Hours"]}
    rows={[["Work", "‘done’", "1"], ["Influence", "not", "2"]]}
    totals={[["Sum", "(3)"]]}
  />
</Exhibit>

<Exhibit id="two" title="A chart" basis="None">
  <ScatterChart describe="Two points." x="Work" y='Influence' points={[{ label: "One", at: ` +
  `[1.5, 20] }, { label: 'Two', at: [60, 7e1], }]} line={{ label: "A line", from: [0, 0], to: ` +
  `[100, 100] }} />
</Exhibit>

<details open><summary>Open</summary>It is.</details>

A paragraph that names <Promise id="how-to-present-other-peoples-work" /> in its words.

[far]: /subscribe/

[^1]: A note with *emphasis*.
[^second]: Another.

    With two paragraphs.
`
).replace(' <https-is-not-a-tag/>', '');

const DEFAULT_PAGE =
  `---
import { page } from '../render/mdx/index.ts';
import { Content } from '../../content/articles/fixture/index.mdx';
import Img from '../render/Img.astro';
import Promised from '../render/Promised.astro';
import Exhibited from '../render/Exhibited.astro';
---
<html><head><meta charset="utf-8" /></head><body><main><div class="prose">` +
  '<Content components={{ ...page, table: page.Table, img: Img, Promise: Promised, Exhibit: ' +
  `Exhibited }} /></div></main></body></html>
`;

/** The page of the default path is no page of a site: it has no title, and styles of its own. */
const UNCHECKED = `import config from './astro.config.mjs';
export default { ...config, integrations: config.integrations.filter(({ name }) => name !== 'check-site') };
`;

beforeAll(() => {
  copyProject('default-path');
  mkdirSync(join(project, 'content', 'articles', 'fixture'));
  writeFileSync(join(project, 'content', 'articles', 'fixture', 'index.mdx'), anArticle({ body: BODY }));
  writeFileSync(join(project, 'content', 'articles', 'fixture', 'desk.png'), PIXEL);
  writeFileSync(join(project, 'src', 'pages', 'default.astro'), DEFAULT_PAGE);
  // What the library joins to a body, the default path cannot know.
  writeFileSync(
    join(project, 'src', 'render', 'Img.astro'),
    `---\nimport { getLibrary } from '../library/index.ts';\nimport Picture from ` +
      `'./mdx/Picture/Picture.astro';\nconst { alt, title } = Astro.props;\nconst { articles } = await ` +
      `getLibrary();\nconst { pictures } = articles.find(({ id }) => id === 'fixture').body;\n---\n` +
      `<Picture src="./desk.png" alt={alt} title={title} picture={pictures['./desk.png']} />`,
  );
  writeFileSync(
    join(project, 'src', 'render', 'Promised.astro'),
    `---\nimport Promised from './mdx/Promise/Promise.astro';\n---\n` +
      '<Promised id={Astro.props.id} promise={{ id: Astro.props.id, title: ' +
      `${JSON.stringify(titleOfPromise())} }} />`,
  );
  writeFileSync(
    join(project, 'src', 'render', 'Exhibited.astro'),
    `---\nimport Exhibit from './mdx/Exhibit/Exhibit.astro';\nconst { id } = Astro.props;\n---\n` +
      `<Exhibit {...Astro.props} letter={id === 'one' ? 'A' : 'B'} page={'/exhibits/' + id + '/'}>` +
      '<slot /></Exhibit>',
  );
  const settings = join(project, 'src', 'site.ts');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(
      'answer?: string } = {}',
      "answer?: string } = { ask: 'mailto:desk@desk.example', answer: 'https://desk.example/answer' }",
    ),
  );
  writeFileSync(join(project, 'unchecked.config.mjs'), UNCHECKED);
  const { status, output } = runBuild(
    { BUILD_NOW: NOW, CACHE_DIR: 'cache' },
    ['--config', 'unchecked.config.mjs'],
    project,
  );
  if (status !== 0) throw new Error(output);
});

test('shows every construct as Astro’s default path shows it', () => {
  const ours = getBody('articles/fixture');
  expect(ours.split('\n').length).toBeGreaterThan(150);
  expect(ours).toEqual(getBody('default'));
});

test('offers to ask and to answer where the settings name an address, and says so to search engines only then', () => {
  const question = parse(
    readFileSync(join(project, 'dist', 'questions', 'roadmap-buy-in', 'index.html'), 'utf8'),
  );
  const ways = question
    .querySelectorAll('nav[aria-label="Ask the desk"] a')
    .map((link) => [link.text, link.getAttribute('href')]);
  expect(ways).toEqual([
    ['Add an answer', 'https://desk.example/answer'],
    ['Ask the desk another question', 'mailto:desk@desk.example'],
  ]);
  const { mainEntity, ...about } = JSON.parse(
    question.querySelector('script[type="application/ld+json"]')!.textContent,
  ) as {
    '@type': string;
    mainEntity: { answerCount: number; suggestedAnswer?: { text: string }[]; acceptedAnswer?: unknown };
  };
  expect(about['@type']).toBe('QAPage');
  expect(mainEntity.answerCount).toBe(2);
});

function titleOfPromise(): string {
  return (
    /^title: (.*)$/m.exec(
      readFileSync('tests/fixtures/publication/promises/how-to-present-other-peoples-work.yaml', 'utf8'),
    )?.[1] ?? ''
  );
}

function getBody(path: string): string {
  const page = parse(readFileSync(join(project, 'dist', path, 'index.html'), 'utf8'), { comment: false });
  const body = page.querySelector('.prose')!;
  // Ours begins with the standfirst, for ears.
  body.querySelector(':scope > .hidden:first-child')?.remove();
  return body.childNodes.flatMap(normalize).join('\n');
}

/**
 * One line for each tag and each text: attributes in one order, spaces as a browser shows them. The default path says
 * `data-footnotes="true"` where ours says `data-footnotes`, as GitHub does, and aligns cells by a style attribute, which no
 * page of ours may have, where ours does it by a class. Notes have short names, and a task is a sign and no control.
 */
function normalize(node: Node): string[] {
  if (node.nodeType === 3) return /^\s*$/.test(node.text) ? [] : [node.text.replaceAll(/\s+/g, ' ')];
  if (node.nodeType !== 1) return [];
  const { rawTagName, attributes, childNodes } = node as HTMLElement;
  const [only] = childNodes;
  if (rawTagName === 'input') return 'checked' in attributes ? TASK('Done:', '☑') : TASK('To do:', '☐');
  // A heading of ours is a link to itself.
  if (
    /^h\d$/i.test(rawTagName) &&
    childNodes.length === 1 &&
    (only as HTMLElement).rawTagName === 'a' &&
    (only as HTMLElement).getAttribute('href') === `#${attributes['id']}`
  )
    childNodes.splice(0, 1, ...only!.childNodes);
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${normalizeAttribute(name, value)}`)
    .sort()
    .join('');
  return [`<${rawTagName}${written}>`, ...childNodes.flatMap(normalize), `</${rawTagName}>`];
}

const TASK = (label: string, sign: string) => [`<span aria-label="${label}" role="img">`, sign, '</span>'];

function normalizeAttribute(name: string, value: string): string {
  if (name === 'style') return `class="to-${/^text-align:(\w+)$/.exec(value)?.[1]}"`;
  return name.startsWith('data-footnote') && value === 'true'
    ? `${name}=""`
    : `${name}="${shortNameOf(value)}"`;
}

function shortNameOf(value: string): string {
  return value
    .replace('user-content-fnref-', 'Mark-')
    .replace('user-content-fn-', 'Note-')
    .replace(/^footnote-label$/, 'Notes');
}
