/** `npm run check`: every problem of the content, at once, without building. */
import { join } from 'node:path';
import { findProblems } from '../integrations/check-content.ts';
import { formatProblems } from '../model/problems.ts';

const root = join(import.meta.dirname, '..', '..');
const problems = findProblems(root);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else console.log('No problems in the content.');
