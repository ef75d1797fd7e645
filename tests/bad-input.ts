import { crc32, deflateSync } from 'node:zlib';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BODY_PLACEHOLDERS, FIRST_HEADING, PLACEHOLDERS } from '../src/content/placeholders.ts';
import { site } from '../src/site.ts';
import { anAnswer, anArticle, aMentor, aPromise, aQuestion, aSeries } from './content.ts';

/** What stands in a broken place beside the good files: texts and bytes by path, or whatever a disk can hold. */
type Bad = Record<string, string | Buffer> | ((content: string) => void);

const page = (title: string) =>
  `---\ntitle: ${title}\nsummary: The page ${title}.\nvoice: sincere\n---\n\nText.\n`;

/** A small publication in which nothing is wrong. */
export const GOOD: Record<string, string> = {
  'pages/about.mdx': page('About'),
  'pages/corrections.mdx': page('Corrections'),
  'pages/house-style.mdx': page('House style'),
  'pages/subscribe.mdx': page('Subscribe'),
  'articles/good.mdx': anArticle({
    title: 'A good memo',
    body: '## A heading\n\nText. <Promise id="soon" />',
  }),
  'questions/why/question.mdx': aQuestion(),
  'questions/why/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
  'promises/soon.yaml': aPromise(),
  'series/course.yaml': aSeries('article: good').replaceAll(/A series|a series/g, 'A course'),
};

const body = (text: string) => ({ 'articles/bad.mdx': anArticle({ body: text }) });
const field = (extra: string) => ({ 'articles/bad.mdx': anArticle({ extra }) });
const titled = (title: string) => ({ 'articles/bad.mdx': anArticle({ title }) });
const covered = (picture: Buffer, alt = 'A cover') => ({
  'articles/bad/index.mdx': anArticle({ extra: `cover:\n  src: ./cover.png\n  alt: ${alt}` }),
  'articles/bad/cover.png': picture,
});

/** Every mistake, by its name, as a file that makes it. */
export const BAD: Record<string, Bad> = {
  'missing frontmatter': { 'articles/bad.mdx': 'Only text.\n' },
  'frontmatter that is not closed': { 'articles/bad.mdx': '---\ntitle: A memo\n\nText.\n' },
  'a tab in YAML': { 'series/bad.yaml': 'title: A series\nparts:\n\t- article: good\n' },
  'bad indentation in YAML': { 'mentors/bad.yaml': 'name: Ada\n  role: Analyst\nrecorded: 2026-11-01\n' },
  'curly quotation marks around a value': body('Some <Term is=“a word”>light</Term>.'),
  'a value without quotation marks': body('Some <Term is=light>light</Term>.'),
  'a quotation mark within a value': body("Some <Term is='what we'd say'>light</Term>."),
  'a bracket of a value that is not closed': body(
    '<Exhibit title="a" basis="b">\n\n<Statement columns={["a" rows={[["b"]]} />\n\n</Exhibit>',
  ),
  'two tags that are not spelt alike': body('<Exibit title="a" basis="b">\n\nText.\n\n</Exhibit>'),
  'a chart that is not ended': body(
    '<Exhibit title="a" basis="b">\n\n<PieChart describe="d" slices={[]}>\n\n</Exhibit>',
  ),
  'a colon in a value': titled('Work: a theory'),
  'a quotation mark that is not closed': titled('"Work'),
  'an apostrophe in single quotation marks': titled("'It's work'"),
  'a field twice': field('voice: satire'),
  'a YAML alias bomb': {
    'promises/bad.yaml': 'title: &a [x, x, x]\nnote: [*a, *a, *a]\npromised: 2026-11-01\n',
  },
  'a colon without its space': { 'articles/bad.mdx': anArticle().replace('voice: satire', 'voice:satire') },
  'a bracket that begins a title': titled('[Draft] Work'),
  'a pointed bracket that begins a title': titled('> Work'),
  'the marks of a merge': body('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main'),
  'a file that was only begun': {
    'articles/bad.mdx': anArticle({ body: `## ${FIRST_HEADING}\n\nText.` }).replace(
      'One sentence.',
      `"${PLACEHOLDERS.standfirst}"`,
    ),
  },
  'a body that was only begun': body(`${BODY_PLACEHOLDERS.first}\n\n${BODY_PLACEHOLDERS.rest}`),
  'an answer that was only begun': {
    'questions/why/ada-lovelace.mdx': anAnswer({ body: BODY_PLACEHOLDERS.digest }),
    'questions/why/question.mdx': aQuestion({
      body: `${BODY_PLACEHOLDERS.short} <Cite by="ada-lovelace" />. More <Cite by="ada-lovelace" />.`,
    }),
    'mentors/ada-lovelace.yaml': aMentor().replace('Analyst', PLACEHOLDERS.roleNow),
  },
  'a hash in a value': titled('Our #1 slide, and #2'),
  'a hash after a text': titled('Our slide # the first'),
  'a component in lower case': body('One <term is="A word.">word</term>.'),
  'an element that nobody knows': body('<wombat>One.</wombat>'),
  'notes that do not meet': body('One.[^1]\n\n[^2]: A note.'),
  'a link with a space in it': body('[One] (/articles/good/).'),
  'a table without its rule': body('| a | b |\n| 1 | 2 |'),
  'a row with a cell too many': body('| a | b |\n|---|---|\n| 1 | 2 | 3 |'),
  'satire that does not say so': {
    'articles/bad.mdx': anArticle().replace('Satire: a memo.', 'A memo.'),
    'series/course.yaml': aSeries('article: good').replace('Satire: a series.', 'A series.'),
  },
  'a figure without a picture': body('<Figure caption="A picture" />'),
  'an empty exhibit': body('<Exhibit title="A" basis="B">\n\n{/* later */}\n\n</Exhibit>'),
  'a whole link to our own site': body(`[One](${site.origin}/articles/nowhere/).`),
  'two mentors of one name': { 'mentors/ada.yaml': aMentor() },
  'a link into a body that cannot be read': {
    'articles/bad.mdx': anArticle({ body: '## A place\n\n[One](#a-place). <Aside>' }),
    'articles/worse.mdx': anArticle({ title: 'A worse memo', body: '[One](/articles/bad/#a-place).' }),
  },
  'a value without its comma': body('<Bingo\n  title="A"\n  squares={[\n    "a"\n    "b"\n  ]}\n/>'),
  'a brace around words': body('One {thing}.'),
  'a correction without its text': field('corrections:\n  - date: 2026-11-02'),
  'topics without end': field('topics: [a, b, c, d, e, f, g]'),
  'a list of promises to keep': field('keeps: [soon]'),
  'an entry out of its column': {
    'articles/bad.mdx': anArticle({ extra: 'corrections:\n  - date: 2026-11-02\n   text: Mended.' }),
  },
  'hyphens in a series': { 'series/course.yaml': `${aSeries('article: good')}---\nMore.\n` },
  'an answer misspelt in the list': { 'questions/why/question.mdx': aQuestion({ answers: ['ada-lovelac'] }) },
  'a link to no place on its own page': body('## A place\n\nA note.[^1] [One](#nowhere)\n\n[^1]: A note.'),
  'a cover in one line': field('cover: ./desk.png'),
  'a picture without a folder': { 'articles/desk.png': pngOf(2, 2) },
  'a mailbox without mailto': body('[One](me@example.org)'),
  'a wrong type': field('topics: meetings'),
  'an unknown key': field('tag: meetings'),
  'an impossible date': { 'articles/bad.mdx': anArticle({ published: '2026-02-30' }) },
  'a date that is a number': { 'articles/bad.mdx': anArticle({ published: '20260230' }) },
  'an empty date': { 'articles/bad.mdx': anArticle({ published: '' }) },
  'a time without a zone': { 'articles/bad.mdx': anArticle({ published: '2026-11-22T09:00' }) },
  'an impossible partial date': { 'questions/why/ada-lovelace.mdx': anAnswer({ date: '"02-30"' }) },
  'an empty title': titled('""'),
  'a title of zero-width characters': titled('"\u200b\u200d\u2060"'),
  'a title of 400 characters': titled('a'.repeat(400)),
  'a slug twice': { 'articles/bad.mdx': anArticle(), 'articles/bad/index.mdx': anArticle() },
  'a slug twice but for its case': { 'articles/Good.mdx': anArticle() },
  'a slug with spaces': { 'articles/a bad one.mdx': anArticle() },
  'a slug with other letters': { 'articles/плохо.mdx': anArticle() },
  'a slug with a hash': { 'articles/bad#one.mdx': anArticle() },
  'an alias that is a page': field('aliases: [good]'),
  'an alias twice': {
    'articles/bad.mdx': anArticle({ extra: 'aliases: [old]' }),
    'articles/worse.mdx': anArticle({ title: 'A worse memo', extra: 'aliases: [old]' }),
  },
  'a series with a missing article': { 'series/bad.yaml': aSeries('article: goood') },
  'a series with an article twice': { 'series/course.yaml': aSeries('article: good', 'article: good') },
  'an article in two series': { 'series/bad.yaml': aSeries('article: good') },
  'a promise unknown': body('<Promise id="sooon" />'),
  'a promise kept twice': {
    'articles/bad.mdx': anArticle({ extra: 'keeps: soon' }),
    'articles/worse.mdx': anArticle({ title: 'A worse memo', extra: 'keeps: soon' }),
  },
  'a promise that nothing makes': { 'promises/bad.yaml': aPromise() },
  'an answer for a missing mentor': {
    'questions/why/ada-lovelac.mdx': anAnswer(),
    'questions/why/question.mdx': aQuestion({ answers: ['ada-lovelace', 'ada-lovelac'] }),
  },
  'an answer for a missing question': { 'questions/whi/ada-lovelace.mdx': anAnswer() },
  'two answers by one mentor': {
    'questions/why/question.mdx': aQuestion({ answers: ['ada-lovelace', 'ada-lovelace'] }),
  },
  'a book without an author': {
    'questions/why/ada-lovelace.mdx': anAnswer({ extra: 'books:\n  - title: A Book' }),
  },
  'an unknown component': body('<Exhibitt title="A" basis="B" />'),
  'an unknown prop': body('<Exhibit titel="A" title="A" basis="B" />'),
  'a missing prop': body('<Exhibit title="A" />'),
  'an unclosed tag': body('<Exhibit title="A" basis="B">\n\nText.'),
  'a stray brace': body('One { two.'),
  'a comment of HTML': body('<!-- Note. -->'),
  'a break of HTML': body('One<br>two.'),
  'an import': body('import { readFileSync } from "node:fs"\n\nText.'),
  'an export': body('export const a = 1\n\nText.'),
  'code in braces': body('{process.env.HOME}'),
  'a missing picture': body('![A picture](./nowhere.png)'),
  'a picture on another site': body('![A picture](https://example.org/a.png)'),
  'a picture that is not beside': body('![A picture](../../door.png)'),
  'a picture at an address': body('![A picture](/door.png)'),
  'a drawing': body('![A picture](./a.svg)'),
  'a picture of no bytes': covered(Buffer.alloc(0)),
  'a text named as a picture': covered(Buffer.from('Only text.')),
  'a picture of sixty megapixels': covered(pngOf(10_000, 6_000)),
  'a missing description': covered(pngOf(2, 2), '""'),
  'a picture in a body that is not described': {
    'articles/bad/index.mdx': anArticle({ body: '![](./p.png)' }),
    'articles/bad/p.png': pngOf(2, 2),
  },
  'a broken link': body('[One](/articles/goood/).'),
  'a broken fragment': body('[One](/articles/good/#a-headin).'),
  'bytes that are not UTF-8': {
    'articles/bad.mdx': Buffer.concat([Buffer.from(anArticle()), Buffer.from([0xe9, 0x0a])]),
  },
  'NUL bytes': body('One\0two.'),
  'a body of five megabytes': body('A word. '.repeat(640_000)),
  'a quotation in a thousand others': body(`${'>'.repeat(1000)} Text.`),
  'a quotation in three thousand others': body(`One.\n\n${'>'.repeat(3000)} Text.`),
  'thirty thousand brackets': body(`One.\n\n<Aside a={${'['.repeat(30_000)}${']'.repeat(30_000)}} />`),
  'an empty body': body(''),
  'a wrong ending': { 'articles/bad.md': anArticle() },
  'an ending in capitals': { 'articles/bad.MDX': anArticle() },
  'a file in the wrong place': { 'notes.txt': 'Remember.' },
  'an empty folder': (content) => mkdirSync(join(content, 'articles', 'bad')),
  'a link out of the content': (content) => symlinkSync('/etc/passwd', join(content, 'articles', 'bad.mdx')),
  'a file that cannot be read': (content) => {
    writeFileSync(join(content, 'articles', 'bad.mdx'), anArticle());
    chmodSync(join(content, 'articles', 'bad.mdx'), 0);
  },
};

/** What looks wrong and simply works. */
export const AWKWARD: Record<string, Bad> = {
  'a BOM': { 'articles/odd.mdx': `\uFEFF${anArticle()}` },
  'lines that end as on Windows': {
    'articles/odd.mdx': anArticle({ extra: 'topics: [a, b]', body: 'One.\n\n## Two\n\nThree.' }).replaceAll(
      '\n',
      '\r\n',
    ),
  },
  'text like a script': {
    'articles/odd.mdx': anArticle({
      title: `'<script>alert(1)</script>'`,
      extra: `topics: ['" onload="alert(1)', '<b>x</b>']`,
    }),
    'mentors/ada-lovelace.yaml': aMentor({ name: `'<img src=x onerror=alert(1)>'` }),
  },
  'every script of the world': {
    'articles/odd.mdx': anArticle({
      title: '"مرحبا 你好 👩‍💻 é̂"',
      extra: 'topics: [العربية, 日本語, emoji 🎉]',
      body: 'שלום 你好 👩‍💻 é̂.',
    }),
    'mentors/ada-lovelace.yaml': aMentor({ name: 'أدا 愛達' }),
  },
  'comments, code and words that resemble mistakes': {
    'articles/odd.mdx': anArticle({
      published: '2026-11-01 # a day',
      extra:
        '# A comment.\ntopics:\n  # The first.\n  - a # and only\ndraft: false # not now\nmemo:\n  to: ' +
        '"All #1" # quoted\n  re: >\n    Slide #1\n# The end.',
      body:
        'A `[^1]`, a \\[^2], `[a] (/b/)`, and {/* [^3] */} nothing [sic] (so it was). Write The first ' +
        'paragraph. The rest. is silence.\n\n```\n| a |\n| b |\n[^4]\n```\n\nOne.[^A-note]\n\n[^a-note]: Two.',
    }),
  },
  'a table with bars in its cells': {
    'articles/odd.mdx': anArticle({ body: '| a `\\|` b | c |\n|:--|--:|\n| 1 \\| 2 | 3 |\n| 4 |' }),
  },
  'a signature in the text': {
    'articles/odd.mdx': anArticle({ body: 'Thanks,\n\n- (product) Management\n\nP.S. More.' }),
  },
  'what editors and systems leave beside': {
    'articles/my-post.mdx~': 'An old one.',
    'articles/#my-post.mdx#': 'One that was never saved.',
    'articles/.my-post.mdx.swp': 'x',
    'articles/my-post.mdx.orig': 'Before a merge.',
    'articles/Thumbs.db': Buffer.from([0, 1, 2]),
    'mentors/desktop.ini': 'x',
  },
  'a picture in capitals, and one that a Mac has named': {
    'articles/odd/index.mdx': anArticle({
      body: 'Text.\n\n![A desk](./IMG_1.PNG)\n\n![A lamp](./clich\u00e9.png)\n\n![A chair](<./my chair.png>) ![A bin](./my%20bin.png)',
    }),
    'articles/odd/IMG_1.PNG': pngOf(2, 2),
    'articles/odd/cliche\u0301.png': pngOf(2, 3),
    'articles/odd/my chair.png': pngOf(3, 2),
    'articles/odd/my bin.png': pngOf(3, 3),
  },
  'a picture that only decorates': {
    'articles/odd/index.mdx': anArticle({
      body: 'Text.\n\n![](./p.png "decorative")',
      extra: 'cover:\n  src: ./p.png\n  alt: ""\n  decorative: true',
    }),
    'articles/odd/p.png': pngOf(2, 2),
  },
};

/** Writes files, or whatever else, into a folder of content. */
export function plant(content: string, bad: Bad): void {
  if (typeof bad === 'function') return bad(content);
  for (const [path, text] of Object.entries(bad)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

/** A PNG of one colour (PNG, third edition, section 11.2). */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}
