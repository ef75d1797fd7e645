import { shorten } from '../hast.ts';
import type { MarkRule } from './left-over-marks.ts';
import { HARD_BREAK } from './text-runs.ts';

/** Tables that the compiler did not take for any, as Word, spreadsheets and other Markdown write them. */
export const TABLE_RULES: readonly MarkRule[] = [
  {
    pattern: /(?<=^ *|\n *)\|?(?: *:?-{2,}:? *\|)+(?: *:?-{2,}:?)? *(?=$|\n)/g,
    explain: ({ 0: whole, input = '' }) =>
      input.trim() === whole.trim()
        ? { message: 'An empty line parts a table.', hint: 'Remove the empty lines between its rows.' }
        : {
            message: 'The line of hyphens has not as many cells as the head of its table.',
            hint: 'Give both as many; write a bar that belongs to the text as \\|, in code too.',
          },
  },
  {
    pattern: /(?<=^ *|\n *)[^\t\n]+\t[^\n]*\n[^\t\n]+\t[^\n]*/g,
    explain: ([whole]) =>
      whole.includes(HARD_BREAK)
        ? undefined
        : {
            message: 'Tabs make no table here, and the lines would run together.',
            hint: 'Write each row as | A | B |, and |---|---| under the first.',
          },
  },
  {
    pattern: /(?<=^ *|\n *)[^\n|]+ \| [^\n]+\n *[^\n|]+ \| [^\n]+/g,
    explain: ([whole]) =>
      whole.includes(HARD_BREAK)
        ? undefined
        : {
            message: 'A table has no line of hyphens under its head.',
            hint:
              `Write |${'---|'.repeat((whole.split('\n')[0] ?? '').split(' | ').length)} below this line, and ` +
              'a bar at both ends of each row.',
          },
  },
  {
    pattern: /(?<=^ *|\n *)\+(?:[-=]{2,}\+)+(?= *$| *\n)/g,
    explain: () => ({
      message: 'A frame of + and - makes no table here.',
      hint: 'Remove the line; write each row as | A | B |, and |---|---| under the first.',
    }),
  },
  {
    pattern: /^ *\|[^\n|]+(?:\|[^\n|]*)*\| *$/g,
    explain: ([whole]) =>
      /[^|:\s-]/.test(whole)
        ? {
            message: `The row "${shorten(whole.trim())}" stands apart from its table.`,
            hint: 'Remove the empty line between the two.',
          }
        : undefined,
  },
];
