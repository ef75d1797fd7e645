/** One thing that is wrong in a file. `message` and `hint` are full sentences; lines count from 1. */
export interface Diagnostic {
  file: string;
  line: number;
  /** Where in the line, where that is known; from 1. */
  column?: number;
  message: string;
  hint: string;
  /** Whether it may be right by the time the piece is published: a preview only warns of it. */
  isPassing?: boolean;
  /** Whether it may be meant: it is told, and stops nothing. */
  isWarning?: boolean;
}

/** What is wrong, and what to do about it. */
export type Explanation = Pick<Diagnostic, 'message' | 'hint'>;

/** All problems of a run as one text, grouped by file, each as `file:line  message hint`. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  where?: string,
  words = PROBLEM,
): string {
  const lines = listDiagnostics(diagnostics).map(({ place, says }) => `${place}  ${says}`);
  return `${countDiagnostics(diagnostics, where, words)}\n\n${[...new Set(lines)].join('\n')}\n`;
}

/** Each problem once, though two checks may find it. */
export function listOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [
    ...new Map(
      diagnostics.map((diagnostic) => [
        JSON.stringify([diagnostic.file, diagnostic.line, diagnostic.message, diagnostic.hint]),
        diagnostic,
      ]),
    ).values(),
  ];
}

/** "3 problems in the content." */
export function countDiagnostics(
  { length }: readonly Diagnostic[],
  where = 'the content',
  { one, many } = PROBLEM,
): string {
  return `${length === 1 ? `1 ${one}` : `${length} ${many}`} in ${where}.`;
}

/** What one that stops a build is called, and several. */
const PROBLEM = { one: 'problem', many: 'problems' };

/** Each problem's place, as editors open it, and what to read there, in the order of files and lines. */
export function listDiagnostics(diagnostics: readonly Diagnostic[]): { place: string; says: string }[] {
  return diagnostics.toSorted(byPlace).map(({ file, line, column, message, hint }) => ({
    place: `${file}:${line}${column === undefined ? '' : `:${column}`}`,
    says: `${message} ${hint}`,
  }));
}

/** What a build throws: the report of everything that is wrong, with no stack, because the mistake is not in the code. */
export class ContentError extends Error {
  constructor(diagnostics: readonly Diagnostic[]) {
    super(formatDiagnostics(diagnostics));
    this.name = 'ContentError';
    this.stack = `ContentError: ${this.message}`;
  }
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.message, b.message)
  );
}

/** Order of two strings by code unit: the same on every machine and in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
