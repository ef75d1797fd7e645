import { expect, test } from 'vitest';
import { writePlainText } from '../../../src/render/plain-text.ts';
import { readSource } from '../../../src/content/read/read-file.ts';
import { anArticle } from '../../content.ts';

const plain = (body: string) =>
  writePlainText(readSource('articles/notes.mdx', anArticle({ body })).parts ?? [], {}, { promises: [] });

test('numbers notes in brackets, in the text and before each note, without the way back', () => {
  expect(
    plain(
      'One[^a] and two[^b], and one again[^a].\n\n- a list\n\n[^a]: A note.\n[^b]: Another,\n\n    in two paragraphs.',
    ),
  ).toBe(
    'One[1] and two[2], and one again[1].\n\n- a list\n\nFootnotes\n\n[1] A note.\n\n[2] Another,\n\nin two paragraphs.',
  );
});
