/** `npm run desk`: the editorial report on everything that is written, published or not. */
import { join } from 'node:path';
import { buildDate } from '../library/load/build-date.ts';
import { ContentCache } from '../content/read/read-cache.ts';
import { readContent } from '../content/read/read-folder.ts';
import { buildReport } from '../editorial/report.ts';
import { formatReport } from '../editorial/format-report.ts';
import { readOptions } from './arguments.ts';

const HELP = `npm run desk [-- --json]

Lists drafts, scheduled pieces, promises, pieces without a straight answer, a topic or a link, old roles of mentors,
and the length of each piece.

  --json   the same as JSON
`;

const { json } = readOptions(HELP, { json: { type: 'boolean', default: false } });
const { sources, diagnostics } = readContent(
  join(import.meta.dirname, '..', '..'),
  new ContentCache(undefined, ''),
);
const report = buildReport(sources, buildDate());
if (diagnostics.length > 0 || sources.some((source) => source.diagnostics.length > 0))
  console.error('Some files have errors and may be missing here: npm run check lists them.\n');
console.log(json ? JSON.stringify(report, undefined, 2) : formatReport(report));
