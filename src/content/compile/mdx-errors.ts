import { distance } from 'fastest-levenshtein';
import { isElement } from '../html.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { explainAttributes } from './jsx-values.ts';

/** Where a body cannot be read, why, and what to do. */
type MdxError = Pick<Diagnostic, 'line' | 'column' | 'message' | 'hint'>;

/**
 * An error of the MDX compiler as an author can use it. Its messages begin with `line:column: ` and end with a code in
 * parentheses. `lineOf` gives the author's line of a line of the text.
 */
export function explainSyntax(error: unknown, text: string, lineOf: (line: number) => number): MdxError {
  const parserMessage = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError)
    return { line: lineOf(findDeepest(text)), message: TOO_DEEP.message, hint: TOO_DEEP.hint };
  const [, line = '1', column = '1', said = parserMessage] =
    /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(parserMessage) ?? [];
  const [first = '', ...more] = text.split('\n').slice(Number(line) - 1);
  const rest = first.slice(startOfExpression(first, said, Number(column) - 1));
  const spaced = findSpacedTag(said, text, Number(line));
  if (spaced !== undefined) return { ...spaced, line: lineOf(spaced.line) };
  const tag = said.startsWith('Unexpected character after `<`')
    ? explainTag([rest, ...more].join('\n'))
    : undefined;
  if (tag !== undefined)
    return placeTag(tag, [rest, ...more].join('\n'), lineOf(Number(line)), Number(column));
  const [, end, open, opened] =
    /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>` \((\d+):/.exec(
      said,
    ) ?? [];
  const [message, hint] =
    end !== undefined && open !== undefined
      ? explainPair(end, open, lineOf(Number(opened)))
      : sayWhy(said, [rest, ...more].join('\n'));
  return { line: lineOf(Number(line)), column: Number(column), message, hint };
}

/** Where the expression begins in which the parser stopped; elsewhere, where it stopped. */
function startOfExpression(line: string, said: string, column: number): number {
  const start = said.startsWith('Could not parse expression') ? line.lastIndexOf('{', column) : -1;
  return start === -1 ? column : start;
}

/** A tag with a space behind its <, where its end tag closes nothing. */
function findSpacedTag(said: string, text: string, line: number): (MdxError & { line: number }) | undefined {
  const name = /^Unexpected closing tag `<\/([\w.]+)>`/.exec(said)?.[1];
  if (name === undefined) return undefined;
  const lines = text.split('\n').slice(0, line);
  const at = lines.findLastIndex((one) => new RegExp(`<\\s+${name}\\b`).test(one));
  if (at === -1) return undefined;
  return {
    line: at + 1,
    message: `A space stands between < and ${name}, so this is not a tag.`,
    hint: `Write <${name} without a space.`,
  };
}

/** A fault of a tag, at its own line and column. */
function placeTag({ message, hint, offset }: TagFault, text: string, line: number, column: number): MdxError {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + offset : last.length + 1,
    message,
    hint,
  };
}

/** What is said of a body whose parts stand too deep in each other. */
export const TOO_DEEP = {
  message: 'Things stand in each other too deeply to be read.',
  hint: 'Write it flatter: three lists or quotations in each other are enough for anybody.',
} as const;

/**
 * The line at which brackets stand so deep in each other that the compiler would not come back, if there is one: its
 * parser of expressions knows no limit.
 */
export function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[([{)\]}]/g)) {
    depth = '([{'.includes(mark) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_BRACKETS) return text.slice(0, index).split('\n').length;
  }
  return undefined;
}

/** Prose leaves a bracket open now and then; nobody leaves a thousand. */
const MAX_BRACKETS = 1000;

function sayWhy(said: string, rest: string): [message: string, hint: string] {
  if (/^<!--\s*\/?wp:/.test(rest)) return ['A mark of WordPress stands in the text.', 'Remove it.'];
  if (rest.startsWith('<!--'))
    return ['A comment of HTML cannot stand in a body.', 'Write it as {/* the comment */}.'];
  if (rest.startsWith('{/*')) return ['A comment is opened and not closed.', 'Write */} where it ends.'];
  const attributes = explainAttributes(rest);
  if (attributes !== undefined) return attributes;
  if (said.startsWith('Could not parse expression') && /^\{[^}\n]*[“”„«»]/.test(rest))
    return ['A value between { and } has curly quotation marks.', 'Write straight ones: ["A", "B"].'];
  const comma = /^\{[^\n]*?(?<![\d,])(\d+),(\d+)(?=\s*[}\]])/.exec(rest);
  if (said.startsWith('Could not parse expression') && comma !== null)
    return [`"${comma[1]},${comma[2]}" is no number.`, `Write it with a point: ${comma[1]}.${comma[2]}.`];
  const name = /^Expected a closing tag for `<([a-z]\w*)>`/.exec(said)?.[1];
  if (
    name !== undefined &&
    new RegExp(`^<${name}[^]*?\\n[ \\t]*</${name}>`).test(rest) &&
    !/\n\s*\n/.test(rest.slice(0, rest.indexOf(`</${name}>`)))
  )
    return [
      `The tags of <${name}> share a paragraph with its words.`,
      `Put <${name}> and </${name}> on lines of their own, with an empty line before and after the words.`,
    ];
  for (const [pattern, say] of REASONS) {
    const match = pattern.exec(said);
    if (match !== null) return say(match[1] ?? '', match[2] ?? '');
  }
  return [
    `The body cannot be read: ${said.replaceAll(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '')}.`,
    'Close every tag, and write a lone { or < as {"{"} or &lt;.',
  ];
}

const REASONS: [pattern: RegExp, say: (first: string, second: string) => [message: string, hint: string]][] =
  [
    [
      /^Expected a closing tag for `<img>`/,
      () => ['<img> stands in a body.', 'Write ![what it shows](./picture.png), which is sized and checked.'],
    ],
    [
      /^Expected a closing tag for `<(br|hr|wbr)>`/,
      (name) => [`<${name}> is not closed.`, `Write it as <${name} />.`],
    ],
    [
      /^Expected a closing tag for `<([^`]*)>`/,
      (name) => [
        `<${name}> is opened here and not closed.`,
        `Write </${name}> after what stands in it, in the same paragraph or on a line of its own, or <${name} /> where nothing does.`,
      ],
    ],
    [
      /^Unexpected closing tag `<\/([^`]*)>`/,
      (name) => [`</${name}> closes nothing.`, `Remove it, or write <${name}> before it.`],
    ],
    [
      /^Unexpected end of file in expression/,
      () => ['A { is opened here and not closed.', 'Close it with }, or write a lone { as {"{"}.'],
    ],
    [
      /^Could not parse expression/,
      () => [
        'What stands between { and } cannot be read.',
        'Write a text in quotation marks, a number, or a list of them, with a comma between two; write a lone { as {"{"}.',
      ],
    ],
    [
      /^Unexpected character after `<`/,
      () => [
        'A < begins something that is not a tag.',
        'Write a lone < as &lt;, a link as [words](https://…), and a prop as name="text" or name={1}.',
      ],
    ],
  ];

/** The line of a text, from 1, with the most marks that put one thing into another. */
export function findDeepest(text: string): number {
  const marks = text.split('\n').map((line) => line.match(/[>*_~<-]|\d+\.|^ +/g)?.join('').length ?? 0);
  return marks.indexOf(Math.max(...marks)) + 1;
}

/** What is wrong, what to do, and how far from the tag's first character it is, where that is known. */
export interface TagFault {
  message: string;
  hint: string;
  offset: number;
}

/**
 * What is wrong with the values of a tag that cannot be read. `text` begins with its `<`; nothing where it names no
 * element at all.
 */
export function explainTag(text: string): TagFault | undefined {
  const name = /^<([A-Za-z][\w.]*)/.exec(text)?.[1];
  if (name === undefined) return undefined;
  // A tag that is not closed goes on to the end of its paragraph at most.
  const tag = text.split(/\n\s*\n/, 1)[0] ?? '';
  if (/^(?:https?|mailto|ftp)$/i.test(name)) return ADDRESS_IN_BRACKETS;
  if (/^<[\w.]+[^\w.\s/>{]/.test(tag) || !/[>="'“”]/.test(tag)) return LONE_SIGN;
  const find = (pattern: RegExp) =>
    pattern.exec(
      tag.replaceAll(/"[^"<>]*"|'[^'<>]*'/g, (value) => '"'.padEnd(value.length - 1, ' ').concat('"')),
    )?.index;
  const curly = find(/(?<==\s*)[“”„‟‘’‚«»]/);
  if (curly !== undefined)
    return {
      message: `A value of <${name}> stands in curly quotation marks.`,
      hint: 'Write it in straight ones: name="text".',
      offset: curly,
    };
  const bare = find(/(?<==\s*)[^\s"'{>=]/);
  if (bare !== undefined)
    return {
      message: `A value of <${name}> stands without quotation marks.`,
      hint: 'Write it as name="text", or as name={1} where it is a number.',
      offset: bare,
    };
  if (countOf(tag, /[{[]/g) > countOf(tag, /[}\]]/g))
    return {
      message: `A bracket in <${name}> is opened and not closed.`,
      hint: 'Close every { with } and every [ with ].',
      offset: 0,
    };
  const lines = tag.split('\n');
  const odd = lines.findIndex((line) => countOf(line, /"/g) % 2 === 1);
  return {
    message: `A quotation mark in <${name}> is missing, or is one too many.`,
    hint: 'Put each value between two straight quotation marks, and write one within a value as ’ or &quot;.',
    offset: lines.slice(0, Math.max(0, odd)).join('\n').length + (odd > 0 ? 1 : 0),
  };
}

const ADDRESS_IN_BRACKETS = {
  message: 'An address in pointed brackets cannot be read.',
  hint: 'Write it bare, https://example.org/, or behind words: [words](https://example.org/).',
  offset: 0,
};

const LONE_SIGN = {
  message: 'A < that begins no tag stands in the text.',
  hint: 'Write it as &lt;.',
  offset: 0,
};

/** What is wrong where an end tag meets another open tag; `line` is where that was opened. */
export function explainPair(end: string, open: string, line: number): [message: string, hint: string] {
  const isSlip = !(isElement(end) && isElement(open)) && distance(end.toLowerCase(), open.toLowerCase()) <= 2;
  if (isSlip)
    return [
      `<${open}> of line ${line} and </${end}> are not spelt alike.`,
      'Spell both as the component is called.',
    ];
  return [
    `</${end}> stands before <${open}> of line ${line} is closed.`,
    `Write </${open}> first; where nothing stands in it, end it with />.`,
  ];
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
