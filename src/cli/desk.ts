/** `npm run desk`: the editorial report on everything that is written, published or not. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDate } from '../library/load/build-date.ts';
import { buildLibrary } from '../library/build-library.ts';
import { ContentCache } from '../content/read/read-cache.ts';
import { readContent } from '../content/read/read-folder.ts';
import { buildReport } from '../editorial/report.ts';
import { formatReport } from '../editorial/format-report.ts';
import { askSources, formatSources, listSources } from '../editorial/sources.ts';
import { readOptions } from './arguments.ts';

const HELP = `npm run desk [-- --json] [-- --sources]

Lists drafts, scheduled pieces, promises, pieces without a straight answer, a topic or a link, old roles of mentors,
the length of each piece, and until when scheduled pieces are sure to appear by themselves.

  --json      the same as JSON
  --sources   asks the source of each answer whether it is still there, writes status and date into
              .cache/sources.json, and lists what moved or died; it needs the network
`;

const { json, sources: isAsking } = readOptions(HELP, {
  json: { type: 'boolean', default: false },
  sources: { type: 'boolean', default: false },
});
const root = join(import.meta.dirname, '..', '..');
const { sources, diagnostics } = readContent(root, new ContentCache(undefined, ''));
if (diagnostics.length > 0 || sources.some((source) => source.diagnostics.length > 0))
  console.error('Some files have errors and may be missing here: npm run check lists them.\n');
if (isAsking) await reportSources();
else {
  const report = buildReport(sources, buildDate(), findLastCommit(root));
  console.log(json ? JSON.stringify(report, undefined, 2) : formatReport(report));
}

/** When the repository last changed; nothing where there is none. */
function findLastCommit(folder: string): Date | undefined {
  try {
    const text = execFileSync('git', ['log', '-1', '--format=%cI'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.trim() === '' ? undefined : new Date(text.trim());
  } catch {
    return undefined;
  }
}

async function reportSources(): Promise<void> {
  const { everything } = buildLibrary(sources, { now: buildDate(), preview: true });
  const states = await askSources(listSources(everything), new Date());
  const record = `${JSON.stringify(states, undefined, 2)}\n`;
  const file = join(root, '.cache', 'sources.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, record);
  console.log(json ? record.trimEnd() : formatSources(states));
}
