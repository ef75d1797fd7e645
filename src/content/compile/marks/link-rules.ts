import slugify from '@sindresorhus/slugify';
import type { Explanation } from '../../diagnostics.ts';
import type { MarkRule } from './left-over-marks.ts';
import { shorten } from '../hast.ts';
import { MEANT, OBJECT } from './text-runs.ts';

/** Links and pictures that the compiler did not take for any, in the order in which they are looked for. */
export const LINK_RULES: readonly MarkRule[] = [
  {
    pattern: /!?\[{1,2}toc\]{1,2}/gi,
    explain: ([whole]) => ({
      message: `"${whole}" asks another program for a list of contents.`,
      hint: 'Remove it: the page has one where it is long enough.',
    }),
  },
  {
    pattern: /\[(\w+)(?:\s+\w+=[^\]\n]*)?\][^\n]*?\[\/\1\]/g,
    explain: ([whole, name]) => ({
      message: `"${shorten(whole)}" is a short code of WordPress.`,
      hint:
        name === 'caption' ? 'Write ![what it shows](./picture.png) in <Figure caption="…">.' : 'Remove it.',
    }),
  },
  {
    pattern: /(!?)\[([^[\]()\n]+)\(((?:\.?\/|https?:|mailto:|#)[^()\s]*)\)/g,
    explain: ([whole, image, words, address]) => ({
      message: `"${shorten(whole)}" lacks the bracket behind its words.`,
      hint: `Write ${image}[${words}](${address}).`,
    }),
  },
  {
    pattern: /\]\(((?:\.?\/|https?:|mailto:|#)[^()\s]*)\)/g,
    explain: ({ 0: whole, 1: address, index = 0, input = '' }) => {
      const [, image = '', words] =
        /(!?)([^[\]!\n.]*)$/.exec(input.slice(Math.max(0, index - 80), index)) ?? [];
      return words === undefined || input.lastIndexOf('[', index) > input.lastIndexOf(']', index - 1)
        ? undefined
        : {
            message: `"${shorten(words.trim() + whole)}" lacks the bracket before its words.`,
            hint: `Write ${image}[${words.trim()}](${address}).`,
          };
    },
  },
  {
    pattern: /(!?)\[\[([^\]\n]*)\]\]/g,
    explain: ([whole, image, inside = '']) => explainWiki(whole, image, inside),
  },
  {
    pattern: /(!?)\[([^[\]]*)\]\(((?:[^()\n]|\([^()\n]*\))*)\)/g,
    explain: ([, image = '', words = '', address = '']) => explainAddress(image, words, address),
  },
  {
    pattern: /(!?)\[([^[\]]+)\]\s+\(((?:[/#.]|https?:|mailto:)[^)\s]*)\)/g,
    explain: ([, image, words, address]) => ({
      message: 'A space parts the words of a link from its address.',
      hint: `Write ${image}[${words}](${address}).`,
    }),
  },
  {
    pattern: /\(([^()\n]+)\)\[((?:https?:|mailto:|[/#.])[^\]\s]*)\]/g,
    explain: ([, words, address]) => ({
      message: 'The brackets of a link are exchanged.',
      hint: `Write [${words}](${address}).`,
    }),
  },
  {
    pattern: /!?\[([^[\]]*)\]\(([^\n]*)/g,
    explain: ([whole, words, address = '']) =>
      address.includes('\\')
        ? {
            message: `The address in "${shorten(whole.replaceAll(MEANT, ''))}" has backslashes in it.`,
            hint: `Write / between its parts: [${words}](${forward(address)}).`,
          }
        : {
            message: `"${shorten(whole)}" is not closed.`,
            hint: `Close it behind the address: [${words}](${address.split(/\s/)[0]?.replace(/[\]}>]+$/, '')}).`,
          },
  },
  {
    pattern: /(!?)\[([^[\]]+)\]\[([^[\]]*)\]/g,
    explain: ([whole, image = '', words = '', name]) => ({
      message: `"${shorten(whole)}" leads nowhere: no line gives the address of [${name || words}].`,
      hint: `Write the address behind the words: ${formOf(image, words)}.`,
    }),
  },
  {
    pattern: /(?<=^ *|\n *)\[([^[\]^][^[\]]*)\]:[^\n]*/g,
    explain: ([whole, name]) => ({
      message: `"${shorten(whole)}" gives no address that can be read.`,
      hint: `Write [${name}]: and one address, with %20 for a space in it; or put a backslash before the bracket.`,
    }),
  },
  {
    pattern: /\^\[([^[\]\n]+)\]/g,
    explain: ([whole, note]) => ({
      message: `"${shorten(whole)}" is a note within the text, which is not read here.`,
      hint: `Write [^1] in its place, and [^1]: ${note?.trim()} on a line of its own.`,
    }),
  },
  {
    // A note's mark is found by its name: see lint-markdown.ts.
    pattern: /(!?)\[(?!\^[^\]\s]+\])([^[\]]*)\]/g,
    explain: (match, block) => explainBrackets(match, block),
  },
];

function explainWiki(whole: string, image: string | undefined, inside: string): Explanation {
  const [name = '', words = name] = inside.split('|').map((part) => part.trim());
  return image === '!'
    ? {
        message: `"${shorten(whole)}" is how another editor shows a picture.`,
        hint: `Write ![what it shows](${bracketed(`./${name}`)}).`,
      }
    : {
        message: `"${shorten(whole)}" is how another editor writes a link.`,
        hint: `Write the address of the page behind the words: [${words}](/…/).`,
      };
}

/** A link in the right form with an address that cannot be read: a space in it, or a title in other quotation marks. */
function explainAddress(image: string, words: string, inside: string): Explanation {
  const [, address = inside, title = ''] = /^(\S.*?)(\s+["'“”‘’(][^"“”]*["'“”‘’)])?\s*$/.exec(inside) ?? [];
  const whole = `${image}[${words}](${inside})`;
  const [, sized, size] = /^(\S+)\s+=?(\d*x\d*|\d+%)$/.exec(inside) ?? [];
  if (sized !== undefined)
    return {
      message: `"${size}" in "${shorten(whole)}" is how another program sizes a picture.`,
      hint: `Leave it out, a picture is as large as it needs to be: ${image}[${words}](${sized}).`,
    };
  const [, titled, quoted = ''] = /^(\S+)\s+"(.*"[^"]*".*)"$/.exec(inside) ?? [];
  if (titled !== undefined)
    return {
      message: `The title in "${shorten(whole)}" has quotation marks within its own.`,
      hint: `Write ${image}[${words}](${titled} "${quoted.replaceAll('"', "'")}").`,
    };
  const paired = /^(\S*\([^()\s]*\))\s+[^"'“‘(]/.exec(inside)?.[1];
  if (paired !== undefined)
    return {
      message: `The address in "${shorten(whole)}" is not closed.`,
      hint: `Write ${image}[${words}](${paired}).`,
    };
  const [, target, open] = /^(\S+)\s+["“]([^"“”]*)$/.exec(inside) ?? [];
  if (target !== undefined)
    return {
      message: `The title in "${shorten(whole)}" is opened and not closed.`,
      hint: `Write ${image}[${words}](${target} "${open}").`,
    };
  if (!/\s/.test(address))
    return {
      message: `"${shorten(whole)}" is not read as a link.`,
      hint: `Write the address alone, or a title in straight quotation marks behind it: ${image}[${words}](${address || '…'}).`,
    };
  return {
    message: `The address in "${shorten(whole)}" has a space in it.`,
    hint: `Write ${image}[${words}](${withoutSpaces(address)}${title}).`,
  };
}

/** The address that was probably meant: a file keeps its name, a page has a slug, and any other address an escape. */
function withoutSpaces(address: string): string {
  if (/^[a-z]+:/i.test(address)) return address.replaceAll(/\s/g, '%20');
  if (!address.startsWith('/')) return bracketed(address);
  const [path = '', fragment] = address.split('#');
  const slugs = path.split('/').map((part) => (/\.\w+$/.test(part) ? part : slugify(part)));
  return slugs.join('/') + (fragment === undefined ? '' : `#${slugify(fragment)}`);
}

/** An address with slashes in place of backslashes; of a bracket that was escaped, two stand-ins are left. */
function forward(address: string): string {
  const path = address.split(/\s/)[0] ?? '';
  return path.replaceAll(/[\\]|·+$/g, '/').replaceAll(/\/{2,}/g, '/');
}

function bracketed(address: string): string {
  return /[\s()]/.test(address) ? `<${address}>` : address;
}

/** Words in brackets that are neither a link nor what editors put in them. */
function explainBrackets(match: RegExpMatchArray, block: string): Explanation | undefined {
  const [whole, image = '', words = ''] = match;
  const { index = 0, input = '' } = match;
  const [before = '', after = ''] = [input.charAt(index - 1), input.charAt(index + whole.length)];
  const alert = /^!(\w+)$/.exec(words)?.[1];
  if (alert !== undefined)
    return {
      message: `"${whole}" is how another program marks a notice.`,
      hint: `Write its name in bold before its words: > **${alert.charAt(0)}${alert.slice(1).toLowerCase()}.** and so on.`,
    };
  if (/^[ xX]?$/.test(words) && block === 'li')
    return {
      message: `"${whole}" is no box of a task.`,
      hint: `Write - [${words || ' '}] and a space, and then the words.`,
    };
  if (/^[ xX]?$/.test(words))
    return /^ *$/.test(input.slice(input.lastIndexOf('\n', index - 1) + 1, index)) && block !== 'td'
      ? {
          message: `"${whole}" begins a task outside a list.`,
          hint: `Write it as an entry: - [${words || ' '}] and its words.`,
        }
      : undefined;
  if (image === '' && (ATTACHED.test(before) || ATTACHED.test(after) || EDITORIAL.test(words)))
    return undefined;
  if (words.startsWith('^'))
    return {
      message: `"${shorten(whole)}" names a note with a space in its name.`,
      hint: `Write [^${words.slice(1).trim().replaceAll(/\s+/g, '-')}], in the text and before the note.`,
    };
  const form = /^\d+$/.test(words)
    ? `a note as [^${words}], with [^${words}]: and its words on a line of their own`
    : formOf(image, words);
  return {
    message: `"${shorten(whole)}" has brackets and no address.`,
    hint: `Write ${form}, or \\[${words}] where the brackets are meant.`,
  };
}

/** What a bracket stands beside that is a part of a word or of an expression. */
const ATTACHED = new RegExp(`[\\p{L}\\p{N}${OBJECT}]`, 'u');

/** What editors put in brackets, and what is blacked out or left open in capitals. */
const EDITORIAL = new RegExp(
  `^(?:${[
    /sic!?|recte.*|…|\.\.\.|\d+(?:st|nd|rd|th) ed\.?|eds?\.|trans\.|n\.d\./,
    /emphasis (?:added|mine|ours)|laughter|applause|inaudible|redacted/,
    /(?!TOC$)[\p{Lu}\p{N}][\p{Lu}\p{N} ,.!?’'&–-]*\p{Lu}[\p{Lu}\p{N} ,.!?’'&–-]*/u,
  ]
    .map(({ source }) => source)
    .join('|')})$`,
  'u',
);

function formOf(image: string, words: string): string {
  return image === '!' ? `![${words}](./picture.png)` : `[${words}](https://…)`;
}
