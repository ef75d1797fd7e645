import type { ErrorCode } from 'yaml';
import type { Explanation } from '../diagnostics.ts';

/** Where the parser stopped: the offsets of its error, and the line before and from it. */
interface ErrorContext {
  offset: number;
  end: number;
  before: string;
  after: string;
  /** The line above. */
  above: string;
  /** The line with its value in quotation marks. */
  quoted: string;
}

export const OPEN_QUOTE = {
  message: 'A quotation mark is opened and not closed.',
  hint: 'Close it at the end of the line, or indent what follows by two spaces more than its field.',
};

export const OPEN_BRACKET = {
  message: 'A bracket is opened and not closed, or a comma is missing.',
  hint: 'Write the list as [one, two].',
};

export const HASH_IN_LIST = {
  message: 'A # begins a comment here, and the rest of the list is lost.',
  hint: 'Leave the # out, or put the value in quotation marks: ["#one", "#two"].',
};

export const TOO_DEEP = {
  message: 'Lists stand in each other too deeply to be read.',
  hint: 'Write it flatter.',
};

const NO_SPACE = {
  message: 'The colon of a field has no space after it.',
  hint: 'Write it as name: value.',
};

const NO_HYPHEN_SPACE = {
  message: 'The hyphen of an entry has no space behind it.',
  hint: 'Write - and a space before each entry of a list.',
};

/** Whether an entry begins with a hyphen and no space. */
function lacksSpace(line: string): boolean {
  return /^\s*-[A-Za-z]/.test(line);
}

const MISPLACED = {
  message: 'The line does not fit those above it.',
  hint: 'Two spaces indent what belongs to a field; fields of one level begin in one column.',
};

/** What an error of the parser means to an author. `offset` is where it was made, if not where the parser stopped. */
export const MESSAGES: Partial<
  Record<ErrorCode, (context: ErrorContext) => Explanation & { offset?: number }>
> = {
  TAB_AS_INDENT: () => ({ message: 'A tab indents this line.', hint: 'Indent with two spaces.' }),
  BAD_DQ_ESCAPE: () => ({
    message: 'A backslash in double quotation marks stands for something else.',
    hint: 'Write two backslashes, or use single quotation marks.',
  }),
  BAD_SCALAR_START: explainStart,
  TAG_RESOLVE_FAILED: explainStart,
  UNEXPECTED_TOKEN: explainToken,
  BLOCK_AS_IMPLICIT_KEY: (context) => explainColon(context),
  MULTILINE_IMPLICIT_KEY: (context) =>
    context.before.trim() === '' ? explainNoColon(context) : { ...MISPLACED, offset: context.end - 1 },
  MISSING_CHAR: (context) =>
    /:(?:\s|$)/.test(context.after)
      ? {
          message: 'The line does not begin under the words of the entry above it.',
          hint: 'Begin it two columns behind the hyphen of its entry.',
        }
      : explainNoColon(context),
  BAD_INDENT: ({ before, after, above }) =>
    lacksSpace(above) || lacksSpace(before + after) ? NO_HYPHEN_SPACE : MISPLACED,
  MULTIPLE_DOCS: ({ after }) => ({
    message:
      `${after.startsWith('---') ? 'A line of three hyphens stands' : 'Something stands below a line of three dots'}` +
      ' in a file that is only fields.',
    hint: 'Remove it.',
  }),
  NON_STRING_KEY: () => ({
    message: 'The name of a field is missing, or is no plain word.',
    hint: 'Write each field as name: value.',
  }),
};

const COLON_AT_END = 'A colon stands at the end of the value, which makes a field of it.';

function explainColon({ before, after, above, quoted }: ErrorContext): Explanation {
  if (lacksSpace(above) || lacksSpace(before + after)) return NO_HYPHEN_SPACE;
  if (before.trim() === '' || /^-?\s/.test(after)) return MISPLACED;
  if (after.startsWith('?')) return { message: 'A value cannot begin with ?.', hint: inQuotes(quoted) };
  return {
    message: /:$/.test(after.trimEnd())
      ? COLON_AT_END
      : 'A colon with a space after it stands inside the value.',
    hint: inQuotes(quoted),
  };
}

/** A line that is neither a field nor an entry; often the value of the line above goes on in it. */
function explainNoColon({ before, after, above }: ErrorContext): Explanation {
  const line = before + after;
  if (/^[\w-]+:[^\s:/]/.test(after)) return NO_SPACE;
  const [, key, equal] = /^\s*([\w-]+)\s*=\s*(.*)$/.exec(line) ?? [];
  if (key !== undefined)
    return { message: 'A = stands between a field and its value.', hint: `Write ${key}: ${equal}` };
  const [, outer = '', value = ''] = /^(\s*(?:- +)*)(?:[\w-]+:\s+)?(.*)$/.exec(above.trimEnd()) ?? [];
  const message = 'The line is neither a field nor an entry of a list.';
  const [, field, rest] = /^([a-z][A-Za-z]+)\s+(\S+)$/.exec(line.trim()) ?? [];
  if (field !== undefined && /^["'].*["']$|[\]}]$/.test(value))
    return {
      message,
      hint:
        `Write a colon behind the name of a field, ${field}: ${rest}; or write it within the marks of ` +
        'the line above, where it continues that.',
    };
  if (/^["'].*["']$|[\]}]$/.test(value))
    return { message, hint: 'Where it continues the line above, write it within the marks that end there.' };
  if (above === '')
    return { message, hint: 'Write it as name: value, or move it below the second line of three hyphens.' };
  const isContinuation = /:\s+\S/.test(above);
  const indented = ' '.repeat(outer.length + (isContinuation ? 2 : 0)) + line.trim();
  return {
    message,
    hint:
      `Write it as name: value, or indent it by ${indented.length - line.trim().length} spaces where ` +
      `it continues the line above: ${indented}`,
  };
}

/** What to do about a value that YAML reads as something else. */
function inQuotes(quoted: string): string {
  return `Put the value in quotation marks: ${quoted}`;
}

function explainStart({ after, quoted }: ErrorContext): Explanation {
  return { message: `A value cannot begin with ${after[0]}.`, hint: inQuotes(quoted) };
}

/** Something that the parser did not expect after the beginning of a value. */
function explainToken(context: ErrorContext): Explanation {
  const { before, after, quoted } = context;
  const value = /^\s*(?:- )*(?:[^:]*:\s+)?(.*)$/.exec(before)?.[1] ?? '';
  const [, field, inside] = /^\s*"?([\w-]+)"?\s*:\s*(.*),\s*$/.exec(before + after) ?? [];
  if (field !== undefined && after.trim() === ',')
    return { message: 'The line ends with a comma, as in JSON.', hint: `Leave it out: ${field}: ${inside}` };
  if (/^["']/.test(value))
    return {
      message: 'Something follows the closing quotation mark.',
      hint: `Put the whole value in quotation marks: ${quoted}`,
    };
  if (/^[[{]/.test(value))
    return {
      message: 'A value that begins with a bracket is a list, and something follows the list.',
      hint: `End a list with its bracket; where the value is text, put it in quotation marks: ${quoted}`,
    };
  if (/^[>|]/.test(value)) return { message: 'A value cannot begin with > or |.', hint: inQuotes(quoted) };
  return explainStart({ ...context, after: value || after });
}
