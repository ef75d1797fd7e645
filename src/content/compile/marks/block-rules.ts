import { CHARACTERS, ENTITY } from './entities.ts';
import { shorten } from '../hast.ts';
import type { MarkRule } from './left-over-marks.ts';

/** Marks of whole lines and of code that the compiler did not take for any, and marks that only other programs know. */
export const BLOCK_RULES: readonly MarkRule[] = [
  {
    pattern: /`+/g,
    explain: (_, block) =>
      block === 'td' || block === 'th'
        ? {
            message: 'A bar cuts code in two in a table.',
            hint: 'Write the bar as \\|, in code too: `a \\| b`.',
          }
        : {
            message: 'A ` is opened and not closed.',
            hint: 'Close the code with a second one, or write \\` where the sign is meant.',
          },
  },
  {
    pattern: /(?<=^ *|\n *)(#{2,6})([^\s#][^\n]*)/g,
    explain: ([, marks, words]) => ({
      message: 'A heading has no space behind its #.',
      hint: `Write ${marks} ${words}.`,
    }),
  },
  {
    // One # may begin a number or a word for search.
    pattern: /(?<=^ *|\n *)#(\p{L}[^\n#]* [^\n#]*[^\s.!?…:#])(?=\s*$|\s*\n)/gu,
    explain: ([, words]) => ({
      message: 'A heading has no space behind its #.',
      hint: `Write ## ${words}, or \\# where the sign is meant.`,
    }),
  },
  {
    pattern: /(?<=^ *|\n *)#{7,}[^\n]*/g,
    explain: () => ({ message: 'A heading has six # at most.', hint: 'Write ## before its words.' }),
  },
  {
    pattern: /(?<=^ *|\n *):::+ *(\w*)[^\n]*/g,
    explain: ([, name]) => ({
      message: `":::${name ?? ''}" is how another program marks a notice.`,
      hint: name
        ? `Write its name in bold before its words: > **${name.charAt(0).toUpperCase()}${name.slice(1)}.** and so on.`
        : 'Remove the line.',
    }),
  },
  {
    pattern: /(?<=^ *|\n *)(?:={3,}|\+{3,}|~{3,})(?= *$| *\n)/g,
    explain: ([line]) => ({
      message: `The line "${line.slice(0, 20)}" belongs to nothing.`,
      hint: 'Remove it; begin a heading with ##.',
    }),
  },
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
    pattern: /(?<=^ *|\n *)([-+])\p{L}[^\n]*\n *\1\p{L}/gu,
    explain: ([, mark]) => ({
      message: `The entries of a list have no space behind ${mark}.`,
      hint: 'Write - and a space before each.',
    }),
  },
  {
    pattern: /(?<=^ *|\n *)\d+([.)])\p{L}[^\n]*\n *\d+\1\p{L}/gu,
    explain: ([, mark = '']) => ({
      message: 'The entries of a numbered list have no space behind the number.',
      hint: `Write 1${mark} and a space before each.`,
    }),
  },
  {
    pattern: /(?<=^ *|\n *)([•▪◦●‣∙⁃])[ \t]*\S[^\n]*(?:\n *\1[^\n]*)*/gu,
    explain: ([, mark], block) =>
      block === 'td' || block === 'th'
        ? undefined
        : { message: `"${mark}" begins no list here.`, hint: 'Write - and a space before each entry.' },
  },
  {
    // Two lines that begin with the same sign: a dash, a letter of Word's second level, a picture, an escaped hyphen.
    pattern: /(?<=^ *|\n *)(·+|[–—o]|\p{So}\uFE0F?)[ \t]+[^\n]+(?:\n *\1[ \t]+[^\n]+)+/gu,
    explain: ([, mark = '']) => ({
      message: `${/^·{2,}$/.test(mark) ? 'A sign' : `"${mark}"`} begins no list here, and its lines would run together.`,
      hint: 'Write - and a space before each entry, or an empty line between them.',
    }),
  },
  {
    pattern:
      /(?<=^ *|\n *)\(?([A-Za-z]|\d{1,2})(?:[.)]{1,2}|··)?[ \t]+[^\n]+\n *\(?([A-Za-z]|ii|\d{1,2})(?:[.)]{1,2}|··)?[ \t]+[^\n]+/g,
    explain: ([whole, first = '', second = '']) => {
      const isMarked = whole.startsWith('(') || /^\w{1,2}(?:[.)]|··)/.test(whole);
      const follows = /^\d/.test(first)
        ? Number(second) - Number(first) === 1 || (/^\d+··/.test(whole) && second === first)
        : isMarked && (second.charCodeAt(0) - first.charCodeAt(0) === 1 || `${first}${first}` === second);
      return follows
        ? {
            message: `"${first}" and "${second}" begin no list here, and their lines would run together.`,
            hint: 'Number the entries 1., 2., or write - before each.',
          }
        : undefined;
    },
  },
  {
    pattern: /(?<=^ *|\n *)[^\t\n]+\t[^\n]*\n[^\t\n]+\t[^\n]*/g,
    explain: () => ({
      message: 'Tabs make no table here, and the lines would run together.',
      hint: 'Write each row as | A | B |, and |---|---| under the first.',
    }),
  },
  {
    pattern: /(?<=^ *|\n *)[^\n|]+ \| [^\n]+\n *[^\n|]+ \| [^\n]+/g,
    explain: ([whole]) => ({
      message: 'A table has no line of hyphens under its head.',
      hint: `Write |${'---|'.repeat((whole.split('\n')[0] ?? '').split(' | ').length)} below this line, and a bar at both ends of each row.`,
    }),
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
  {
    pattern: /(?<=\n *)--+ (\S[^\n]*)/g,
    explain: ([whole, words], block) =>
      block === 'li'
        ? {
            message: `"${shorten(whole)}" goes on with the entry above it.`,
            hint: `Write it as an entry below that one, two spaces in: - ${words}`,
          }
        : undefined,
  },
  {
    pattern: /(?<![\p{L}\p{N}:\\/])\\([a-z]{3,})(?![\p{L}\\])/gu,
    explain: ([whole]) => ({
      message: `"${whole}" is a command of another program, and would be printed.`,
      hint: 'Remove it.',
    }),
  },
  {
    pattern: /^\s*\/\/(?=\s)[^\n]*/g,
    explain: ([whole]) => ({
      message: `"${shorten(whole.trim())}" is printed: // begins no comment here.`,
      hint: `Write {/* ${whole.replace(/^\s*\/\/\s*/, '')} */}.`,
    }),
  },
  {
    pattern: /(?<![\p{L}\p{N}+])\+\+(?=[^\s+])([^+\n]*[^\s+])\+\+(?![\p{L}\p{N}+])/gu,
    explain: ([whole, words]) => ({
      message: `"${whole}" is how another program underlines words.`,
      hint: `Write *${words}*, or <ins>${words}</ins> for what was added.`,
    }),
  },
  {
    pattern: /\|\|(?=[^\s|])([^|\n]*[^\s|])\|\|/g,
    explain: ([whole, words]) => ({
      message: `"${whole}" is how another program hides words.`,
      hint: `Write ${words} alone, or put it into <details>.`,
    }),
  },
  {
    pattern: ENTITY,
    explain: ([whole, name = '', end]) => {
      const character = CHARACTERS[name];
      if (character === undefined)
        return end === ';'
          ? {
              message: `"${whole}" names no character.`,
              hint: 'Write the character itself, or &amp; for a lone &.',
            }
          : undefined;
      return {
        message: `"&${name}" has no ; behind it, and would be printed.`,
        hint: `Write &${name}; or the character itself.`,
      };
    },
  },
  {
    pattern: /==(?=[^\s=])([^=\n]*[^\s=])==/g,
    explain: ([whole, words]) => ({
      message: `"${whole}" is how another editor marks words.`,
      hint: `Write <mark>${words}</mark>.`,
    }),
  },
  {
    pattern: /%%([^%\n]+)%%/g,
    explain: ([whole, words]) => ({
      message: `"${whole}" is how another editor writes a comment.`,
      hint: `Write {/* ${words?.trim()} */}.`,
    }),
  },
  {
    pattern: /\$\$[^$]+\$\$/g,
    explain: () => ({
      message: 'Formulas are not set here.',
      hint: 'Write the formula in words, or as `code`.',
    }),
  },
  {
    pattern: /(?<=[\p{L}\p{N}])\^([\p{L}\p{N}]{1,6})\^/gu,
    explain: ([whole, words]) => ({
      message: `"${whole}" is not set higher.`,
      hint: `Write <sup>${words}</sup>.`,
    }),
  },
  {
    pattern: /(?<![\p{L}\p{N}:/]):[a-z][a-z_]{2,}:(?![\p{L}\p{N}:])/gu,
    explain: ([whole]) => ({
      message: `"${whole}" is the name of a small picture in another program.`,
      hint: 'Write the character itself, or the words.',
    }),
  },
  {
    pattern: /\S\\(?=\s*$)/g,
    explain: ([whole], block) =>
      /^\w/.test(whole) && block !== 'td'
        ? {
            message: 'A \\ ends the paragraph and breaks no line.',
            hint: 'Remove it, or write \\\\ where it is meant.',
          }
        : undefined,
  },
];
