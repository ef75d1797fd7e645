import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

/**
 * The path of a browser that starts: the one that `BROWSER_PATH` names, an installed Chromium or Chrome, or
 * Playwright's own. Where there is none, one is installed: Debian's package for root on Debian or Ubuntu, otherwise
 * Playwright's.
 * @throws Error with the one command to type, when none can be had.
 */
export function ensureBrowser(): string {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined && named !== '') {
    if (starts(named)) return named;
    throw new Error(
      `BROWSER_PATH is "${named}", which does not start. Correct it, or unset it to use another browser.`,
    );
  }
  const found = findBrowser() ?? installBrowser();
  if (found !== undefined) return found;
  throw new Error(
    'There is no browser, and none could be installed. Type: npx playwright-core install --with-deps chromium',
  );
}

/** How the browser of the tests is started. */
export function launchOptions(): LaunchOptions {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ];
  return { executablePath: process.env['BROWSER_PATH'] ?? ensureBrowser(), args };
}

function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
  const apps = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const places = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...apps,
    chromium.executablePath(),
  ];
  return places.find((path) => path !== '' && existsSync(path) && starts(path));
}

function installBrowser(): string | undefined {
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No browser found. Installing Debian’s Chromium …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  console.log('No browser found. Installing Playwright’s Chromium …');
  run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  return findBrowser();
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') &&
    /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function starts(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  });
}
