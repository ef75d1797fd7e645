/** Why YAML cannot be read, and what to do, as an author can use it. `line` counts from 0 within the text. */
export interface Reason {
  line: number;
  what: string;
  mend: string;
}

/** The parser's reason, with the line that it stopped at, in other words. */
export function explainYaml(reason: string, line: number, text: string): Reason {
  const lines = text.split('\n');
  const at = lines[line] ?? '';
  if (reason.startsWith('tab characters')) return { line, what: 'A tab indents this line.', mend: 'Indent with two spaces.' };
  if (reason.startsWith('duplicated')) return { line, what: `The field "${/^\s*(?:- )?([^:]*)/.exec(at)?.[1]?.trim()}" stands here a second time.`, mend: 'Keep one of the two.' };
  if (/within a (?:double|single) quoted/.test(reason)) return { line: Math.max(0, findOpen(lines, /["']/g)), ...OPEN_QUOTE };
  if (/flow collection/.test(reason)) return { line: Math.max(0, findOpen(lines, /[[\]{}]/g)), what: 'A bracket is opened and not closed, or a comma is missing.', mend: 'Write the list as [one, two].' };
  if (reason.startsWith('unknown escape')) return { line, what: 'A backslash in double quotation marks stands for something else.', mend: 'Write two backslashes, or use single quotation marks.' };
  if (reason.startsWith('bad indentation of a mapping')) return { line, ...explainEntry(at) };
  return { line, what: `The YAML cannot be read: ${reason}.`, mend: 'Correct the line; two spaces indent, and a text with a colon in it needs quotation marks.' };
}

/** A text in quotation marks goes on over several lines only where they are indented: else its end was forgotten, and what follows is taken for its words. */
export function findOpenQuote(text: string): Reason | undefined {
  const lines = text.split('\n');
  const line = lines.findIndex((at, index) => (/^[\w-]+:\s+(?:"(?:[^"\\]|\\.)*|'[^']*)$/.test(at.trimEnd()) && /^\S/.test(lines[index + 1] ?? '')));
  return line === -1 ? undefined : { line, what: OPEN_QUOTE.what, mend: OPEN_QUOTE.mend };
}

const OPEN_QUOTE = { what: 'A quotation mark is opened and not closed.', mend: 'Close it at the end of the value.' };

function explainEntry(at: string): Omit<Reason, 'line'> {
  const value = /^\s*(?:- )?[^:]*:\s+(.*)$/.exec(at)?.[1] ?? at.trim();
  if (/^[@`%]/.test(value)) return { what: `A value cannot begin with ${value[0]}.`, mend: 'Put the value in quotation marks.' };
  if (/^["']/.test(value)) return { what: 'Something follows the closing quotation mark.', mend: "Use double quotation marks around a text with an apostrophe, and single ones around a text with double ones." };
  if (/: /.test(value)) return { what: 'A colon with a space after it stands inside the value.', mend: 'Put the value in quotation marks.' };
  return { what: 'The line does not fit those above it.', mend: 'Two spaces indent what belongs to a field; fields of one level begin in one column.' };
}

/** The last line with an odd number of some marks: where one was opened. */
function findOpen(lines: readonly string[], marks: RegExp): number {
  return lines.findLastIndex((line) => (line.match(marks)?.length ?? 0) % 2 === 1);
}
