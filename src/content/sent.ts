import { compare, type Diagnostic } from './diagnostics.ts';

/**
 * What was sent by e-mail, as `sent.txt` in the content folder lists it: one letter a line, with the id that it has in
 * the feeds. Whatever is in it is never sent again.
 */
export interface SentLetters {
  /** The file, from the project's root. */
  file: string;
  lines: readonly SentLetter[];
  /** Lines that cannot be read. */
  diagnostics: readonly Diagnostic[];
}

export interface SentLetter {
  id: string;
  /** The day on which it was sent, `2026-11-30`. */
  day: string;
}

/** The name of the file in the content folder. */
export const SENT_FILE = 'sent.txt';

/** Reads a record of what was sent. `file` is what problems call it. */
export function readSentLetters(file: string, text: string): SentLetters {
  const lines: SentLetter[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [at, content] of text.split(/\r?\n/).entries()) {
    if (content === '' || content.startsWith('#')) continue;
    const [, id = '', day = ''] = LINE.exec(content) ?? [];
    if (id !== '') lines.push({ id, day });
    else
      diagnostics.push({
        file,
        line: at + 1,
        message: 'This line names no letter.',
        hint: 'Write the id of a letter and the day, "tag:… sent 2026-11-30", or remove the line: what is missing is sent again.',
      });
  }
  return { file, lines, diagnostics };
}

const LINE = /^(tag:\S+) sent (\d{4}-\d{2}-\d{2})$/;

/** The text of a record, in the order of the ids, each once. */
export function formatSentLetters(lines: readonly SentLetter[]): string {
  const byId = new Map(lines.toReversed().map(({ id, day }) => [id, `${id} sent ${day}`]));
  return (
    HEAD +
    [...byId.values()]
      .toSorted(compare)
      .map((line) => `${line}\n`)
      .join('')
  );
}

const HEAD = `# What was sent by e-mail, by its id in the feeds. npm run send adds what it sends, and sends nothing that is here.
`;
