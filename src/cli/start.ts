/** `npm start`: builds the whole site, search included, and serves it. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { LEFT_OUT } from '../build/exit-codes.ts';
import { site } from '../site.ts';
import { readOptions, readPort } from './arguments.ts';
import { serve } from '../outputs/hosting/serve.ts';

const HELP = `npm start [-- --port 4321]

Builds the whole site, search included, and serves it at http://localhost:4321/.

  --port <n>   another port; the environment variable PORT works too
`;

const port = readPort(readOptions(HELP, { port: { type: 'string' } }).port);
const root = join(import.meta.dirname, '..', '..');
try {
  // The port is taken before the build: a port that is in use is reported at once.
  await serve({ folder: resolve(root, process.env['OUT_DIR'] ?? 'dist'), base: site.base, port });
  const build = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  // A build that leaves out a scheduled piece has published the rest.
  if (build.status !== 0 && build.status !== LEFT_OUT) process.exit(build.status ?? 1);
  console.log(`\n${site.name} is at http://localhost:${port}${site.base}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
