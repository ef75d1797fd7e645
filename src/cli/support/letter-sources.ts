import { join } from 'node:path';
import { formatDiagnostics } from '../../content/diagnostics.ts';
import { getBody, getPublication } from '../../library/load/current.ts';
import { openPublication } from '../../library/load/open.ts';
import type { LetterSources } from '../../outputs/letters/letter.ts';
import { letterTools } from '../../outputs/letters/tools.ts';

/** The project's root. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/**
 * What letters are made from: what readers may see now.
 * @throws Error with every problem of the content.
 */
export function openLetters(): LetterSources {
  openPublication({ root: ROOT });
  const { library, diagnostics } = getPublication();
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
  return { library, tools: letterTools(getBody) };
}
