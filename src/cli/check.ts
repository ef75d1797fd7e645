/** `npm run check`: every problem of the content, at once, without building; and what is hidden when there is none. */
import { join } from 'node:path';
import { reportOn } from '../build/check-content.ts';
import { readOptions } from './arguments.ts';

const HELP = `npm run check [-- --json]

Lists everything that is wrong in the content, each with its file, its line and what to do, without building. It ends
with the exit code 1 when something is.

  --json   the same for machines: { "diagnostics": [{ "file", "line", "column", "message", "hint" }] }
`;

const { json } = readOptions(HELP, { json: { type: 'boolean', default: false } });
const { isGood, report, diagnostics } = reportOn(join(import.meta.dirname, '..', '..'));
if (json)
  console.log(
    JSON.stringify(
      { diagnostics, ...(isGood || diagnostics.length > 0 ? {} : { error: report }) },
      undefined,
      2,
    ),
  );
else if (isGood) console.log(report);
else console.error(report);
if (!isGood) process.exitCode = 1;
