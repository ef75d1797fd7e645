import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { formatSentLetters, SENT_FILE, type SentLetter, type SentLetters } from '../../content/sent.ts';
import { readSent } from '../../content/read/read-folder.ts';
import { ROOT } from './letter-sources.ts';

/**
 * What was sent before.
 * @throws Error when a line cannot be read: what it names would be sent again.
 */
export function openSent(): SentLetters {
  const sent = readSent(ROOT);
  const [fault] = sent.diagnostics;
  if (fault !== undefined) throw new Error(`${fault.file}:${fault.line}  ${fault.message} ${fault.hint}`);
  return sent;
}

/** Records that a letter was sent. Whoever is ended meanwhile leaves the record as it was. */
export function recordSent(letter: SentLetter): void {
  const { file, lines } = openSent();
  const path = resolve(ROOT, file);
  const beside = join(dirname(path), `.${SENT_FILE}-next`);
  writeFileSync(beside, formatSentLetters([...lines, letter]));
  renameSync(beside, path);
}
