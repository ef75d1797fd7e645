import { distance } from 'fastest-levenshtein';

/** What is wrong, what to do, and how far from the tag's first character it is, where that is known. */
export interface TagFault {
  what: string;
  mend: string;
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
  const find = (pattern: RegExp) => pattern.exec(tag.replaceAll(/"[^"<>]*"|'[^'<>]*'/g, (value) => '"'.padEnd(value.length - 1, ' ').concat('"')))?.index;
  const curly = find(/(?<==\s*)[“”„‟‘’‚«»]/);
  if (curly !== undefined) return { what: `A value of <${name}> stands in curly quotation marks.`, mend: 'Write it in straight ones: name="text".', offset: curly };
  const bare = find(/(?<==\s*)[^\s"'{>=]/);
  if (bare !== undefined) return { what: `A value of <${name}> stands without quotation marks.`, mend: 'Write it as name="text", or as name={1} where it is a number.', offset: bare };
  if (countOf(tag, /[{[]/g) > countOf(tag, /[}\]]/g)) return { what: `A bracket in <${name}> is opened and not closed.`, mend: 'Close every { with } and every [ with ].', offset: 0 };
  return { what: `A quotation mark in <${name}> is missing, or is one too many.`, mend: 'Put each value between two straight quotation marks, and write one within a value as ’ or &quot;.', offset: 0 };
}

/** What is wrong where an end tag meets another open tag; `line` is where that was opened. */
export function explainPair(end: string, open: string, line: number): [what: string, mend: string] {
  if (distance(end.toLowerCase(), open.toLowerCase()) <= 2) return [`<${open}> of line ${line} and </${end}> are not spelt alike.`, 'Spell both as the component is called.'];
  return [`</${end}> stands before <${open}> of line ${line} is closed.`, `Write </${open}> first; where nothing stands in it, end it with />.`];
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
