import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readFiles, type BuiltSite } from './digest.ts';

/** What one machine has other than the next: where the project lies on it, and what its environment says. */
export interface Machine {
  name: string;
  /** The folder of the project, from a folder that is there for the proof alone. */
  folder: string;
  /** Whether the packages lie in the project; they are led to from there otherwise. */
  holdsPackages: boolean;
  env: Readonly<Record<string, string>>;
}

/**
 * They disagree about language, time zone, folder and the number of threads. Turkish has letters of its own for `i` in
 * upper case, and on Kiritimati it is tomorrow.
 */
export const MACHINES: readonly [Machine, Machine] = [
  { name: 'at home', folder: 'home', holdsPackages: false, env: { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' } },
  {
    name: 'elsewhere',
    folder: join('a long way', 'ältere Fassung', 'elsewhere'),
    holdsPackages: true,
    env: {
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      TZ: 'Pacific/Kiritimati',
      UV_THREADPOOL_SIZE: '1',
      RAYON_NUM_THREADS: '1',
    },
  },
];

/** Puts a commit of a project on a machine, with the project's packages. Gives the folder of the project there. */
export function setUp(
  { folder, holdsPackages }: Machine,
  { root, commit, parent }: { root: string; commit: string; parent: string },
): string {
  const project = resolve(parent, folder);
  mkdirSync(dirname(project), { recursive: true });
  execFileSync('git', ['clone', '--quiet', '--no-checkout', root, project]);
  execFileSync('git', ['-c', 'advice.detachedHead=false', 'checkout', '--quiet', '--detach', commit], {
    cwd: project,
  });
  const [from, to] = [join(root, 'node_modules'), join(project, 'node_modules')];
  if (holdsPackages) copyPackages(from, to);
  else symlinkSync(from, to);
  return project;
}

/** Two names of one file cost nothing; between two disks it is copied. What earlier builds remember stays behind. */
function copyPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (['.astro', '.vite'].includes(entry.name)) continue;
    if (entry.isDirectory()) copyPackages(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Builds the site of a project on a machine. `isCold` forgets all that earlier builds have left there.
 * @throws Error with what the build said, where it fails
 */
export function build(
  { name, env }: Machine,
  project: string,
  { now, isCold, how }: { now: string; isCold: boolean; how: string },
): BuiltSite {
  if (isCold)
    for (const folder of ['dist', 'cache']) rmSync(join(project, folder), { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('src', 'cli', 'build.ts')], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...env,
      BUILD_NOW: now,
      OUT_DIR: 'dist',
      CACHE_DIR: 'cache',
      CONTENT_DIR: 'content',
      CI: '1',
    },
  });
  if (status !== 0) throw new Error(`The site does not build ${name}, ${how}:\n${stdout}${stderr}`);
  return { name: `${name}, ${how}`, files: readFiles(join(project, 'dist')) };
}
