/** `npm run check`: every problem of the content, at once, without building; and what is hidden when there is none. */
import { join } from 'node:path';
import { reportOn } from '../integrations/check-content.ts';
import { readOptions } from './options.ts';

const HELP = `npm run check [-- --json]

Lists everything that is wrong in the content, each with its file, its line and what to do, without building. It ends
with the exit code 1 when something is.

  --json   the same for machines: { "problems": [{ "file", "line", "column", "what", "mend" }] }
`;

const { json } = readOptions(HELP, { json: { type: 'boolean', default: false } });
const { isGood, report, problems } = reportOn(join(import.meta.dirname, '..', '..'));
if (json) console.log(JSON.stringify({ problems, ...(isGood || problems.length > 0 ? {} : { error: report }) }, undefined, 2));
else if (isGood) console.log(report);
else console.error(report);
if (!isGood) process.exitCode = 1;
