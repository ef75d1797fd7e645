import type { Diagnostic } from '../diagnostics.ts';

type LintError = Pick<Diagnostic, 'line' | 'message' | 'hint'>;

/**
 * What was meant as Markdown and is not read as it, so that its marks would be printed: notes that do not meet (GitHub's
 * Markdown, footnotes), a link with a space in it, and rows that make no table (GFM 0.29, section 4.10). `above` is the
 * number of lines before the body.
 */
export function lintMarkdown(file: string, text: string, above: number): Diagnostic[] {
  const [hasNotes, hasGaps, hasRows] = [
    text.includes('[^'),
    text.includes('] ('),
    text.startsWith('|') || text.includes('\n|'),
  ];
  if (!hasNotes && !hasGaps && !hasRows) return [];
  const lines = blankCode(text).split(/\r?\n/);
  const faults = [
    ...(hasNotes ? findNotes(lines) : []),
    ...(hasGaps ? findSpacedLinks(lines) : []),
    ...(hasRows ? findBrokenTables(lines) : []),
  ];
  return faults.map(({ line, ...fault }) => ({ file, line: line + above, ...fault }));
}

/** The text without what stands in code, in comments and behind a backslash, each line where it was. */
function blankCode(text: string): string {
  return text.replaceAll(
    /^[ \t>]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]{1,2000}?(?<!`)\2(?!`)|\{\/\*[\s\S]*?\*\/\}|\\[|[\]]/gm,
    (code) => code.replaceAll(/[^\n]/g, '·'),
  );
}

function findNotes(lines: readonly string[]): LintError[] {
  const written = new Map<string, number>();
  const meant = new Map<string, number>();
  for (const [index, line] of lines.entries())
    for (const [whole, name = '', colon] of line.matchAll(/\[\^([^\]\s]+)\](:?)/g)) {
      const isNote = colon === ':' && line.replace(/^[ >]*/, '').startsWith(whole);
      const names = isNote ? written : meant;
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), index + 1);
    }
  const lost = [...meant]
    .filter(([name]) => !written.has(name))
    .map(([name, line]) => ({
      line,
      message: `The note [^${name}] is not written anywhere.`,
      hint: `Write it on a line of its own, [^${name}]: and its words, or correct the mark.`,
    }));
  const unused = [...written]
    .filter(([name]) => !meant.has(name))
    .map(([name, line]) => ({
      line,
      message: `Nothing in the text leads to the note [^${name}], and it would not be shown.`,
      hint: `Write [^${name}] where it belongs, or remove the note.`,
    }));
  return [...lost, ...unused];
}

function findSpacedLinks(lines: readonly string[]): LintError[] {
  return lines.flatMap((line, index) => {
    const [, words, address] = /\[([^\]]+)\] \(((?:[/#.]|https?:|mailto:)[^)\s]*)\)/.exec(line) ?? [];
    return words === undefined
      ? []
      : [
          {
            line: index + 1,
            message: 'A space parts the words of a link from its address.',
            hint: `Write [${words}](${address}).`,
          },
        ];
  });
}

/** Lines between two bars, of which two make a table: its head and its rule. */
function findBrokenTables(lines: readonly string[]): LintError[] {
  return lines.flatMap((line, index): LintError[] => {
    if (!isRow(line) || isRow(lines[index - 1])) return [];
    const end = lines.findIndex((other, at) => at > index && !isRow(other));
    const rows = lines.slice(index, end === -1 ? undefined : end);
    if (rows.length < 2) return [];
    const cells = countCells(line);
    const rule = rows[1] ?? '';
    if (!/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(rule))
      return [
        {
          line: index + 2,
          message: 'A table has no line of hyphens under its head.',
          hint: `Write ${'|---'.repeat(cells)}| above this line.`,
        },
      ];
    return rows.flatMap((row, at) => {
      const own = countCells(row);
      if (own === cells || (own < cells && at > 1)) return [];
      return [
        {
          line: index + at + 1,
          message: `The row of a table has ${own} cells, and its head ${cells}.`,
          hint: 'Give it as many as the head; write a bar that belongs to the text as \\|.',
        },
      ];
    });
  });
}

function isRow(line: string | undefined): boolean {
  return /^\|.*\|\s*$/.test(line ?? '');
}

function countCells(row: string): number {
  return row.split('|').length - 2;
}
