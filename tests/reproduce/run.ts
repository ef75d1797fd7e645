/** `npm run reproduce`: proves that the commit that is checked out gives one site, whoever builds it and wherever. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../src/cli/support/arguments.ts';
import { digestOf, findDifferences, type BuiltSite } from './digest.ts';
import { build, MACHINES, setUp } from './machine.ts';

const HELP = `npm run reproduce

Builds the commit that is checked out, of two clones of it that differ in folder, language, time zone and threads: with
nothing remembered, over the same site, and over an older one. Compares every byte, and prints the digest of the site:

  cd dist && find . -type f -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum

It ends with the exit code 1 where a file differs, and names it. BUILD_NOW is the moment for which it builds; where it
is not set, that of the commit.
`;

/** How much older the site is over which one is built, in milliseconds: pieces of two weeks are not in it. */
const OLDER = 14 * 24 * 60 * 60 * 1000;

readOptions(HELP, {});
const root = join(import.meta.dirname, '..', '..');
const parent = mkdtempSync(join(realpathSync(tmpdir()), 'reproduce-'));
try {
  const commit = git('rev-parse', 'HEAD');
  const now = process.env['BUILD_NOW'] || new Date(git('log', '-1', '--format=%cI')).toISOString();
  if (git('status', '--porcelain') !== '') console.log('What is not committed is not built.');
  console.log(`Commit ${commit}, BUILD_NOW=${now}`);
  const sites = buildAll(commit, now);
  const differences = findDifferences(sites);
  for (const difference of differences) console.error(difference);
  if (differences.length === 0)
    console.log(`The same ${sites[0]?.files.size} files each time. sha256 ${digestOf(sites[0]!.files)}`);
  else process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}

function buildAll(commit: string, now: string): BuiltSite[] {
  const [home, elsewhere] = MACHINES;
  const [here, there] = [setUp(home, { root, commit, parent }), setUp(elsewhere, { root, commit, parent })];
  const sites = [
    build(home, here, { now, isCold: true, how: 'with nothing remembered' }),
    build(elsewhere, there, { now, isCold: true, how: 'with nothing remembered' }),
    build(elsewhere, there, { now, isCold: false, how: 'over the same site' }),
  ];
  const articles = join(here, 'content', 'articles');
  const [article = ''] = readdirSync(articles)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  appendFileSync(join(articles, article), '\nWhat stood here once.\n');
  build(home, here, {
    now: new Date(Date.parse(now) - OLDER).toISOString(),
    isCold: false,
    how: 'as it was',
  });
  execFileSync('git', ['checkout', '--quiet', '--', 'content'], { cwd: here });
  return [...sites, build(home, here, { now, isCold: false, how: 'over an older site' })];
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}
