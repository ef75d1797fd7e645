import type { Problem } from '../problems.ts';
import type { Fault } from './fault.ts';

/** Where a fault comes from: the author's file and line, or the component's. */
export interface Place {
  file: string;
  line: number;
  /** Whether it stands in an author's file. */
  isWritten: boolean;
  /** The file of the content that the page is of, where the place is another. */
  of?: string | undefined;
}

/**
 * Faults as problems of source files. What one line of an author's file, or one component, does on many pages is told once.
 * @param locate where a fault comes from
 */
export function reportFaults(faults: readonly Fault[], locate: (fault: Fault) => Place): Problem[] {
  const placed = faults.map((fault) => ({ fault, place: locate(fault) }));
  const alike = Map.groupBy(placed, ({ fault: { says }, place: { file, line, isWritten } }) => `${isWritten ? `${file}:${line}` : ''}\n${says}`);
  return [...alike.values()].map((same) => {
    const [{ fault: { path, says, mend }, place: { file, line, of } }] = same as [(typeof same)[number]];
    const others = new Set(same.map(({ fault }) => fault.path)).size - 1;
    const what = `${path}${of === undefined ? '' : `, of ${of},`} ${says}`;
    return { file, line, what: others === 0 ? what : `${what} So it is on ${others === 1 ? 'another page' : `${others} other pages`}.`, mend };
  });
}

/** The line of a file on which some words stand, or on which a field is; nothing where neither is there. */
export function findLine(text: string, { clue, field }: Pick<Fault, 'clue' | 'field'>): number | undefined {
  const lines = text.split('\n');
  const at = clue === undefined ? -1 : lines.findIndex((line) => line.includes(clue));
  const found = at === -1 && field !== undefined ? lines.findIndex((line) => line.startsWith(`${field}:`)) : at;
  return found === -1 ? undefined : found + 1;
}
