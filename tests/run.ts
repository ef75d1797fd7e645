/**
 * `npm test`: a browser, the types and rules, then every test. The tests of built sites and those in a browser run beside each
 * other: the first mostly build, the second mostly draw. Closes with a line `N passed, N failed`, counted from the results.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../src/cli/support/arguments.ts';
import { ensureBrowser } from './browser/find-browser.ts';
import buildSites from './site/build-sites.ts';

readOptions('npm test\n\nFinds or installs a browser, checks the types, then runs every test.\n', {});
rmSync('.test', { recursive: true, force: true });
mkdirSync('.test');

const CHECKS = [
  [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'check', '--minimumFailingSeverity', 'hint'],
  [join('node_modules', 'prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'],
  [join('node_modules', 'eslint', 'bin', 'eslint.js'), '-c', join('tests', 'eslint.config.mjs'), '.'],
];

let passed = 0;
let failed = 0;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  process.env['BROWSER_PATH'] = ensureBrowser();
  // Astro's check writes where its builds do: it goes first.
  const [types = [], ...rules] = CHECKS;
  await check([types]);
  // Both are waited for, so that nothing is said below the last line.
  const [, sites] = await Promise.allSettled([check(rules), buildSites()]);
  if (sites.status === 'rejected') throw sites.reason;
  process.env['SITES_ARE_BUILT'] = '1';
  await Promise.all([runTests('site'), runTests('browser', 'unit')]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count(false);
}
writeFileSync(join('.test', 'summary'), `${passed} passed, ${failed} failed\n`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function check(commands: readonly string[][]): Promise<void> {
  for (const words of commands) count((await run(words)) === 0);
}

/** Runs some projects of `vitest.config.ts`, and counts their results. */
async function runTests(...projects: string[]): Promise<void> {
  const results = join('.test', `results-${projects.join('-')}.json`);
  const status = await run([
    ...[join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', '.'],
    ...['--config', join('tests', 'vitest.config.ts'), '--reporter=default', '--reporter=json'],
    ...[`--outputFile.json=${results}`, ...projects.map((project) => `--project=${project}`)],
  ]);
  countResults(results, status === 0);
}

function run(words: readonly string[]): Promise<number> {
  return new Promise((end, fail) => {
    spawn(process.execPath, words, { stdio: 'inherit' })
      .on('error', fail)
      .on('close', (status) => end(status ?? 1));
  });
}

function count(good: boolean): void {
  if (good) passed += 1;
  else failed += 1;
}

/** A run that ends badly has failed, whatever its tests say: a file may not have loaded, or a set-up may have thrown. */
function countResults(results: string, ended: boolean): void {
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(results)
    ? (JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests?: number; numFailedTests?: number })
    : {};
  passed += numPassedTests;
  failed += numFailedTests;
  if ((!ended && numFailedTests === 0) || numPassedTests === 0) count(false);
}
