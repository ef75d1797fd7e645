import type { ErrorCode } from 'yaml';
import type { Explanation } from '../diagnostics.ts';

/** Where the parser stopped: the offsets of its error, and the line before and from it. */
interface ErrorContext {
  offset: number;
  end: number;
  before: string;
  after: string;
}

export const OPEN_QUOTE = {
  message: 'A quotation mark is opened and not closed.',
  hint: 'Close it at the end of the value.',
};

export const OPEN_BRACKET = {
  message: 'A bracket is opened and not closed, or a comma is missing.',
  hint: 'Write the list as [one, two].',
};

export const HASH_IN_LIST = {
  message: 'A # begins a comment here, and the rest of the list is lost.',
  hint: 'Put the value in quotation marks: ["#one", "#two"].',
};

export const TOO_DEEP = {
  message: 'Lists stand in each other too deeply to be read.',
  hint: 'Write it flatter.',
};

const NO_SPACE = {
  message: 'The colon of a field has no space after it.',
  hint: 'Write it as name: value.',
};

const NO_COLON = {
  message: 'The line is neither a field nor an entry of a list.',
  hint: 'Write it as name: value, or indent it where it continues the value above.',
};

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
  BAD_SCALAR_START: ({ after }) => explainStart(after),
  TAG_RESOLVE_FAILED: ({ after }) => explainStart(after),
  UNEXPECTED_TOKEN: explainToken,
  BLOCK_AS_IMPLICIT_KEY: ({ before, after }) =>
    /^-?\s|^\?/.test(after) || before.trim() === ''
      ? MISPLACED
      : {
          message: 'A colon with a space after it stands inside the value.',
          hint: 'Put the value in quotation marks.',
        },
  MULTILINE_IMPLICIT_KEY: ({ before, after, end }) =>
    before.trim() === '' ? explainNoColon(after) : { ...MISPLACED, offset: end - 1 },
  MISSING_CHAR: ({ after }) =>
    /:(?:\s|$)/.test(after)
      ? {
          message: 'The line does not begin under the words of the entry above it.',
          hint: 'Begin it two columns behind the hyphen of its entry.',
        }
      : explainNoColon(after),
  BAD_INDENT: () => MISPLACED,
  MULTIPLE_DOCS: ({ after }) => ({
    message: `${after.startsWith('---') ? 'A line of three hyphens stands' : 'Something stands below a line of three dots'} in a file that is only fields.`,
    hint: 'Remove it.',
  }),
  NON_STRING_KEY: () => ({
    message: 'The name of a field is missing, or is no plain word.',
    hint: 'Write each field as name: value.',
  }),
};

function explainNoColon(line: string): Explanation {
  return /^[\w-]+:[^\s:/]/.test(line) ? NO_SPACE : NO_COLON;
}

function explainStart(value: string): Explanation {
  return { message: `A value cannot begin with ${value[0]}.`, hint: 'Put the value in quotation marks.' };
}

/** Something that the parser did not expect after the beginning of a value. */
function explainToken({ before, after }: ErrorContext): Explanation {
  const value = /^\s*(?:- )*(?:[^:]*:\s+)?(.*)$/.exec(before)?.[1] ?? '';
  if (/^["']/.test(value))
    return {
      message: 'Something follows the closing quotation mark.',
      hint: 'Use double quotation marks around a text with an apostrophe, and single ones around a text with double ones.',
    };
  if (/^[[{]/.test(value))
    return {
      message: 'A value that begins with a bracket is a list, and something follows the list.',
      hint: 'Put the value in quotation marks.',
    };
  if (/^[>|]/.test(value))
    return { message: 'A value cannot begin with > or |.', hint: 'Put the value in quotation marks.' };
  return explainStart(value || after);
}
