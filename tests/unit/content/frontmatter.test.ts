import { expect, test } from 'vitest';
import { readYaml } from '../../../src/content/read/frontmatter.ts';

const read = (text: string) => readYaml('a.yaml', text, 0);
const mistakeIn = (text: string) => {
  const { diagnostics, fields } = read(text);
  expect(fields).toBeUndefined();
  return diagnostics.map(({ line, message }) => `${line}  ${message}`);
};

test('reads YAML 1.2: a date stays text, and each field has its line', () => {
  expect(readYaml('a.mdx', 'day: 2026-11-22\r\nyes: no\r\nparts:\r\n  - article: a\r\n  - b\r\n', 1)).toEqual(
    {
      fields: { day: '2026-11-22', yes: 'no', parts: [{ article: 'a' }, 'b'] },
      lines: { day: 2, yes: 3, parts: 4, 'parts.0': 5, 'parts.0.article': 5, 'parts.1': 6 },
      written: {},
      diagnostics: [],
    },
  );
  expect(read('# Nothing yet.\n')).toEqual({ fields: {}, lines: {}, written: {}, diagnostics: [] });
  expect(read('a: 0x1F\nb: [1, c]\nd: "1"\n').written).toEqual({ a: '0x1F', b: '[1, c]', 'b.0': '1' });
});

test('reads lists in brackets, on one line and on several, with comments', () => {
  expect(read('agree: [{ point: P., mentors: [a, b] }]\n').fields).toEqual({
    agree: [{ point: 'P.', mentors: ['a', 'b'] }],
  });
  const long = read(
    'agree:\n  [\n    # One.\n    { point: "P. #1", mentors: [a,\n      b] }, # ok\n  ]\nvoice: x\n',
  );
  expect(long.fields).toEqual({ agree: [{ point: 'P. #1', mentors: ['a', 'b'] }], voice: 'x' });
  expect(long.lines).toMatchObject({ agree: 1, 'agree.0.point': 4, 'agree.0.mentors.1': 5, voice: 7 });
});

test.each([
  ['tab', 'a: 1\nb:\n\t- c\n', '3  A tab indents this line.'],
  ['colon', 'a: 1\ntitle: Work: a theory\n', '2  A colon with a space after it stands inside the value.'],
  ['colon in a list', 'a:\n  - b: c: d\n', '2  A colon with a space after it stands inside the value.'],
  ['no space', 'a: 1\nvoice:satire\nb: 1\n', '2  The colon of a field has no space after it.'],
  ['no space, last', 'a: 1\nvoice:satire\n', '2  The colon of a field has no space after it.'],
  ['no field', 'a: 1\njust text\nb: 1\n', '2  The line is neither a field nor an entry of a list.'],
  ['open quote', 'a: 1\nb: "Work\nc: satire\nd: 2\n', '2  A quotation mark is opened and not closed.'],
  ['open quote before another', 'a: 1\nb: "Work\nc: "d"\n', '2  A quotation mark is opened and not closed.'],
  ['open quote, in a field', "a:\n  b: 'c\n  d: 1\n", '2  A quotation mark is opened and not closed.'],
  ['quote goes on', 'a: "b\nc d"\ne: 1\n', '1  A quotation mark is opened and not closed.'],
  ['apostrophe', "a: 'It's'\nb: 1\n", '1  Something follows the closing quotation mark.'],
  [
    'open bracket',
    'a: 1\nb: [c, d\ne: 1\nf: 2\n',
    '2  A bracket is opened and not closed, or a comma is missing.',
  ],
  ['no comma', 'a: ["b" "c"]\n', '1  A bracket is opened and not closed, or a comma is missing.'],
  [
    'no comma in between',
    'a:\n  [{ b: 1 } { c: 2 }]\n',
    '2  A bracket is opened and not closed, or a comma is missing.',
  ],
  [
    'bracket first',
    'a: 1\nb: [Draft] Work\n',
    '2  A value that begins with a bracket is a list, and something follows the list.',
  ],
  [
    'hash first in a list',
    'a: 1\ntopics: [#meetings]\nb: 2\n',
    '2  A # begins a comment here, and the rest of the list is lost.',
  ],
  [
    'hash in a list',
    'a: 1\ntopics: ["b #1", #c]\nd: 2\n',
    '2  A # begins a comment here, and the rest of the list is lost.',
  ],
  [
    'hash in a value',
    'a: 1\nb: Our #1 slide\n',
    '2  A # with a space before it begins a comment, and the rest of the value is lost.',
  ],
  [
    'hash first in a value',
    'a: 1\nb: #one\n',
    '2  A # with a space before it begins a comment, and the rest of the value is lost.',
  ],
  ['pointed bracket', 'a: > Work\nb: 1\n', '1  A value cannot begin with > or |.'],
  ['at', 'a: @me\n', '1  A value cannot begin with @.'],
  ['hyphen', 'a: - me\n', '1  A value cannot begin with -.'],
  ['tag', 'a: !Own it\n', '1  A value cannot begin with !.'],
  ['closing bracket', 'a: ]\n', '1  A value cannot begin with ].'],
  ['backslash', 'a: "b\\q"\n', '1  A backslash in double quotation marks stands for something else.'],
  ['twice', 'a: 1\nb: 2\n"a": 3\n', '3  The field "a" stands here a second time.'],
  ['twice in a field', 'a:\n  b: 1\n  b: 2\n', '3  The field "b" stands here a second time.'],
  ['anchor', 'a: 1\nb: &c [d]\n', '2  YAML anchors and aliases (& and *) are not read here.'],
  ['alias', 'a: 1\nb: *c d*\n', '2  YAML anchors and aliases (& and *) are not read here.'],
  ['deeper', 'a: b\n  c: d\ne: 1\n', '2  The line does not fit those above it.'],
  ['less deep', 'a:\n    - b\n  - c\n', '3  The line does not fit those above it.'],
  [
    'out of its column',
    'a:\n  - b: 1\n   c: 2\n',
    '3  The line does not begin under the words of the entry above it.',
  ],
  ['hyphens', 'a: 1\n---\nb: 2\n', '2  A line of three hyphens stands in a file that is only fields.'],
  ['a list', '- a\n', '1  This is not a list of fields.'],
  ['a text', 'text\n', '1  This is not a list of fields.'],
  ['a key that is a list', '[a]: b\n', '1  The name of a field is missing, or is no plain word.'],
  [
    'too deep',
    `a: ${'['.repeat(3000)}${']'.repeat(3000)}\n`,
    '1  Lists stand in each other too deeply to be read.',
  ],
])('names the mistake and its own line: %s', (_, text, mistake) => {
  expect(mistakeIn(text)).toEqual([mistake]);
  expect(mistakeIn(text.replaceAll('\n', '\r\n'))).toEqual([mistake]);
});

test('reads a list of 30,000 fields in a moment', () => {
  const text = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join('');
  expect(Object.keys(read(text).fields ?? {})).toHaveLength(30_000);
});
