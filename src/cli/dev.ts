/** `npm run dev`: the site while one writes, drafts and scheduled pieces included. */
import { dev } from 'astro';
import { readOptions, refuse } from './arguments.ts';

const HELP = `npm run dev [-- --port 4321] [--host]

Shows the site while you write: drafts and scheduled pieces are there, and marked. What is wrong in the content stands
in the browser and in this window until it is mended. The search is that of the last build.

  --port <n>   another port
  --host       lets other machines of the network see it
`;

const { port, host } = readOptions(HELP, {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
});
if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
  refuse(`--port is "${port}". Write a number from 1 to 65535.`);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await dev({ logLevel: 'warn', server: { port: Number(port), host } }).then(
  ({ address }) =>
    console.log(
      `The site is at http://localhost:${address.port}${process.env['BASE_PATH'] ?? '/'}, drafts included. Stop it with Ctrl+C.`,
    ),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
