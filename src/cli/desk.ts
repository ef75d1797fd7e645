/** `npm run desk`: the editors' report on everything that is written, published or not. */
import { join } from 'node:path';
import { buildDate } from '../library/load/build-date.ts';
import { ContentCache } from '../content/read/read-cache.ts';
import { readContent } from '../content/read/read-folder.ts';
import { buildReport, formatReport } from '../editorial/report.ts';
import { readOptions } from './arguments.ts';

const HELP = `npm run desk [-- --json]

What is a draft, scheduled, promised and kept; what lacks a straight answer, a topic or a link; what is old; how long
each piece is.

  --json   the same for machines
`;

const { json } = readOptions(HELP, { json: { type: 'boolean', default: false } });
const { sources, diagnostics } = readContent(
  join(import.meta.dirname, '..', '..'),
  new ContentCache(undefined, ''),
);
const desk = buildReport(sources, buildDate());
if (diagnostics.length > 0 || sources.some((source) => source.diagnostics.length > 0))
  console.error('Some files cannot be read and are not told of here: npm run check says which.\n');
console.log(json ? JSON.stringify(desk, undefined, 2) : formatReport(desk));
