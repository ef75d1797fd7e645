import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { System } from '../system.ts';

/** Installs the packages of a system below a folder, once, and answers with the folder below which Node finds them. */
export function installFor({ name, packages }: System, folder: string): string {
  if (Object.keys(packages).length === 0) return folder;
  const wanted = packageFile(packages);
  const home = join(folder, `packages-${createHash('sha1').update(wanted).digest('hex').slice(0, 8)}`);
  const done = join(home, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return home;
  process.stderr.write(`Installing the packages of ${name}.\n`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), wanted);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(done, wanted);
  return home;
}

/** The `package.json` of a project: Astro looks there for the packages that it must bundle. */
export function packageFile(packages: System['packages']): string {
  return `${JSON.stringify({ private: true, type: 'module', dependencies: packages }, undefined, 2)}\n`;
}
