import { expect, test } from 'vitest';
import { writePlainText } from '../../../src/render/plain-text.ts';
import { readSource } from '../../../src/content/read/read-file.ts';
import { anArticle } from '../../content.ts';

const plain = (body: string) =>
  writePlainText(readSource('articles/notes.mdx', anArticle({ body })).tree ?? [], { promises: [] });

test('numbers notes in brackets, in the text and before each note, without the way back', () => {
  expect(
    plain(
      'One[^a] and two[^b], and one again[^a].\n\n- a list\n\n[^a]: A note.\n[^b]: Another,\n\n    in two paragraphs.',
    ),
  ).toBe(
    'One[1] and two[2], and one again[1].\n\n- a list\n\nFootnotes\n\n[1] A note.\n\n[2] Another,\n\nin two paragraphs.',
  );
});

test.each([
  [
    'code, line by line',
    'Run:\n\n```js\nif (a) {\n    b();\n\n\n    c | d\n}\n```\n\nThen stop.',
    'Run:\n\nif (a) {\n    b();\n\n\n    c | d\n}\n\nThen stop.',
  ],
  ['a numbered list', '1. a\n2. b\n\n   c\n3. d', '1. a\n2. b\n\n   c\n3. d'],
  ['a list that begins later', '8. a\n9. b\n10. c', '8. a\n9. b\n10. c'],
  ['lists in each other', '- a\n  - b\n    1. c\n- d\n\n1. e', '- a\n  - b\n    1. c\n- d\n\n1. e'],
  ['a list with paragraphs', '- a\n\n- b', '- a\n- b'],
  [
    'bars in a table',
    '| a \\| b | c |\n|---|---|\n| 1 | `\\|` |\n| | 2 |\n| 3 | |',
    'a | b | c\n1 | |\n| 2\n3 |',
  ],
  ['details', '<details><summary>S</summary>T</details>', 'S\n\nT'],
  ['a task list', '- [x] done\n- [ ] to do', '- ☑ done\n- ☐ to do'],
  ['a line break', 'a\\\nb  \nc', 'a\nb\nc'],
  ['a quotation', '> a\n>\n> - b', 'a\n\n- b'],
])('keeps %s', (_, mdx, words) => {
  expect(plain(mdx)).toBe(words);
});
