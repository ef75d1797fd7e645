import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance, breakTitle, MAX_LINE, measureTitle } from '../../../src/components/frame/break-title.ts';

test.each([
  [
    'one line on a wide page, two on a narrow one',
    'How to Establish Boundaries',
    [['How to Establish', 'Boundaries']],
  ],
  [
    'a clause has a line to itself, though both would fit into one',
    'Now, Next, Never: A Key',
    [['Now, Next, Never:'], ['A Key']],
  ],
  [
    'lines of about the same length',
    'Our Strategy Is a Two-by-Two, and You Are Here',
    [['Our Strategy Is', 'a Two-by-Two,'], ['and You Are Here']],
  ],
])('%s', (_, title, lines) => {
  expect(breakTitle(title)).toEqual(lines);
});

test('keeps every word, in order, and no line is too long but for a word that is', () => {
  const word = fc.stringMatching(/^[A-Za-z,’-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 16 }), (words) => {
      const lines = breakTitle(words.join(' '));
      expect(lines.flat().join(' ')).toBe(words.join(' '));
      for (const line of lines.flat())
        expect(measureTitle(line) <= MAX_LINE.narrow || !line.includes(' ')).toBe(true);
      for (const line of lines)
        expect(measureTitle(line.join(' ')) <= MAX_LINE.wide || line.length === 1).toBe(true);
    }),
  );
});

test('needs no more lines than filling them one after the other', () => {
  expect(balance('a b', 100)).toEqual(['a b']);
  expect(balance('Internationalisierungsbeauftragter', 2)).toHaveLength(1);
});
