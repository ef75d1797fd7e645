/** `npm run dev`: the site while an author writes, drafts and scheduled pieces included. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { recordDevServer } from '../build/dev/server.ts';
import { readOptions, readPort } from './support/arguments.ts';

const HELP = `npm run dev [-- --port 4321] [--host]

Shows the site while you write, with drafts and scheduled pieces, which are marked. Errors in the content are shown in
the browser and in this window until they are corrected. The search is that of the last build.

  --port <n>   another port; the environment variable PORT works too
  --host       lets other machines of the network see the site
`;

const { port, host } = readOptions(HELP, {
  port: { type: 'string' },
  host: { type: 'boolean', default: false },
});
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
enableCompileCache();
try {
  const { dev } = await import('astro');
  const { address } = await dev({ logLevel: 'warn', server: { port: readPort(port), host } });
  // Imported only now: Astro reports a setting that cannot be read in one sentence.
  const { site } = await import('../site.ts');
  recordDevServer(join(import.meta.dirname, '..', '..'), address.port);
  const url = `http://localhost:${address.port}${site.base}`;
  console.log(`The site is at ${url}, drafts included. Stop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
