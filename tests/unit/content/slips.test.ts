import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { GOOD, plant } from '../../bad-input.ts';
import {
  anAnswer,
  anArticle,
  aPromise,
  aQuestion,
  aSeries,
  NOW,
  sincerely,
  sourcesOf,
  type Files,
} from '../../content.ts';
import { ContentCache } from '../../../src/content/read/read-cache.ts';
import { readContent } from '../../../src/content/read/read-folder.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import type { Diagnostic } from '../../../src/content/diagnostics.ts';

const show = ({ file, line, message, hint }: Diagnostic) =>
  `${file.replace('content/', '')}:${line}  ${message} ${hint}`;
const problemsIn = (files: Files) =>
  buildLibrary(sourcesOf({ ...GOOD, ...files }), { now: NOW }).diagnostics.map(show);
const inBody = (body: string) =>
  problemsIn({ 'articles/bad.mdx': anArticle({ body }) }).map((said) =>
    said.replace('articles/bad.mdx:', ''),
  );
/** The line of a body's first line, from the top of its file. */
const FIRST = 9;

describe('what Markdown takes for something else', () => {
  test.each<[body: string, line: number, says: string]>([
    ['A sentence.\n---\n\nMore.', 1, 'Put an empty line above the hyphens'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nA sentence.', 4, '"A sentence." becomes a row of the table'],
    ['• one\n• two', 1, 'Write - and a space before each entry.'],
    ['– one\n– two', 1, '"–" begins no list here'],
    ['a. one\nb. two', 1, 'Number the entries 1., 2.'],
    ['i. one\nii. two', 1, 'Number the entries 1., 2.'],
    ['Text:\n2. one\n3. two', 2, 'Number the entries 1., 2.'],
    ['- one\n-- two', 2, 'two spaces in: - two'],
    ['•\tOne\n•\tTwo', 1, 'Write - and a space before each entry.'],
    ['o One\no Two', 1, '"o" begins no list here'],
    ['A. One\nB. Two', 1, '"A" and "B" begin no list here'],
    ['1 One\n2 Two', 1, '"1" and "2" begin no list here'],
    ['1.) One\n2.) Two', 1, '"1" and "2" begin no list here'],
    ['1\\. One\n1\\. Two', 1, '"1" and "1" begin no list here'],
    ['✅ One\n✅ Two', 1, '"✅" begins no list here'],
    ['&#8226; One\n&#8226; Two', 1, 'A sign begins no list here'],
    ['A\tB\n1\t2', 1, 'Tabs make no table here'],
    ['A | B\n1 | 2', 1, 'Write |---|---| below this line'],
    ['| A | B |\n|---+---|\n| 1 | 2 |', 2, 'Write |---|---| in place of this line.'],
    ['+---+---+\n| A | B |', 1, 'A frame of + and - makes no table here.'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |', 5, 'stands apart from its table'],
    ['It is 2*3*4.', 1, 'Write × for the sign'],
    ['**Not yet.**This agrees.', 1, 'Write a space between them: **Not yet.** This.'],
    ['[a(/articles/good/)', 1, 'Write [a](/articles/good/).'],
    ['!A desk](./desk.png)', 1, 'Write ![A desk](./desk.png).'],
    ['[a](/articles/good/ "The "memo"")', 1, `Write [a](/articles/good/ "The 'memo'").`],
    ['[a](https://example.org/a_(b) and more).', 1, 'Write [a](https://example.org/a_(b)).'],
    ['[caption id="a"]A picture[/caption]', 1, 'is a short code of WordPress'],
    ['<!-- wp:paragraph -->', 1, 'A mark of WordPress stands in the text. Remove it.'],
    ['[[TOC]]', 1, 'Remove it: the page has one'],
    ['Here is a TK number.', 1, 'The text still says'],
    ['[a](https://example)', 1, 'is no address of ours'],
    ['2026. What a year.', 1, 'Write 2026\\. where'],
    ['H~2~O', 1, 'Write <sub>2</sub>'],
    ['Five &mdash six', 1, 'Write &mdash; or'],
    ['Five &mdsh; six', 1, '"&mdsh;" names no character'],
    ['// a note', 1, 'Write {/* a note */}.'],
    ['One ++two++.', 1, 'Write *two*'],
    ['One ||two||.', 1, 'Write two alone'],
    ['\\newpage', 1, '"\\newpage" is a command of another program'],
    ['[](/articles/good/)', 1, 'The link to "/articles/good/" has no words.'],
    ['[a](https://https://example.com/)', 1, 'Write https://example.com/.'],
    ['[a](https:/example.com/)', 1, 'Write https://example.com/.'],
    ['[A desk](./desk.png)', 1, 'Show it, with a ! before the bracket: ![what it shows](./desk.png).'],
    ['![A desk](./desk.png =300x200)', 1, 'as large as it needs to be: ![A desk](./desk.png).'],
    ['[a](/articles/good/ "title)', 1, 'Write [a](/articles/good/ "title").'],
    ['[a](\\articles\\good\\)', 1, 'Write / between its parts: [a](/articles/good/).'],
    ['## Heading {#id}', 1, '"{#id}" is how another program gives an id'],
    ['A picture {width=300}', 1, '"{width=300}" is how another program gives an id'],
    ['One.[^my note]\n\n[^my note]: Two.', 1, 'Write [^my-note], in the text and before the note.'],
    ['One.[^1]\n\n[^1]: A.\n\n[^1]: B.', 5, 'The note [^1] is written a second time'],
    ['One.[^1]\n\n[^1]:', 3, 'The note [^1] is empty.'],
    ['- [] one', 1, 'Write - [ ] and a space'],
    ['Itâ€™s late.', 1, 'Write ’'],
    ['One \u202etwo.', 1, 'A direction mark (U+202E)'],
    ['![IMG_1234.jpg](./desk.png)', 1, 'is described as "IMG_1234.jpg", which says nothing of it'],
  ])('%j', (body, line, says) => {
    const said = inBody(body);
    expect(said).toContainEqual(expect.stringContaining(says));
    expect(said.find((one) => one.includes(says))).toMatch(new RegExp(`^${FIRST - 1 + line} `));
  });

  test('names no column behind something that it has mended', () => {
    expect(inBody('<https://example.com/>, a<b')).toEqual([
      '9  A < that begins no tag stands in the text. Write it as &lt;.',
    ]);
  });

  test.each([
    'A heading\n---\n\nMore.',
    'A man walked in\nB cells were there, 2 * 3 * 4, [tel](tel:+49123), p. 5 [2nd ed.].',
    'One.[^ 1]\n\n[^1]: Two.',
    'A | B on one line.',
    '— One.  \n— Two.',
    'A. One\\\nB. Two',
    'Roses | are  \nred | too',
    '[a](https://example.com./)',
    'R&D, AT&T, and [a link](https://example.com/?a=1&copy=2).',
    '— One.\n\n— Two.',
    'a) One.\n\nb) Two.',
    'It took ~5 days and ~6 weeks, ~~no~~ seven.',
    'C++ and D++; `a || b`; C:\\temp\\new.',
    '1998 was good.\n\n1. One\n2. Two',
    '| a | b |\n|---|---|\n| 1 | 2 |\n\nA sentence.',
    '<mark>À côté</mark>, “Å”, «TÔ».',
  ])('takes what is meant: %j', (body) => {
    expect(inBody(body)).toEqual([]);
  });
});

describe('components', () => {
  const exhibit = (inner: string, title = 'A') =>
    `<Exhibit title="${title}" basis="B">\n\n${inner}\n\n</Exhibit>`;
  test.each<[body: string, line: number, says: string]>([
    [exhibit('Text.', '???'), 1, 'has no letter or digit'],
    [exhibit(exhibit('Text.', 'B')), 3, 'An <Exhibit> stands in another <Exhibit>.'],
    ['<Aside></Aside>', 1, 'Put words between <Aside> and </Aside>'],
    ['Text<Sidenote></Sidenote>.', 1, 'Put words between <Sidenote> and </Sidenote>'],
    [exhibit('<Timeline></Timeline>'), 3, '<Timeline> has no list.'],
    [exhibit('<Timeline>\n\n- nine: one\n\n</Timeline>'), 5, 'Begin the entry with its time in bold'],
    [exhibit('<Zodiac></Zodiac>'), 3, '<Zodiac> has no sign.'],
    ['<Figure caption="C">\n\nWords.\n\n</Figure>', 1, '<Figure> has no picture.'],
    [
      '<Exhibit title="A" title="B" basis="B">\n\nText.\n\n</Exhibit>',
      1,
      '"title" stands twice on <Exhibit>.',
    ],
    [exhibit('<PieChart describe="d" slices={["A"]} />'), 3, 'Write it as fields: { label: "A", value: 1 }'],
    [
      exhibit('<PieChart describe="d" slices={[{ label: "A", value: "8" }]} />'),
      3,
      'Write a number: value: 8',
    ],
    [
      exhibit('<PieChart describe="d" slices={[{ label: "A", value: 8,5 }]} />'),
      3,
      'Write it with a point: 8.5.',
    ],
    ['One < Term is="x">y</Term>.', 1, 'Write <Term without a space.'],
    [
      '<Exhibit\n  title="A\n  basis="B"\n>\n\nText.\n\n</Exhibit>',
      2,
      'A quotation mark in <Exhibit> is missing',
    ],
    ['One {/* two\n\nThree.', 1, 'Write */} where it ends.'],
    [
      '<details><summary>More</summary>\nText.\n</details>',
      1,
      'Put <details> and </details> on lines of their own',
    ],
    ['<p>\nText.\n</p>', 2, 'Remove <p> and </p>'],
    ['<Promise id="good" />', 1, 'It is an article: link to it, [words](/articles/good/).'],
    [
      exhibit('<Statement columns={[“A”,“B”,“C”]} rows={[]} totals={[]} />'),
      3,
      'Write straight ones: ["A", "B"].',
    ],
    ['<b>a <i>b</b> c</i>', 1, 'Write </i> first'],
    ['<aside>One.</aside>', 1, 'The component is written with a capital: <Aside>.'],
    ['<img src="./desk.png">', 1, 'Write ![what it shows](./picture.png)'],
    [
      '<Meeting kind="hold" title="A" at="2026-10-07T09:00" minutes={30} says="B" />',
      1,
      'is over before the piece appears',
    ],
  ])('%j', (body, line, says) => {
    const said = inBody(body);
    expect(said).toContainEqual(expect.stringContaining(says));
    expect(said.find((one) => one.includes(says))).toMatch(new RegExp(`^${FIRST - 1 + line} `));
  });
});

describe('fields, and what stands between files', () => {
  const article = (options: Parameters<typeof anArticle>[0]) => ({ 'articles/bad.mdx': anArticle(options) });
  const series = (part: string) => ({
    'series/course.yaml': GOOD['series/course.yaml']!.replace('article: good', part),
  });
  test.each<[files: Files, says: string]>([
    [
      article({ title: 'A &amp; B' }),
      'articles/bad.mdx:2  "title" is "A &amp; B". A field is plain words on one line: write "A & B".',
    ],
    [article({ title: 'A <br> B' }), 'write "A B".'],
    [article({ title: 'A\\nB' }), 'write "A B".'],
    [article({ title: 'CafÃ©s' }), 'Write é'],
    [article({ title: '! Bang' }), 'Put the value in quotation marks: title: "! Bang"'],
    [article({ title: "'It''s ours' he said" }), `title: "'It's ours' he said"`],
    [article({ title: '"One" and "two"' }), `title: '"One" and "two"'`],
    [article({ title: '"He says "no" now"' }), `title: 'He says "no" now'`],
    [article({ title: "Don\\'t" }), 'write "Don\'t".'],
    [article({ extra: 'straightAnswer: /questions/why/' }), 'straightAnswer: "why"'],
    [
      { 'articles/bad.mdx': anArticle().replace('voice: satire', 'voice satire') },
      'Write a colon behind the name of a field, voice: satire',
    ],
    [series('article:good'), 'Write a space behind the colon: article: good'],
    [
      { 'series/course.yaml': GOOD['series/course.yaml']!.replace('- article', '-article') },
      'Write a space behind the hyphen: - article: …',
    ],
    [
      article({ extra: 'memo:\nto: All' }),
      'articles/bad.mdx:8  "to" is not a field of an article. Indent it by two spaces: it belongs to "memo".',
    ],
    [article({ extra: 'memo:\n  to: [All, None]' }), 'Put it in quotation marks: to: "All, None"'],
    [article({ extra: 'topics:\n  -topic' }), 'topics: [topic]'],
    [article({ extra: 'aliases: [Old Slug]' }), 'single hyphens: "old-slug"'],
    [
      { 'articles/bad.mdx': anArticle().replace('title: A memo', '"title": "A memo",') },
      'Leave it out: title: "A memo"',
    ],
    [
      { 'articles/bad.mdx': anArticle().replace('title: A memo', 'title = A memo') },
      'articles/bad.mdx:2  A = stands between a field and its value. Write title: A memo',
    ],
    [
      { 'articles/bad.mdx': anArticle().replace('title: A memo', 'My memo about work') },
      'or move it below the second line of three hyphens.',
    ],
    [
      article({ extra: 'cover:\n  src: ./cover.png\n  alt: cover.png' }),
      'Say what the picture shows, which its name does not.',
    ],
    [
      article({ extra: 'corrections:\n  - date: 2020-01-05\n    text: It said X.' }),
      '"date" of entry 1 of "corrections" is 2020-01-05, before the piece was published.',
    ],
    [series('promise: good'), 'It is an article: write "- article: good".'],
    [series('article: soon'), 'It is a promise: write "- promise: soon".'],
    [
      { 'promises/soon.yaml': aPromise({ title: 'A good memo' }) },
      'promises/soon.yaml:1  This is the title of content/articles/good.mdx, which does not keep the promise. Write "keeps: soon" there',
    ],
    [
      { 'articles/bad.mdx': sincerely(anArticle({ extra: 'keeps: soon' })) },
      '"keeps" names "soon", a promise of the satire, and this piece is sincere.',
    ],
    [
      {
        'articles/bad.mdx': anArticle({ extra: 'keeps: soon' }),
        'series/course.yaml': GOOD['series/course.yaml']!.replace('parts:', 'parts:\n  - promise: soon'),
        'series/two.yaml': aSeries('article: bad').replaceAll(/A series|a series/g, 'Two'),
      },
      'series/two.yaml:6  "bad" keeps the promise "soon", and stands in its place in content/series/course.yaml.',
    ],
  ])('%j', (files, says) => {
    expect(problemsIn(files)).toContainEqual(expect.stringContaining(says));
  });

  test('tells a circle once, and a piece that is called sincere by a slip once', () => {
    const circle = {
      'articles/bad.mdx': anArticle({ extra: 'follows: worse' }),
      'articles/worse.mdx': anArticle({
        title: 'A worse memo',
        extra: 'follows: bad',
      }).replace('Satire: a memo.', 'Satire: a worse memo.'),
    };
    expect(problemsIn(circle)).toEqual([
      'articles/worse.mdx:7  "follows" leads in a circle back to this article. Remove the line in the one that came first.',
    ]);
    const sincere = GOOD['articles/good.mdx']!.replace('voice: satire', 'voice: sincere');
    expect(problemsIn({ 'articles/good.mdx': sincere })).toEqual([
      expect.stringContaining('Write "voice: satire"'),
    ]);
  });

  test('warns of a day to come on which something has happened', () => {
    const files = {
      ...GOOD,
      'articles/bad.mdx': anArticle({
        extra: 'corrections:\n  - date: 2027-01-05\n    text: It said X.',
        body: '## One\n\nText.\n\n#### Two\n\n![A picture](./desk.png)',
      }),
      'questions/why/question.mdx': aQuestion().replace(/consulted: .*/, 'consulted: 2027-01-05'),
      'questions/why/ada-lovelace.mdx': anAnswer({ date: '2027-05' }),
      'promises/soon.yaml': aPromise().replace(/promised: .*/, 'promised: 2027-01-05'),
      'articles/later.mdx': anArticle({ title: 'Later', published: '2027-01-05' }).replace(
        'Satire: a memo.',
        'Satire: later.',
      ),
    };
    const { diagnostics, warnings } = buildLibrary(sourcesOf(files), { now: NOW });
    expect([diagnostics, warnings.map(show).toSorted()]).toEqual([
      [],
      [
        expect.stringContaining(
          'articles/bad.mdx:16  The heading "Two" leaves out a level. Begin it with ###.',
        ),
        expect.stringContaining('articles/bad.mdx:18  The picture "./desk.png" is described as "A picture"'),
        expect.stringContaining(
          'articles/bad.mdx:8  "date" of entry 1 of "corrections" is 2027-01-05, which is still to come.',
        ),
        expect.stringContaining('promises/soon.yaml:2  "promised" is 2027-01-05, which is still to come.'),
        expect.stringContaining(
          'questions/why/ada-lovelace.mdx:4  "date" is 2027-05, which is still to come.',
        ),
        expect.stringContaining('"consulted" of "source" is 2027-01-05, which is still to come.'),
      ],
    ]);
  });

  test('does not know what is there while an answer lacks its mentor', () => {
    const { 'mentors/ada-lovelace.yaml': _, ...files } = GOOD;
    const { diagnostics, isWhole } = buildLibrary(sourcesOf(files), { now: NOW });
    expect([diagnostics.map(({ file }) => file), isWhole]).toEqual([
      ['content/questions/why/ada-lovelace.mdx'],
      false,
    ]);
  });

  test('blames the copy, and not what readers know', () => {
    const publishedUrls = {
      file: 'addresses.txt',
      diagnostics: [],
      lines: [{ address: '/articles/good/', line: 1, kind: 'article', first: '2026-11-01', id: 'tag:a' }],
    };
    const files = { ...GOOD, 'articles/a-copy.mdx': GOOD['articles/good.mdx']! };
    const { diagnostics } = buildLibrary(sourcesOf(files), { now: NOW, publishedUrls });
    expect(diagnostics.map(({ file }) => file)).toEqual(diagnostics.map(() => 'content/articles/a-copy.mdx'));
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

describe('files', () => {
  const root = mkdtempSync(join(tmpdir(), 'slips-'));
  afterAll(() => rmSync(root, { recursive: true }));
  let count = 0;
  const saidOf = (files: Record<string, string | Buffer>) => {
    const folder = `c${(count += 1)}`;
    plant(join(root, folder), { ...GOOD, ...files });
    const { sources, diagnostics } = readContent(root, new ContentCache(undefined, ''), folder);
    return [...diagnostics, ...buildLibrary(sources, { now: NOW }).diagnostics].map((one) =>
      show(one).replace(`${folder}/`, ''),
    );
  };

  test.each<[files: Record<string, string | Buffer>, says: string]>([
    [{ 'articles/how/how.mdx': anArticle() }, 'Rename it to articles/how/index.mdx.'],
    [{ 'series/how.mdx': anArticle() }, 'Move it to articles/how.mdx.'],
    [{ 'articles/how.yaml': aSeries('article: good') }, 'Rename it to articles/how.mdx.'],
    [{ 'questions/how.mdx': anArticle() }, 'Rename it to questions/how/question.mdx.'],
    [{ 'articles/sub/deep/index.mdx': anArticle() }, 'Rename it to articles/deep.mdx.'],
    [{ 'articles/how/a.heic': 'x' }, 'A picture of the type HEIC cannot be shown here.'],
    [{ 'articles/how.docx': 'x' }, 'npm run import -- content/articles/how.docx'],
    [{ 'articles/how/a.pdf': 'x' }, 'put it into public/, and link to /a.pdf.'],
    [
      { 'articles/bad.mdx': Buffer.from(`\uFEFF${anArticle()}`, 'utf16le') },
      'articles/bad.mdx:1  The file is saved as UTF-16',
    ],
  ])('%j', (files, says) => {
    expect(saidOf(files)).toEqual([expect.stringContaining(says)]);
  });

  test('reads lines that end as on an old Mac', () => {
    expect(
      saidOf({ 'articles/bad.mdx': anArticle({ body: 'One.\n\nTwo.' }).replaceAll('\n', '\r') }),
    ).toEqual([]);
  });
});
