import type { Diagnostic } from '../../content/diagnostics.ts';

/** Where a fault comes from: the author's file and line, or the component's. */
export interface SourceLocation {
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
export function toDiagnostics(
  faults: readonly SiteError[],
  locate: (fault: SiteError) => SourceLocation,
): Diagnostic[] {
  const placed = faults.map((fault) => ({ fault, place: locate(fault) }));
  const alike = Map.groupBy(
    placed,
    ({ fault: { says }, place: { file, line, isWritten } }) =>
      `${isWritten ? `${file}:${line}` : ''}\n${says}`,
  );
  return [...alike.values()].map((same) => {
    const [
      {
        fault: { path, says, hint },
        place: { file, line, of },
      },
    ] = same as [(typeof same)[number]];
    const others = new Set(same.map(({ fault }) => fault.path)).size - 1;
    const message = `${path}${of === undefined ? '' : `, of ${of},`} ${says}`;
    return {
      file,
      line,
      message:
        others === 0
          ? message
          : `${message} So it is on ${others === 1 ? 'another page' : `${others} other pages`}.`,
      hint,
    };
  });
}

/** The line of a file on which some words stand, or on which a field is; nothing where neither is there. */
export function findLine(
  text: string,
  { clue, field }: Pick<SiteError, 'clue' | 'field'>,
): number | undefined {
  const lines = text.split('\n');
  const at = clue === undefined ? -1 : lines.findIndex((line) => line.includes(clue));
  const found =
    at === -1 && field !== undefined ? lines.findIndex((line) => line.startsWith(`${field}:`)) : at;
  return found === -1 ? undefined : found + 1;
}

/** Something wrong with a built site, before anybody knows which file it comes from. */
export interface SiteError {
  /** The address of the page or the document, with the base path: `/pm/about/`. */
  path: string;
  /** What is wrong, as the rest of a sentence that begins with the address: `links to "/abuot/", which is not there.` */
  says: string;
  /** What to do, in a sentence. */
  hint: string;
  /** Words by which the line is found in an author's file: an address, a title. */
  clue?: string | undefined;
  /** The field in which it stands, where the words are not found. */
  field?: string | undefined;
}

/** A fault of some page, without the page. */
export type PageError = Omit<SiteError, 'path'>;
