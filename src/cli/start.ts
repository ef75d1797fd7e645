/** `npm start`: builds the whole site, search included, and serves it. `PORT` chooses the port. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { site } from '../site.ts';
import { readOptions } from './arguments.ts';
import { serve } from '../outputs/hosting/serve.ts';

readOptions(
  `npm start\n\nBuilds the whole site, search included, and serves it at http://localhost:4321/. PORT=8080 npm start chooses another port.\n`,
  {},
);
const root = join(import.meta.dirname, '..', '..');
const port = readPort(process.env['PORT'] ?? '4321');
try {
  // The port is taken before the build, so that nobody waits for a build and then cannot see it.
  await serve({ folder: resolve(root, process.env['OUT_DIR'] ?? 'dist'), base: site.base, port });
  const build = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
  console.log(`\n${site.name} is at http://localhost:${port}${site.base}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function readPort(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number > 0 && number < 65_536) return number;
  console.error(`PORT is "${text}". Write a number from 1 to 65535.`);
  process.exit(1);
}
