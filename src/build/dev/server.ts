/** The `npm run dev` that is running, so that other commands can name its address. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface DevServer {
  pid: number;
  port: number;
}

/** Writes down where this process serves the preview. It is forgotten when the process ends. */
export function recordDevServer(root: string, port: number): void {
  mkdirSync(join(root, '.astro'), { recursive: true });
  writeFileSync(fileIn(root), JSON.stringify({ pid: process.pid, port } satisfies DevServer));
  process.once('exit', () => {
    if (readServer(root)?.pid === process.pid) rmSync(fileIn(root), { force: true });
  });
}

/** The port of the preview that is running, if one is. */
export function findDevPort(root: string): number | undefined {
  const server = readServer(root);
  return server !== undefined && isRunning(server.pid) ? server.port : undefined;
}

function fileIn(root: string): string {
  return join(root, '.astro', 'dev-server.json');
}

function readServer(root: string): DevServer | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(root), 'utf8')) as DevServer;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else runs too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
