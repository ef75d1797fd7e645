/** One thing that an author can mend. `what` and `mend` are full sentences; the line counts from the file's top. */
export interface Problem {
  file: string;
  line: number;
  /** Where in the line, where that is known; from 1. */
  column?: number;
  what: string;
  mend: string;
  /** Whether time may mend it: a preview only warns of it. */
  isPassing?: boolean;
}

/** All problems of a run as one text, grouped by file, each as `file:line  what  mend`. */
export function formatProblems(problems: readonly Problem[], where?: string): string {
  const lines = listProblems(problems).map(({ place, says }) => `${place}  ${says}`);
  return `${countProblems(problems, where)}\n\n${[...new Set(lines)].join('\n')}\n`;
}

/** Each problem once, though two checks may find it. */
export function listOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.file, problem.line, problem.what, problem.mend]), problem])).values()];
}

/** "3 problems in the content." */
export function countProblems({ length }: readonly Problem[], where = 'the content'): string {
  return `${length === 1 ? '1 problem' : `${length} problems`} in ${where}.`;
}

/** Each problem's place, as editors open it, and what to read there, in the order of files and lines. */
export function listProblems(problems: readonly Problem[]): { place: string; says: string }[] {
  return problems.toSorted(byPlace).map(({ file, line, column, what, mend }) => ({ place: `${file}:${line}${column === undefined ? '' : `:${column}`}`, says: `${what} ${mend}` }));
}

/** What a build throws: the report of everything that is wrong, with no stack, because the mistake is not in the code. */
export class ContentError extends Error {
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.stack = `ContentError: ${this.message}`;
  }
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.what, b.what);
}

/** Order of two strings by code unit: the same on every machine and in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
