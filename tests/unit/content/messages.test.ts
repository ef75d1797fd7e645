import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { GOOD, plant } from '../../bad-input.ts';
import { anAnswer, anArticle, aMentor, aQuestion, NOW, type Files } from '../../content.ts';
import { ContentCache } from '../../../src/content/read/read-cache.ts';
import { readContent } from '../../../src/content/read/read-folder.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import type { Diagnostic } from '../../../src/content/diagnostics.ts';

const root = mkdtempSync(join(tmpdir(), 'messages-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;

/** What is said of good content with some other files in it. */
function problemsWith(files: Record<string, string | Buffer>): Diagnostic[] {
  const folder = `c${(count += 1)}`;
  plant(join(root, folder), GOOD);
  plant(join(root, folder), files);
  const { sources, diagnostics } = readContent(root, new ContentCache(undefined, ''), folder);
  return [...diagnostics, ...buildLibrary(sources, { now: NOW }).diagnostics].map((diagnostic) => ({
    ...diagnostic,
    file: diagnostic.file.replace(`${folder}/`, ''),
    hint: diagnostic.hint.replace(`${folder}/`, ''),
  }));
}

const said = (files: Record<string, string | Buffer>) =>
  problemsWith(files).map(({ file, line, message, hint }) => `${file}:${line}  ${message} ${hint}`);

/** The text with a line as a message says that it should be. The indent and the hyphen of a list stay. */
function apply(text: string, line: number, form: string): string {
  const lines = text.split('\n');
  const old = lines[line - 1] ?? '';
  const [before = ''] = /^\s*(?:- (?!.*\[))?/.exec(old) ?? [];
  const isWhole = form.startsWith(' ') || form.startsWith('- ');
  return lines.with(line - 1, isWhole ? form : before + form).join('\n');
}

const MEMO = 'articles/bad.mdx';
const QUESTION = 'questions/why/question.mdx';
const article = (extra: string) => [MEMO, anArticle({ extra })] as const;
const titled = (title: string) => [MEMO, anArticle({ title })] as const;
const question = (extra: string) => [QUESTION, aQuestion({ extra })] as const;
const series = (parts: string) =>
  [
    'series/course.yaml',
    `title: A series\nstandfirst: One sentence.\nsummary: "Satire: a series."\nvoice: satire\n${parts}\n`,
  ] as const;

test.each<[readonly [file: string, text: string], line: number, form: string]>([
  // A list or a group that was given words.
  [article('memo:\n  stamp: Received, read, filed'), 8, 'stamp: [Received, read, filed]'],
  [article('memo:\n  stamp: Received'), 8, 'stamp: [Received]'],
  [article('memo:\n  stamp: 2026'), 8, 'stamp: ["2026"]'],
  [article('topics: meetings'), 7, 'topics: [meetings]'],
  [article('topics: meetings; OKRs'), 7, 'topics: [meetings, OKRs]'],
  [article('topics:\n  - 2026'), 8, '"2026"'],
  [question('agree: [They agree.]'), 12, '{ point: They agree., mentors: [ada-lovelace] }'],
  [article('aliases: An Old Name'), 7, 'aliases: [an-old-name]'],
  [
    article('corrections: There are five, not four.'),
    7,
    'corrections: [{ date: 2026-11-01, text: "There are five, not four." }]',
  ],
  [article('memo: All staff'), 7, 'memo: { to: All staff }'],
  [question('agree: They agree.'), 12, 'agree: [{ point: They agree., mentors: [ada-lovelace] }]'],
  [question('differ: One, not two'), 12, 'differ: [{ point: "One, not two", mentors: [ada-lovelace] }]'],
  [question('agree:\n  - They agree.'), 13, '{ point: They agree., mentors: [ada-lovelace] }'],
  [question('updates: It went on.'), 12, 'updates: [{ date: 2026-11-01, text: It went on. }]'],
  [[QUESTION, aQuestion().replace('answers:\n  -', 'answers:')], 10, 'answers: [ada-lovelace]'],
  [series('parts: good'), 5, 'parts: [{ article: good }]'],
  [series('parts:\n  - good'), 6, 'article: good'],
  [series('parts: [good]'), 5, 'article: good'],
  // What YAML reads as something else than text.
  [article('memo:\n  re: #1 Gravity'), 8, 're: "#1 Gravity"'],
  [titled('Our #1 slide'), 2, 'title: "Our #1 slide"'],
  [titled('true'), 2, 'title: "true"'],
  [titled('2026'), 2, 'title: "2026"'],
  [titled('0x1F'), 2, 'title: "0x1F"'],
  [titled('1.50'), 2, 'title: "1.50"'],
  [titled('null'), 2, 'title: "null"'],
  [titled('[Draft]'), 2, 'title: "[Draft]"'],
  [titled('- A dash'), 2, 'title: "- A dash"'],
  [titled('{x} y'), 2, 'title: "{x} y"'],
  [titled('[x] y'), 2, 'title: "[x] y"'],
  [titled('What we did:'), 2, 'title: "What we did:"'],
  [titled('What: we "did"'), 2, `title: 'What: we "did"'`],
  [titled('!Wow'), 2, 'title: "!Wow"'],
  [titled('? What'), 2, 'title: "? What"'],
  [titled('& so on'), 2, 'title: "& so on"'],
  [titled('*star* and more'), 2, 'title: "star and more"'],
  [titled('@you'), 2, 'title: "@you"'],
  [titled('%x'), 2, 'title: "%x"'],
  [titled('| bar'), 2, 'title: "| bar"'],
  [titled('"One" and two'), 2, `title: '"One" and two'`],
  [titled(`'It's work'`), 2, `title: "It's work"`],
  [article('memo:\n  to: - everybody'), 8, 'to: "- everybody"'],
  // A second line that is not indented.
  [titled('Work\ngoes on'), 3, '  goes on'],
  [article('memo:\n  re: Work\n  goes on'), 9, '    goes on'],
  [article('corrections:\n  - date: 2026-11-02\n    text: Four\n    and five'), 10, '      and five'],
  // Characters that nobody sees.
  [[MEMO, anArticle().replace('voice: satire', 'voice:\u00a0satire')], 5, 'voice: satire'],
  [[MEMO, anArticle().replace('voice: satire', 'voice: \u202fsatire')], 5, 'voice:  satire'],
  [[MEMO, anArticle().replace('voice: satire', 'voice: sat\u200bire')], 5, 'voice: satire'],
  [[MEMO, anArticle().replace('voice: satire', 'vo\u2060ice: satire')], 5, 'voice: satire'],
  [[MEMO, anArticle().replace('voice: satire', 'voice: \u200esatire')], 5, 'voice: satire'],
  [article('memo:\n\u00a0\u00a0to: All'), 8, ' to: All'],
  [article('topics: [a,\u00a0b]'), 7, 'topics: [a, b]'],
  [[MEMO, anArticle({ body: '##\u00a0A heading' })], 9, '## A heading'],
  [[MEMO, anArticle({ body: '[A](/articles/go\u00adod/)' })], 9, '[A](/articles/good/)'],
])('says the right form, at the line, which then passes: %j', ([file, text], line, form) => {
  const [problem, ...others] = problemsWith({ [file]: text });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file, line });
  expect(problem?.hint).toMatch(/: .+$/);
  expect(problem?.hint.slice(-form.length)).toBe(form);
  const inBrackets = /^(\w+): \[[^,{]*\]$/.exec(text.split('\n')[line - 1] ?? '');
  const isEntry = inBrackets !== null && !form.startsWith(`${inBrackets[1]}:`);
  expect(said({ [file]: apply(text, line, isEntry ? `${inBrackets[1]}: [${form}]` : form) })).toEqual([]);
});

test.each([
  ['unlisted: true', 'Remove it: "draft: true" hides a piece, and a later day in "published" schedules it.'],
  ['hidden: true', 'Remove it: "draft: true" hides a piece, and a later day in "published" schedules it.'],
  [
    'scheduled: 2027-01-01',
    'Remove it: "draft: true" hides a piece, and a later day in "published" schedules it.',
  ],
  ['tags: [meetings]', 'Write it as "topics".'],
  ['categories: [meetings]', 'Write it as "topics".'],
  ['author: Ada', /"by"|the house signs every piece/],
  ['byline: Ada', /"by"|the house signs every piece/],
  ['date: 2026-11-01', 'Remove it: "published" says that here.'],
  ['description: A memo.', 'Remove it: "summary" says that here.'],
  ['lastmod: 2026-11-02', 'Write it as "updated".'],
  ['slug: x', "Remove it: the file's name is the address, and npm run rename changes it."],
  ['stanfirst: x', 'Did you mean "standfirst"?'],
  ['wombat: x', /^Remove it\. The fields here are: title, standfirst, .*aliases\.$/],
])('knows what other generators call a field: %s', (line, hint) => {
  const [problem, ...others] = problemsWith({ [MEMO]: anArticle({ extra: line }) });
  expect(others).toEqual([]);
  expect(problem?.line).toBe(7);
  expect(problem?.hint).toEqual(typeof hint === 'string' ? hint : expect.stringMatching(hint));
  const field = /Write it as "(\w+)"\.$/.exec(problem?.hint ?? '')?.[1];
  const mended = field === undefined ? '' : line.replace(/^\w+/, field);
  expect(said({ [MEMO]: anArticle({ extra: mended }) })).toEqual([]);
});

test('names an invisible character by its name, its number and the words around it', () => {
  expect(said({ [MEMO]: anArticle({ title: 'Wo\u200brk', body: 'A\u2060 b.\n\nC\u2028d.' }) })).toEqual([
    'articles/bad.mdx:2  A zero-width space (U+200B), which nobody sees, stands between "title: Wo" and "rk". Delete it: title: Work',
    'articles/bad.mdx:9  A word joiner (U+2060), which nobody sees, stands between "A" and " b.". Delete it: A b.',
    'articles/bad.mdx:11  A line separator (U+2028) stands between "C" and "d.", where only an ' +
      'ordinary space is read. Write an ordinary space there: C d.',
  ]);
});

test('reads a long line of invisible characters in a moment', () => {
  const body = `${'a\u00a0b \u200bc'.repeat(60_000)}`;
  const began = performance.now();
  expect(said({ [MEMO]: anArticle({ body }) })).toHaveLength(5);
  expect(performance.now() - began).toBeLessThan(5000);
});

test('leaves invisible characters to the scripts and emoji that need them', () => {
  const text = 'می\u200cروم 👩\u200d💻 שלום\u200f 10\u00a0000 «\u00a0oui\u00a0» Text.';
  expect(
    said({ [MEMO]: anArticle({ title: `"${text}"`, extra: 'topics: [می\u200cروم]', body: text }) }),
  ).toEqual([]);
});

test('says where # begins a comment in a list, and takes both ways out', () => {
  expect(said({ [MEMO]: anArticle({ extra: 'topics: [#meetings]' }) })).toEqual([
    'articles/bad.mdx:7  A # begins a comment here, and the rest of the list is lost. Leave the # ' +
      'out, or put the value in quotation marks: ["#one", "#two"].',
  ]);
  expect(said({ [MEMO]: anArticle({ extra: 'topics: [meetings]' }) })).toEqual([]);
});

test.each([
  ['HEIC', 'a.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ['SVG', 'a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['SVG', 'a.png', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['BMP', 'a.png', Buffer.from('BM'.padEnd(40, '\x01'))],
])('says to save %s as JPEG or PNG, whatever its name: %s', (type, name, bytes) => {
  const files = {
    'articles/bad/index.mdx': anArticle({ body: `![A](./${name})` }),
    [`articles/bad/${name}`]: bytes,
  };
  expect(said(files)).toEqual([
    `articles/bad/index.mdx:9  The picture "./${name}" is really of the type ${type}, which cannot ` +
      'be shown. Save it as JPEG or PNG: open it in a program for pictures and export it. Another name ' +
      'alone does not help.',
  ]);
});

const THREE: Files = {
  [QUESTION]: aQuestion({
    answers: ['ada-lovelace', 'mary-somerville', 'charles-babbage'],
    extra:
      'agree:\n  - point: One.\n    mentors: [ada-lovelace, mary-somerville]\nmoves:\n  - id: begin-well\n    name: Begin well',
  }),
  'questions/why/ada-lovelace.mdx': anAnswer({ body: '<Move id="begin-well">Begin</Move>, and go on.' }),
  'questions/why/mary-somerville.mdx': anAnswer({ body: '<Move id="begin-well">Begin</Move>, and end.' }),
  'questions/why/charles-babbage.mdx': anAnswer(),
  'mentors/mary-somerville.yaml': aMentor({ name: 'Mary Somerville' }),
  'mentors/charles-babbage.yaml': aMentor({ name: 'Charles Babbage' }),
  [MEMO]: anArticle({ body: '[A](/mentors/mary-somerville/), [B](/questions/why/#mary-somerville).' }),
};
const without = (path: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
const renamed = (path: string, to: string): Files => ({ ...without(path, THREE), [to]: THREE[path]! });

test.each<[string, Files, string, Files]>([
  [
    'in a list of answers',
    { ...THREE, [QUESTION]: THREE[QUESTION]!.replace('- mary-somerville', '- mary-somervile') },
    'questions/why/question.mdx:12  "answers" names "mary-somervile", but there is no such answer ' +
      'to this question. Did you mean "mary-somerville"?',
    THREE,
  ],
  [
    'in the name of an answer',
    renamed('questions/why/mary-somerville.mdx', 'questions/why/mary-somervile.mdx'),
    'questions/why/mary-somervile.mdx:1  The file is named for "mary-somervile", but there is no ' +
      'such mentor. Did you mean "mary-somerville"?',
    THREE,
  ],
  [
    'in the name of a record',
    renamed('mentors/mary-somerville.yaml', 'mentors/mary-somervile.yaml'),
    'mentors/mary-somervile.yaml:1  The file is named for "mary-somervile", and the answers are ' +
      'named for "mary-somerville". Rename it to mentors/mary-somerville.yaml, or the answers and ' +
      'their place in "answers".',
    THREE,
  ],
  [
    'in both places of an answer',
    {
      ...renamed('questions/why/mary-somerville.mdx', 'questions/why/mary-somervile.mdx'),
      [QUESTION]: THREE[QUESTION]!.replace('- mary-somerville', '- mary-somervile'),
    },
    'questions/why/mary-somervile.mdx:1  The file is named for "mary-somervile", but there is no ' +
      'such mentor. Rename it to mary-somerville.mdx, and write "mary-somerville" in "answers" of ' +
      'questions/why/question.mdx.',
    THREE,
  ],
  [
    'in a move',
    { ...THREE, [QUESTION]: THREE[QUESTION]!.replace('id: begin-well', 'id: begin-wel') },
    'questions/why/question.mdx:18  "moves" names "begin-wel", which no answer makes; <Move>' +
      ' names "begin-well". Write it as "begin-well" here, or as "begin-wel" there.',
    THREE,
  ],
  [
    'in the promise of a series',
    { 'articles/good.mdx': anArticle(), ...Object.fromEntries([series('parts:\n  - promise: soom')]) },
    'series/course.yaml:6  "parts" names "soom", but there is no such promise. Did you mean "soon"?',
    Object.fromEntries([series('parts:\n  - promise: soon')]),
  ],
])('tells a slip of the pen once: %s', (_, files, sentence, mended) => {
  expect(said(files)).toEqual([sentence]);
  expect(said(mended)).toEqual([]);
});

test.each<[string, Files]>([
  [
    'a promise',
    { 'articles/good.mdx': anArticle({ body: '## A heading\n\n<Promise id="soon" />\n\n<Aside>' }) },
  ],
  [
    'a term',
    {
      [MEMO]: anArticle({ body: '<Term is="No.">yes</Term>\n\n<Aside>' }),
      'articles/worse.mdx': anArticle({ title: 'Worse', body: '<Term>yes</Term>' }),
    },
  ],
  [
    'a move',
    { ...THREE, 'questions/why/ada-lovelace.mdx': `${THREE['questions/why/ada-lovelace.mdx']}\n<Aside>\n` },
  ],
])('does not miss what may stand in a body that cannot be read: %s', (_, files) => {
  expect(problemsWith(files).map(({ message }) => message)).toEqual([
    '<Aside> is opened here and not closed.',
  ]);
});

test.each([
  [
    { [MEMO]: anArticle({ extra: 'keeps: a-new-thing' }) },
    'npm run new -- promise --title "A New Thing" --slug a-new-thing',
  ],
  [
    { [MEMO]: anArticle({ body: '<Promise id="a-new-thing" />' }) },
    'npm run new -- promise --title "A New Thing" --slug a-new-thing',
  ],
  [
    { ...THREE, ...without('mentors/charles-babbage.yaml', THREE), 'mentors/charles-babbage.yaml': '' },
    undefined,
  ],
])('names the command that makes what is missing', (files, command) => {
  const [problem] = problemsWith(files);
  if (command === undefined) expect(problem?.file).toBe('mentors/charles-babbage.yaml');
  else expect(problem?.hint).toBe(`Make it: ${command}`);
});
