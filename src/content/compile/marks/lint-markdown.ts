import type { BodyFault } from '../read-mdx.ts';

/**
 * What was meant as Markdown and leaves no trace in the compiled tree: notes that do not meet (GitHub's Markdown, footnotes),
 * rows with too many cells, of which a table loses the last (GFM 0.29, section 4.10), and fields of a second frontmatter.
 * `above` is the number of lines before the body.
 */
export function lintMarkdown(text: string, above: number): { notes: BodyFault[]; blocks: BodyFault[] } {
  const [hasNotes, hasRows, hasRules] = [
    text.includes('[^'),
    text.startsWith('|') || text.includes('\n|'),
    text.startsWith('---') || text.includes('\n---'),
  ];
  const lines = hasNotes || hasRows || hasRules ? blankCode(text).split(/\r?\n/) : [];
  const place = ({ line, ...fault }: BodyFault) => ({ line: line + above, ...fault });
  return {
    notes: (hasNotes ? findNotes(lines) : []).map(place),
    blocks: [...(hasRows ? findBrokenTables(lines) : []), ...(hasRules ? findFrontmatter(lines) : [])].map(
      place,
    ),
  };
}

/** The text without what stands in code, in comments and behind a backslash, each line where it was. A bar divides cells in code too. */
function blankCode(text: string): string {
  return text.replaceAll(
    /^[ \t>]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]{1,2000}?(?<!`)\2(?!`)|\{\/\*[\s\S]*?\*\/\}|\\[|[\]]/gm,
    (code, _fence, ticks?: string) =>
      ticks === undefined
        ? code.replaceAll(/[^\n]/g, '·')
        : code.replaceAll('\\|', '··').replaceAll(/[^\n|]/g, '·'),
  );
}

/** Lines of fields between two lines of hyphens. */
function findFrontmatter(lines: readonly string[]): BodyFault[] {
  return lines.flatMap((line, index): BodyFault[] => {
    if (!/^---\s*$/.test(line) || !FIELD.test(lines[index + 1] ?? '')) return [];
    const end = lines.findIndex(
      (other, at) => at > index && !FIELD.test(other) && !/^(?:[ \t]+|- )\S/.test(other),
    );
    if (!/^---\s*$/.test(lines[end] ?? '')) return [];
    return [
      {
        line: index + 1,
        message: 'A second frontmatter stands in the text, and is not read as one.',
        hint: 'Move its fields to the first, at the top of the file, and remove it.',
      },
    ];
  });
}

const FIELD = /^[A-Za-z_][\w-]*:(?:\s|$)/;

function findNotes(lines: readonly string[]): BodyFault[] {
  const written = new Map<string, number>();
  const meant = new Map<string, number>();
  const odd: BodyFault[] = [];
  for (const [index, line] of lines.entries())
    for (const [whole, name = '', colon] of line.matchAll(/\[\^\s*([^\]\s]+)\s*\](:?)/g)) {
      const isNote = colon === ':' && line.replace(/^[ >]*/, '').startsWith(whole);
      const names = isNote ? written : meant;
      if (isNote) odd.push(...explainNote(name, lines, index, written.has(name.toLowerCase())));
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
  return [...lost, ...unused, ...odd];
}

/** What is wrong with a note at its line. `isSecond` where another of its name stands above. */
function explainNote(name: string, lines: readonly string[], index: number, isSecond: boolean): BodyFault[] {
  if (isSecond)
    return [
      {
        line: index + 1,
        message: `The note [^${name}] is written a second time, and would not be shown.`,
        hint: 'Give it a name of its own, in the text too, or remove it.',
      },
    ];
  const isEmpty = /\]:\s*$/.test(lines[index] ?? '') && !/^(?: {2,}|\t)\s*\S/.test(lines[index + 1] ?? '');
  return isEmpty
    ? [
        {
          line: index + 1,
          message: `The note [^${name}] is empty.`,
          hint: 'Write its words behind the colon.',
        },
      ]
    : [];
}

/** Lines between two bars, of which two make a table: its head and its rule. */
function findBrokenTables(lines: readonly string[]): BodyFault[] {
  return lines.flatMap((line, index): BodyFault[] => {
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
          hint: `Write ${'|---'.repeat(cells)}| ${/^[\s|:+-]+$/.test(rule) ? 'in place of' : 'above'} this line.`,
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
