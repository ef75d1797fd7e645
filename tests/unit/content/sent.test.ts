import { expect, test } from 'vitest';
import { formatSentLetters, readSentLetters } from '../../../src/content/sent.ts';

const LINE = { id: 'tag:example.org,2026-11-01:articles/a', day: '2026-11-02' };

test('reads what it writes: each letter once, with the day on which it was first recorded', () => {
  const text = formatSentLetters([{ ...LINE, id: `${LINE.id}b` }, LINE, { ...LINE, day: '2026-12-24' }]);
  expect(text.split('\n').slice(1)).toEqual([
    `${LINE.id} sent 2026-11-02`,
    `${LINE.id}b sent 2026-11-02`,
    '',
  ]);
  expect(readSentLetters('sent.txt', text)).toMatchObject({
    lines: [LINE, { id: `${LINE.id}b` }],
    diagnostics: [],
  });
});

test('reads the line endings of any system, and nothing where nothing was sent', () => {
  expect(readSentLetters('sent.txt', `# x\r\n${LINE.id} sent 2026-11-02\r\n`).lines).toEqual([LINE]);
  expect(readSentLetters('sent.txt', '').lines).toEqual([]);
});

test('names a line that it cannot read', () => {
  const { diagnostics } = readSentLetters('content/sent.txt', `# x\n${LINE.id}\n<<<<<<< HEAD\n`);
  expect(diagnostics.map(({ file, line }) => [file, line])).toEqual([
    ['content/sent.txt', 2],
    ['content/sent.txt', 3],
  ]);
});
