import { join, resolve } from 'node:path';
import { formatDiagnostics } from '../../content/diagnostics.ts';
import { getBody, getPublication } from '../../library/load/current.ts';
import { openPublication } from '../../library/load/open.ts';
import type { LetterSources } from '../../outputs/letters/letter.ts';
import { picturesIn } from '../../outputs/letters/pictures.ts';
import { letterTools } from '../../outputs/letters/tools.ts';

/** The project's root. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/**
 * What letters are made from: what readers may see now, and the pictures of the site that is built.
 * @throws Error with every problem of the content.
 */
export function openLetters(): LetterSources {
  openPublication({ root: ROOT });
  const { library, diagnostics } = getPublication();
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
  return {
    library,
    tools: letterTools(getBody),
    pictures: picturesIn(resolve(ROOT, process.env['OUT_DIR'] ?? 'dist')),
  };
}
