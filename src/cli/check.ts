/** `npm run check`: lists every problem of the content without building; without one, what readers do not see yet. */
import { join } from 'node:path';
import { reportOn } from '../build/check-content.ts';
import { readOptions } from './arguments.ts';

const HELP = `npm run check [-- --json]

Lists everything that is wrong in the content, with file, line and what to do, without building. The exit code is 1 when
something is wrong. What may be meant, such as a day more than a year ahead, is a warning.

  --json   the same as JSON: { "diagnostics": [{ "file", "line", "column", "message", "hint" }] }, with "warnings" of
           the same form where there are some
`;

const { json } = readOptions(HELP, { json: { type: 'boolean', default: false } });
const { isGood, report, diagnostics, warnings } = reportOn(join(import.meta.dirname, '..', '..'));
if (json)
  console.log(
    JSON.stringify(
      {
        diagnostics,
        ...(warnings.length > 0 ? { warnings } : {}),
        ...(isGood || diagnostics.length > 0 ? {} : { error: report }),
      },
      undefined,
      2,
    ),
  );
else if (isGood) console.log(report);
else console.error(report);
if (!isGood) process.exitCode = 1;
