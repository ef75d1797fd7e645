import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readYaml } from '../../../src/content/read/frontmatter.ts';
import { findYaml } from '../../../src/editorial/edit-yaml.ts';
import { setFields } from '../../../src/editorial/set-fields.ts';

const TEXT = `---
# The head.
title: "A: memo"   # as it stands
topics: [meetings, 'OKRs']
memo:
  to: All
  stamp:
    - one # first
    - Two
corrections:
  - date: 2026-11-24
    text: Four.
note:
---

Text.
`;
const fieldsOf = (text: string) => readYaml('', findYaml(text).text, 0).fields ?? {};
interface Fields extends Record<string, unknown> {
  topics?: string[];
  memo?: { to: string; re?: string; stamp: string[] };
  corrections: { date: string; text: string }[];
}
const edit = (change: (fields: Fields) => unknown) => {
  const fields = structuredClone(fieldsOf(TEXT)) as Fields;
  change(fields);
  const text = setFields(TEXT, fields);
  expect(fieldsOf(text)).toEqual(
    Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)),
  );
  return text;
};
const lines = (text: string) => {
  const [before, after] = [TEXT.split('\n'), text.split('\n')];
  return [
    ...before.filter((l) => !after.includes(l)).map((l) => `- ${l}`),
    ...after.filter((l) => !before.includes(l)).map((l) => `+ ${l}`),
  ];
};

test('keeps every byte of every file when nothing has changed', () => {
  const folder = 'tests/fixtures/publication';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:mdx|yaml)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(80);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect([file, setFields(text, fieldsOf(text))]).toEqual([file, text]);
  }
});

test('changes a value in its quotation marks, and nothing beside it', () => {
  expect(lines(edit((fields) => (fields['title'] = 'Another: memo')))).toEqual([
    '- title: "A: memo"   # as it stands',
    '+ title: "Another: memo"   # as it stands',
  ]);
});

test('changes one entry of a group and of a list', () => {
  expect(lines(edit((fields) => (fields.memo!.stamp[1] = 'Three: no')))).toEqual([
    '-     - Two',
    '+     - "Three: no"',
  ]);
  expect(lines(edit((fields) => (fields.corrections[0]!.text = 'Five.')))).toEqual([
    '-     text: Four.',
    '+     text: Five.',
  ]);
});

test('adds entries to a list in its own form, and keeps the others as they are', () => {
  expect(lines(edit((fields) => fields.topics!.push('trust', 'a, b')))).toEqual([
    "- topics: [meetings, 'OKRs']",
    `+ topics: [meetings, 'OKRs', trust, "a, b"]`,
  ]);
  expect(lines(edit((fields) => fields.memo!.stamp.push('Three', 'Four')))).toEqual([
    '+     - Three',
    '+     - Four',
  ]);
  expect(lines(edit((fields) => fields.corrections.push({ date: '2026-11-25', text: 'Six.' })))).toEqual([
    '+   - date: 2026-11-25',
    '+     text: Six.',
  ]);
});

test('removes an entry of a list with its lines, and writes a list anew whose order is another', () => {
  expect(lines(edit((fields) => fields.memo!.stamp.shift()))).toEqual(['-     - one # first']);
  expect(lines(edit((fields) => fields.memo!.stamp.pop()))).toEqual(['-     - Two']);
  expect(lines(edit((fields) => fields.topics!.shift()))).toEqual([
    "- topics: [meetings, 'OKRs']",
    '+ topics: [OKRs]',
  ]);
  expect(edit((fields) => fields.memo!.stamp.splice(0, 2, 'c', 'b', 'a'))).toContain(
    '    - c\n    - b\n    - a\n',
  );
});

test('adds fields behind the others, and removes one with its line', () => {
  expect(lines(edit((fields) => (fields['draft'] = true)))).toEqual(['+ draft: true']);
  expect(lines(edit((fields) => (fields.memo!.re = '#1 Gravity')))).toEqual(['+   re: "#1 Gravity"']);
  expect(lines(edit((fields) => delete fields.topics))).toEqual(["- topics: [meetings, 'OKRs']"]);
  expect(lines(edit((fields) => delete fields.memo))).toHaveLength(5);
});

test('fills a field that was empty', () => {
  expect(lines(edit((fields) => (fields['note'] = 'A note.')))).toEqual(['- note:', '+ note: A note.']);
});
