/** `npm test`: a browser, the types, then every test. Closes with a line `N passed, N failed`, counted from the results. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../src/cli/support/arguments.ts';
import { ensureBrowser } from './browser/find-browser.ts';

readOptions('npm test\n\nFinds or installs a browser, checks the types, then runs every test.\n', {});
const results = join('.test', 'results.json');
rmSync('.test', { recursive: true, force: true });
mkdirSync('.test');

let passed = 0;
let failed = 0;
const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
try {
  env['BROWSER_PATH'] = ensureBrowser();
  count(
    run(join('node_modules', 'astro', 'bin', 'astro.mjs'), ['check', '--minimumFailingSeverity', 'hint']) ===
      0,
  );
  count(
    run(join('node_modules', 'prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level=warn', '.']) === 0,
  );
  count(
    run(join('node_modules', 'eslint', 'bin', 'eslint.js'), [
      '-c',
      join('tests', 'eslint.config.mjs'),
      '.',
    ]) === 0,
  );
  const vitest = run(join('node_modules', 'vitest', 'vitest.mjs'), [
    'run',
    ...[
      '--config',
      join('tests', 'vitest.config.ts'),
      '--root',
      '.',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
  ]);
  readResults(vitest === 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count(false);
}
writeFileSync(join('.test', 'summary'), `${passed} passed, ${failed} failed\n`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(script: string, args: string[]): number {
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env }).status ?? 1;
}

function count(good: boolean): void {
  if (good) passed += 1;
  else failed += 1;
}

/** A run that ends badly has failed, whatever its tests say: a file may not have loaded, or a set-up may have thrown. */
function readResults(ended: boolean): void {
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(results)
    ? (JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests?: number; numFailedTests?: number })
    : {};
  passed += numPassedTests;
  failed += numFailedTests;
  if ((!ended && numFailedTests === 0) || numPassedTests === 0) count(false);
}
