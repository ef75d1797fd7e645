/** Why YAML cannot be read, and what to do, as an author can use it. `line` counts from 0 within the text. */
export interface Reason {
  line: number;
  message: string;
  hint: string;
}

/** The parser's reason, with the line that it stopped at, in other words. */
export function explainYaml(reason: string, line: number, text: string): Reason {
  const lines = text.split('\n');
  const at = lines[line] ?? '';
  if (reason.startsWith('tab characters'))
    return { line, message: 'A tab indents this line.', hint: 'Indent with two spaces.' };
  if (reason.startsWith('duplicated'))
    return {
      line,
      message: `The field "${/^\s*(?:- )?([^:]*)/.exec(at)?.[1]?.trim()}" stands here a second time.`,
      hint: 'Keep one of the two.',
    };
  if (/within a (?:double|single) quoted/.test(reason))
    return { line: Math.max(0, findOpen(lines, /["']/g)), ...OPEN_QUOTE };
  if (/flow collection/.test(reason))
    return {
      line: Math.max(0, findOpen(lines, /[[\]{}]/g)),
      message: 'A bracket is opened and not closed, or a comma is missing.',
      hint: 'Write the list as [one, two].',
    };
  if (reason.startsWith('unknown escape'))
    return {
      line,
      message: 'A backslash in double quotation marks stands for something else.',
      hint: 'Write two backslashes, or use single quotation marks.',
    };
  if (reason.startsWith('bad indentation of a mapping')) return { line, ...explainEntry(at) };
  if (reason.startsWith('bad indentation of a sequence'))
    return {
      line,
      message: 'The line does not begin under the words of the entry above it.',
      hint: 'Begin it two columns behind the hyphen of its entry.',
    };
  if (reason.startsWith('expected a single document'))
    return {
      line: Math.max(
        0,
        lines.findLastIndex((other) => other.startsWith('---')),
      ),
      message: 'A line of three hyphens stands in a file that is only fields.',
      hint: 'Remove it.',
    };
  return {
    line,
    message: `The YAML cannot be read: ${reason}.`,
    hint: 'Correct the line; two spaces indent, and a text with a colon in it needs quotation marks.',
  };
}

/**
 * What authors get wrong most often, found before the parser is asked, whose reasons and lines would be others: a colon
 * without its space, a bracket that begins a text, and quotation marks that are not closed. A text in quotation marks
 * goes on over several lines only where they are indented.
 */
export function findCommonMistake(text: string): Reason | undefined {
  const lines = text.split('\n');
  for (const [line, raw] of lines.entries()) {
    const at = raw.trimEnd();
    const found = COMMON.find(({ pattern }) => pattern.test(at));
    if (found !== undefined) return { line, message: found.message, hint: found.hint };
    if (/^[\w-]+:\s+(?:"(?:[^"\\]|\\.)*|'[^']*)$/.test(at) && /^\S/.test(lines[line + 1] ?? ''))
      return { line, ...OPEN_QUOTE };
  }
  return undefined;
}

const COMMON = [
  {
    pattern: /^[\w-]+:(?=[^\s:/])/,
    message: 'The colon of a field has no space after it.',
    hint: 'Write it as name: value.',
  },
  {
    pattern: /^[\w-]+: \[[^\]]*\]\s*[^\s#]/,
    message: 'A value that begins with a bracket is a list, and something follows the list.',
    hint: 'Put the value in quotation marks.',
  },
  {
    pattern: /^[\w-]+: [>|][-+]?\s+[^\s#]/,
    message: 'A value cannot begin with > or |.',
    hint: 'Put the value in quotation marks.',
  },
];

const OPEN_QUOTE = {
  message: 'A quotation mark is opened and not closed.',
  hint: 'Close it at the end of the value.',
};

function explainEntry(at: string): Omit<Reason, 'line'> {
  const value = /^\s*(?:- )?[^:]*:\s+(.*)$/.exec(at)?.[1] ?? at.trim();
  if (/^[@`%]/.test(value))
    return { message: `A value cannot begin with ${value[0]}.`, hint: 'Put the value in quotation marks.' };
  if (/^["']/.test(value))
    return {
      message: 'Something follows the closing quotation mark.',
      hint: 'Use double quotation marks around a text with an apostrophe, and single ones around a text with double ones.',
    };
  if (/: /.test(value))
    return {
      message: 'A colon with a space after it stands inside the value.',
      hint: 'Put the value in quotation marks.',
    };
  return {
    message: 'The line does not fit those above it.',
    hint: 'Two spaces indent what belongs to a field; fields of one level begin in one column.',
  };
}

/** The last line with an odd number of some marks: where one was opened. */
function findOpen(lines: readonly string[], marks: RegExp): number {
  return lines.findLastIndex((line) => (line.match(marks)?.length ?? 0) % 2 === 1);
}
