import { crc32, deflateSync } from 'node:zlib';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIRST_HEADING, PLACEHOLDERS } from '../src/model/placeholders.ts';
import { anAnswer, anArticle, aMentor, aPromise, aQuestion, aSeries } from './content.ts';

/** What stands in a broken place beside the good files: texts and bytes by path, or whatever a disk can hold. */
type Bad = Record<string, string | Buffer> | ((content: string) => void);

const page = (title: string) => `---\ntitle: ${title}\nsummary: The page ${title}.\nvoice: sincere\n---\n\nText.\n`;

/** A small publication in which nothing is wrong. */
export const GOOD: Record<string, string> = {
  'pages/about.mdx': page('About'),
  'pages/corrections.mdx': page('Corrections'),
  'pages/house-style.mdx': page('House style'),
  'pages/subscribe.mdx': page('Subscribe'),
  'articles/good.mdx': anArticle({ body: '## A heading\n\nText. <Promise id="soon" />' }),
  'questions/why/question.mdx': aQuestion(),
  'questions/why/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
  'promises/soon.yaml': aPromise(),
  'series/course.yaml': aSeries('article: good'),
};

const body = (text: string) => ({ 'articles/bad.mdx': anArticle({ body: text }) });
const field = (extra: string) => ({ 'articles/bad.mdx': anArticle({ extra }) });
const titled = (title: string) => ({ 'articles/bad.mdx': anArticle({ title }) });
const covered = (picture: Buffer, alt = 'A cover') => ({ 'articles/bad/index.mdx': anArticle({ extra: `cover:\n  src: ./cover.png\n  alt: ${alt}` }), 'articles/bad/cover.png': picture });

/** Every mistake, by its name, as a file that makes it. */
export const BAD: Record<string, Bad> = {
  'missing frontmatter': { 'articles/bad.mdx': 'Only text.\n' },
  'frontmatter that is not closed': { 'articles/bad.mdx': '---\ntitle: A memo\n\nText.\n' },
  'a tab in YAML': { 'series/bad.yaml': 'title: A series\nparts:\n\t- article: good\n' },
  'bad indentation in YAML': { 'mentors/bad.yaml': 'name: Ada\n  role: Analyst\nrecorded: 2026-11-01\n' },
  'a colon in a value': titled('Work: a theory'),
  'a quotation mark that is not closed': titled('"Work'),
  'an apostrophe in single quotation marks': titled("'It's work'"),
  'a field twice': field('voice: satire'),
  'a YAML alias bomb': { 'promises/bad.yaml': 'title: &a [x, x, x]\nnote: [*a, *a, *a]\npromised: 2026-11-01\n' },
  'a colon without its space': { 'articles/bad.mdx': anArticle().replace('voice: satire', 'voice:satire') },
  'a bracket that begins a title': titled('[Draft] Work'),
  'a pointed bracket that begins a title': titled('> Work'),
  'the marks of a merge': body('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main'),
  'a file that was only begun': { 'articles/bad.mdx': anArticle({ body: `## ${FIRST_HEADING}\n\nText.` }).replace('One sentence.', `"${PLACEHOLDERS.standfirst}"`) },
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
  'an alias twice': { 'articles/bad.mdx': anArticle({ extra: 'aliases: [old]' }), 'articles/worse.mdx': anArticle({ extra: 'aliases: [old]' }) },
  'a series with a missing article': { 'series/bad.yaml': aSeries('article: goood') },
  'a series with an article twice': { 'series/course.yaml': aSeries('article: good', 'article: good') },
  'an article in two series': { 'series/bad.yaml': aSeries('article: good') },
  'a promise unknown': body('<Promise id="sooon" />'),
  'a promise kept twice': { 'articles/bad.mdx': anArticle({ extra: 'keeps: soon' }), 'articles/worse.mdx': anArticle({ extra: 'keeps: soon' }) },
  'a promise that nothing makes': { 'promises/bad.yaml': aPromise() },
  'an answer for a missing mentor': { 'questions/why/ada-lovelac.mdx': anAnswer(), 'questions/why/question.mdx': aQuestion({ answers: ['ada-lovelace', 'ada-lovelac'] }) },
  'an answer for a missing question': { 'questions/whi/ada-lovelace.mdx': anAnswer() },
  'two answers by one mentor': { 'questions/why/question.mdx': aQuestion({ answers: ['ada-lovelace', 'ada-lovelace'] }) },
  'a book without an author': { 'questions/why/ada-lovelace.mdx': anAnswer({ extra: 'books:\n  - title: A Book' }) },
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
  'a picture in a body that is not described': { 'articles/bad/index.mdx': anArticle({ body: '![](./p.png)' }), 'articles/bad/p.png': pngOf(2, 2) },
  'a broken link': body('[One](/articles/goood/).'),
  'a broken fragment': body('[One](/articles/good/#a-headin).'),
  'bytes that are not UTF-8': { 'articles/bad.mdx': Buffer.concat([Buffer.from(anArticle()), Buffer.from([0xe9, 0x0a])]) },
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
  'lines that end as on Windows': { 'articles/odd.mdx': anArticle({ extra: 'topics: [a, b]', body: 'One.\n\n## Two\n\nThree.' }).replaceAll('\n', '\r\n') },
  'text like a script': { 'articles/odd.mdx': anArticle({ title: `'<script>alert(1)</script>'`, extra: `topics: ['" onload="alert(1)', '<b>x</b>']` }), 'mentors/ada-lovelace.yaml': aMentor({ name: `'<img src=x onerror=alert(1)>'` }) },
  'every script of the world': { 'articles/odd.mdx': anArticle({ title: '"مرحبا 你好 👩‍💻 é̂"', extra: 'topics: [العربية, 日本語, emoji 🎉]', body: 'שלום 你好 👩‍💻 é̂.' }), 'mentors/ada-lovelace.yaml': aMentor({ name: 'أدا 愛達' }) },
  'a signature in the text': { 'articles/odd.mdx': anArticle({ body: 'Thanks,\n\n- (product) Management\n\nP.S. More.' }) },
  'a picture that only decorates': { 'articles/odd/index.mdx': anArticle({ body: 'Text.\n\n![](./p.png "decorative")', extra: 'cover:\n  src: ./p.png\n  alt: ""\n  decorative: true' }), 'articles/odd/p.png': pngOf(2, 2) },
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
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}
