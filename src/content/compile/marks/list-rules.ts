import { shorten } from '../hast.ts';
import type { MarkRule } from './left-over-marks.ts';
import { HARD_BREAK } from './text-runs.ts';

/** Lists that the compiler did not take for any, and whose lines would run together; a line break of the author's parts them. */
export const LIST_RULES: readonly MarkRule[] = [
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
    explain: ([whole, mark = '']) =>
      whole.includes(HARD_BREAK)
        ? undefined
        : {
            message: `${/^·{2,}$/.test(mark) ? 'A sign' : `"${mark}"`} begins no list here, and its lines would run together.`,
            hint: 'Write - and a space before each entry, or an empty line between them.',
          },
  },
  {
    pattern:
      /(?<=^ *|\n *)\(?([A-Za-z]|\d{1,2})(?:[.)]{1,2}|··)?[ \t]+[^\n]+\n *\(?([A-Za-z]|ii|\d{1,2})(?:[.)]{1,2}|··)?[ \t]+[^\n]+/g,
    explain: ([whole, first = '', second = '']) => {
      if (whole.includes(HARD_BREAK)) return undefined;
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
    pattern: /(?<=\n *)--+ (\S[^\n]*)/g,
    explain: ([whole, words], block) =>
      block === 'li'
        ? {
            message: `"${shorten(whole)}" goes on with the entry above it.`,
            hint: `Write it as an entry below that one, two spaces in: - ${words}`,
          }
        : undefined,
  },
];
