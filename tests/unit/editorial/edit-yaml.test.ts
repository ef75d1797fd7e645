import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { addToList, replaceSlug, writeFields } from '../../../src/editorial/edit-yaml.ts';

test.each([
  ['on one line', '---\na: [x]\n---\n\na: []\n', 'y', '---\na: [x, y]\n---\n\na: []\n'],
  ['that is empty', 'a: []\n', 'y', 'a: [y]\n'],
  ['that is empty, with a comment', 'a: [] # [none]\nb: 1\n', 'y', 'a: [y] # [none]\nb: 1\n'],
  ['that has no entry yet', 'a: # later [x]\nb: 1\n', 'y', 'a: [y] # later [x]\nb: 1\n'],
  ['on many lines', 'a:\n- x # first\n\nb: 1\n', 'y', 'a:\n- x # first\n- y\n\nb: 1\n'],
  [
    'of fields',
    'a:\n    - b: x\n      c: 1\n# end\n',
    { b: 'y' },
    'a:\n    - b: x\n      c: 1\n    - b: y\n# end\n',
  ],
  ['that is not there', '---\nb: 1\n---\n\nText.', 'y', '---\nb: 1\na: [y]\n---\n\nText.'],
  ['of fields that is not there', 'b: 1\n', { b: 'y' }, 'b: 1\na:\n  - b: y\n'],
  ['below a line without its end', 'b: 1', 'y', 'b: 1\na: [y]\n'],
  ['with brackets in its comment', 'a: [x] # [or] so\n', 'y', 'a: [x, y] # [or] so\n'],
  ['that goes on', 'a: [x,\n  z] # ]\nb: 1\n', 'y', 'a: [x,\n  z, y] # ]\nb: 1\n'],
  [
    'in brackets on lines of their own',
    'a: [\n  x, # [one]\n  z # two\n]\n',
    'y',
    'a: [\n  x, # [one]\n  z, y # two\n]\n',
  ],
  ['of fields in brackets', 'a: [{ b: x }]\n', { b: 'y' }, 'a: [{ b: x }, { b: y }]\n'],
  ['of quoted texts', 'a: ["x, ]"]\n', 'y', 'a: ["x, ]", y]\n'],
  ['with a long text', 'a:\n  - >\n    x\n    y\n\nb: 1\n', 'y', 'a:\n  - >\n    x\n    y\n  - y\n\nb: 1\n'],
  ['of Windows', 'a:\r\n  - x # c\r\nb: 1\r\n', 'y', 'a:\r\n  - x # c\r\n  - y\r\nb: 1\r\n'],
  ['of Windows on one line', 'a: [x]\r\nb: 1\r\n', 'y', 'a: [x, y]\r\nb: 1\r\n'],
  ['of Windows that is not there', '---\r\nb: 1\r\n---\r\n', 'y', '---\r\nb: 1\r\na: [y]\r\n---\r\n'],
  ['with a slug that looks like a number', 'a: [x]\n', '2026', 'a: [x, "2026"]\n'],
])('adds to a list %s', (_, before, item, after) => {
  expect(addToList(before, 'a', item)).toBe(after);
});

test('refuses to add to what is no list', () => {
  expect(() => addToList('a: x\n', 'a', 'y')).toThrow('"a" is not a list.');
});

test('adds one entry to any list, and changes nothing else', () => {
  const slug = fc.constantFrom('x', '"q [1]"', "'z # no'", '{ b: x }', '[x, y]');
  const comment = fc.constantFrom('', ' # c', ' # [x]', ' # "q');
  const lineEnd = fc.constantFrom('\n', '\r\n');
  const block = fc
    .tuple(fc.array(fc.tuple(slug, comment), { minLength: 1 }), fc.constantFrom('', '  ', '    '))
    .map(([items, indent]) => `\n${items.map(([item, after]) => `${indent}- ${item}${after}`).join('\n')}`);
  const flow = fc
    .tuple(fc.array(slug), fc.constantFrom(', ', ',\n   ', ', # [c\n  '))
    .map(([items, between]) => ` [${items.join(between)}]`);
  const list = fc.oneof(block, flow, fc.constantFrom('', ' ', ' ~', ' []', ' [ # c\n  ]'));
  fc.assert(
    fc.property(
      list,
      comment,
      fc.constantFrom('', 'b: 1\n', '# end\n'),
      lineEnd,
      (written, after, rest, end) => {
        const before = `k: "v" # c\na:${written}${after}\n${rest}`.replaceAll('\n', end);
        const { a, ...others } = parse(before) as { a: unknown[] | null };
        const edited = addToList(before, 'a', 'y');
        expect(parse(edited)).toEqual({ ...others, a: [...(a ?? []), 'y'] });
        const inserted = edited.length - before.length;
        const isInsertion = Array.from({ length: before.length + 1 }, (__, at) => at).some(
          (at) => edited.slice(0, at) + edited.slice(at + inserted) === before,
        );
        expect(isInsertion || written === ' ~').toBe(true);
      },
    ),
    { numRuns: 500, seed: 22 },
  );
});

test('gives fields another slug, in the quotation marks that they have', () => {
  const text = '---\na: [old, older, { b: "old" }] # old\nold: old # old\nc: old\n---\n\nold\n';
  expect(replaceSlug(text, /^a\.\d+$|^a\.2\.b$|^old$/, 'old', 'new')).toBe(
    '---\na: [new, older, { b: "new" }] # old\nold: new # old\nc: old\n---\n\nold\n',
  );
  expect(replaceSlug('a: old\n', /^a$/, 'old', '2026')).toBe('a: "2026"\n');
});

test('writes fields as the house has them', () => {
  const text = `Satire: ${'a word '.repeat(30)}#1`;
  expect(
    writeFields({
      text,
      day: '2026-11-22',
      year: '2026',
      list: ['a', 'b: c'],
      draft: true,
      parts: [{ a: 'b' }],
    }),
  ).toBe(
    `text: "${text}"\nday: 2026-11-22\nyear: "2026"\nlist: [a, "b: c"]\ndraft: true\nparts:\n  - a: b\n`,
  );
});

test('adds an entry of several fields to a list of lines, each field under the first', () => {
  const text = 'moves:\n  - id: a\n    name: A\n';
  expect(addToList(text, 'moves', { id: 'b', name: 'B' })).toBe(`${text}  - id: b\n    name: B\n`);
});
