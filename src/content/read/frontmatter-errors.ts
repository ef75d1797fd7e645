import { isCollection, isScalar, type ErrorCode, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics.ts';
import type { YamlNode } from './frontmatter.ts';

/** What is wrong in a YAML text, and where. */
export interface YamlMistake extends Pick<Diagnostic, 'message' | 'hint'> {
  offset: number;
}

/** The parser's first error in the words of an author, at the offset where it was made. */
export function explainYaml(
  errors: readonly YAMLError[],
  nodes: readonly YamlNode[],
  text: string,
): YamlMistake | undefined {
  // Of two errors at one offset, the longer says more: a key that goes on over several lines.
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0] || b.pos[1] - a.pos[1]);
  const first = sorted.find(({ code }) => code === 'RESOURCE_EXHAUSTION') ?? sorted[0];
  if (first === undefined) return undefined;
  if (first.code === 'RESOURCE_EXHAUSTION') return { offset: first.pos[0], ...TOO_DEEP };
  const [offset, end] = first.pos;
  return (
    explainQuote(offset, nodes, text) ??
    explainBracket(offset, nodes, text) ?? {
      offset,
      ...(EXPLAIN[first.code]?.({ offset, end, text, ...lineAround(text, offset) }) ?? {
        message: `The YAML cannot be read: ${first.message}.`,
        hint: 'Correct the line; two spaces indent, and a text with a colon in it needs quotation marks.',
      }),
    }
  );
}

/** A quotation mark that is not closed, for which the parser names the end of the text. */
function explainQuote(offset: number, nodes: readonly YamlNode[], text: string): YamlMistake | undefined {
  const open = nodes.find(({ node }) => {
    if (!isScalar(node) || !node.type?.startsWith('QUOTE_')) return false;
    const [start, end] = node.range;
    return end === offset && (end === start + 1 || text[end - 1] !== text[start]);
  });
  return open && { offset: open.node.range[0], ...OPEN_QUOTE };
}

/** An error inside a list in brackets: one is not closed, a comma is missing, or a comment hides both. */
function explainBracket(offset: number, nodes: readonly YamlNode[], text: string): YamlMistake | undefined {
  const inside = nodes.findLast(({ node }) => {
    if (!isCollection(node) || node.flow !== true) return false;
    const [start, end] = node.range;
    return start < offset && (offset < end || text[end - 1] !== (text[start] === '[' ? ']' : '}'));
  });
  if (inside === undefined) return undefined;
  const [start, end] = inside.node.range;
  // Quoted texts are passed over.
  const [hash] = [...text.slice(start, end).matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|(?<=[\s[{,])#/g)].filter(
    ([match]) => match === '#',
  );
  return hash === undefined
    ? { offset: Math.min(offset, start), ...OPEN_BRACKET }
    : { offset: start + hash.index, ...HASH_IN_LIST };
}

/** The line of an offset, before and from it. */
function lineAround(text: string, offset: number): { before: string; after: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { before: text.slice(start, offset), after: /.*/y.exec(text.slice(offset))?.[0] ?? '' };
}

type Explanation = Pick<YamlMistake, 'message' | 'hint'> & { offset?: number };

interface ErrorContext {
  offset: number;
  end: number;
  text: string;
  before: string;
  after: string;
}

const OPEN_QUOTE = {
  message: 'A quotation mark is opened and not closed.',
  hint: 'Close it at the end of the value.',
};

const OPEN_BRACKET = {
  message: 'A bracket is opened and not closed, or a comma is missing.',
  hint: 'Write the list as [one, two].',
};

const HASH_IN_LIST = {
  message: 'A # begins a comment here, and the rest of the list is lost.',
  hint: 'Put the value in quotation marks: ["#one", "#two"].',
};

const TOO_DEEP = {
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

const EXPLAIN: Partial<Record<ErrorCode, (context: ErrorContext) => Explanation>> = {
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
