import { CHARACTERS, ENTITY } from './entities.ts';
import { shorten } from '../hast.ts';
import type { MarkRule } from './left-over-marks.ts';

/** Marks of headings and of code that the compiler did not take for any, and marks that only other programs know. */
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
