/** `npm run bench`: what a build of the same corpus costs us, and what it costs others. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  buildAgain,
  buildPlain,
  buildSearching,
  buildSearchingAgain,
  prepareAll,
  type Cost,
  type Prepared,
} from './builds.ts';
import { ROOT } from './corpus.ts';
import { measureDev } from './dev.ts';
import { oursSystem, oursWithoutFeeds } from './ours.ts';
import { astroMd, astroMdx } from './peers/astro-default.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { starlight } from './peers/starlight.ts';
import { formatAgain, formatGrowth, formatTable, medianOf, type Row } from './table.ts';

/** Those that are built unless others are named, and all. */
const COMPARED = [oursSystem, hugo, eleventy, astroMd, astroMdx, starlight];
const SYSTEMS = [...COMPARED, oursWithoutFeeds];

const HELP = `npm run bench -- [options]

Builds the same corpus with each system, by turns, and compares their CPU times.

  --articles 1000    how many articles; of two sizes (1000,10000) it says how the cost grows
  --runs 3           how often; the median counts
  --only ours,hugo   which systems: ${SYSTEMS.map(({ name }) => name).join(', ')}
  --search           with search too
  --dev              how long authors wait for the preview instead: of the launch content and of --articles
  --json <file>      writes the figures down
`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: COMPARED.map(({ name }) => name).join(',') },
    search: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}

if (values.dev) {
  console.log(await measureDev([0, ...values.articles.split(',').map(numberOf)]));
  process.exit();
}

const chosen = values.only.split(',').map((name) => {
  const system = SYSTEMS.find((one) => one.name === name);
  if (system === undefined)
    throw new Error(
      `There is no system "${name}". The systems are: ${SYSTEMS.map((one) => one.name).join(', ')}.`,
    );
  return system;
});

const folders: string[] = [];
const rows = values.articles
  .split(',')
  .flatMap((articles) => runSize(numberOf(articles), numberOf(values.runs)));
// Not before the end: a file system that forgets thousands of files slows the next build.
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
console.log(formatTable(rows));
for (const text of [formatGrowth(rows), formatAgain(rows)]) if (text !== '') console.log(`\n${text}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);

/** Every system once, then every system again: a busy moment of the machine meets them all. */
function runSize(articles: number, runs: number): Row[] {
  const prepared = prepareAll(chosen, { articles, folder: join(ROOT, '.cache', 'bench') });
  const all = Array.from({ length: runs }, (_, run) =>
    prepared.flatMap((one) => runOne(one, `${run + 1}`, articles)),
  ).flat();
  folders.push(...prepared.map(({ folder }) => folder));
  return [...Map.groupBy(all, ({ system, search, again }) => `${system} ${search} ${again}`).values()].map(
    medianOf,
  );
}

function runOne(prepared: Prepared, run: string, articles: number): Row[] {
  const { system, corpus, folder } = prepared;
  const row = (search: boolean, cost: Cost, again?: string): Row => {
    const message = [
      system.name,
      `${articles} articles`,
      search ? 'with search' : '',
      again ?? '',
      `run ${run}`,
    ]
      .filter(Boolean)
      .join(', ');
    process.stderr.write(`${message}: ${cost.cpu.toFixed(2)} s CPU, ${cost.wall.toFixed(2)} s wall\n`);
    return { system: system.name, articles, search, ...(again === undefined ? {} : { again }), ...cost };
  };
  const plain = buildPlain(prepared, run);
  const rows = [row(false, plain)];
  if (system.edit !== undefined) {
    rows.push(row(false, buildAgain(prepared, run), 'nothing changed'));
    const undo = system.edit(corpus, folder);
    rows.push(row(false, buildAgain(prepared, run), 'one article edited'));
    undo();
  }
  if (!values.search) return rows;
  rows.push(row(true, buildSearching(prepared, run, plain)));
  const undo = system.edit?.(corpus, folder);
  const again = undo && buildSearchingAgain(prepared, run);
  undo?.();
  return again === undefined ? rows : [...rows, row(true, again, 'one article edited')];
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`"${text}" is not a number of articles or runs.`);
  return number;
}
