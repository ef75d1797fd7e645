/**
 * `node tests/bench/sample.ts [--articles 10000] [--pages 200] [--seed 1]`: builds a large site, search included, and
 * checks some of its pages, chosen by chance, as the tests check those of the launch site.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findFaults } from '../site/check-page.ts';
import { makeCorpus, ROOT } from './corpus.ts';
import { measure } from './measure.ts';
import { ours } from './ours.ts';
import { randomOf } from './random.ts';
import { writeContent } from './write-content.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    pages: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = join(ROOT, '.cache', 'bench', 'sample');
const out = join(folder, 'out');
rmSync(folder, { recursive: true, force: true });
writeContent(
  makeCorpus({ articles: Number(values.articles), seed: Number(values.seed) }),
  join(folder, 'content'),
);
const { command, args, cwd, env } = ours(
  { folder, out, cache: join(folder, 'cache') },
  { search: true, feeds: true, cards: true },
);
measure(command, args, { cwd, env: env ?? {}, log: join(folder, 'log') });

const read = (address: string): string | undefined => {
  const file = join(out, address, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
const checkPublishedUrlFiles = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.html'))
  .map((path) => `/${path.replace(/index\.html$/, '')}`)
  .sort();
const chosen = randomOf(`sample ${values.seed}`).several(checkPublishedUrlFiles, Number(values.pages));
const faults: string[] = [];
for (const address of chosen) faults.push(...(await findFaults(address, read(address) ?? '', read)));
rmSync(folder, { recursive: true, force: true });
console.log(`${chosen.length} of ${checkPublishedUrlFiles.length} pages checked, ${faults.length} faults.`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
