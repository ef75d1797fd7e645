import { execFileSync } from 'node:child_process';
import type { PublishedUrls } from '../../content/published-urls.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';

/**
 * The record of what was published, where it is empty or gone though the last commit has it: a build would give every
 * piece another id and another day. Without Git nothing is said.
 */
export function findLostRecord(root: string, { file, lines }: PublishedUrls): Diagnostic[] {
  if (lines.length > 0 || !isCommitted(root, file)) return [];
  return [
    {
      file,
      line: 1,
      message: 'The record of what was published is gone, and subscribers would get every piece again.',
      hint: `Restore it: git checkout HEAD -- ${file}`,
    },
  ];
}

/** Whether the last commit has a line in a file. */
function isCommitted(root: string, file: string): boolean {
  try {
    const text = execFileSync('git', ['show', `HEAD:./${file}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /^[^#\s]/m.test(text);
  } catch {
    return false;
  }
}
