import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Where a site is built, beside the place where it will stand: `dist` → `.dist-next`. */
export function stagingFolder(live: string): string {
  return join(dirname(live), `.${basename(live)}-next`);
}

/** Where the site that is built in a folder will stand, and where the last one stands: the reverse of `stagingFolder`. */
export function liveFolder(staged: string): string {
  return join(dirname(staged), basename(staged).replace(/^\.(.+)-next$/, '$1'));
}

/** Where a build says that it works on a folder. */
export function lockFile(live: string): string {
  return `${stagingFolder(live)}.pid`;
}

/** Where the last site waits while the next one takes its place. */
export function backupFolder(live: string): string {
  return join(dirname(live), `.${basename(live)}-last`);
}

/**
 * Puts a built site in its place. A folder cannot be renamed over another, so that the last site stands aside for the
 * moment between two renames.
 */
export function replaceLive(staged: string): void {
  const live = liveFolder(staged);
  const last = backupFolder(live);
  rmSync(last, { recursive: true, force: true });
  if (existsSync(live)) renameSync(live, last);
  renameSync(staged, live);
  rmSync(last, { recursive: true, force: true });
}

/** Puts the last site back where a build was ended in that moment: it is whole, and nothing else stands there. */
export function restoreLast(live: string): void {
  if (!existsSync(live) && existsSync(backupFolder(live))) renameSync(backupFolder(live), live);
}

/**
 * Why a site may not be published in a folder, in a sentence; nothing where it may. What stands there is removed, so
 * that it has to be below the project, none of its own folders, and empty or a site that was published before.
 */
export function findFolderFault(live: string, root: string): string | undefined {
  const inside = relative(root, live);
  const [first = ''] = inside.split(sep);
  if (inside === '' || first === '..' || inside.startsWith(sep))
    return `OUT_DIR is "${live}". Name a folder below the project's.`;
  if (OWN.includes(first))
    return `OUT_DIR is "${inside}", where the project keeps its own files. Name another folder.`;
  if (!existsSync(live) || readdirSync(live).length === 0) return undefined;
  const isSite = ['index.html', '404.html', 'robots.txt'].every((file) => existsSync(join(live, file)));
  return isSite
    ? undefined
    : `OUT_DIR is "${inside}", which holds something else than a site of ours. Empty it, or name another folder.`;
}

/**
 * Lets one build work at a time on a folder. A build that was killed leaves its mark behind, which the next one sees
 * through: nobody of that number is running any more.
 * @returns the number of the process that is building there, if there is one
 */
export function lockFolder(live: string): number | undefined {
  const mark = lockFile(live);
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
  } catch {
    const other = Number(readFileSync(mark, 'utf8'));
    if (isRunning(other)) return other;
    writeFileSync(mark, String(process.pid));
  }
  process.on('exit', () => rmSync(mark, { force: true }));
  return undefined;
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

const OWN = ['content', 'src', 'public', 'tests', 'node_modules', '.git', '.vscode', '.ci', '.astro'];
