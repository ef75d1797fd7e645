/**
 * `npm run build`: the whole site, search included, in `dist/`. Pages that nothing has changed are taken over from the
 * last build, and a site that nothing has changed is left alone; `--fresh` forgets all that earlier builds remember.
 */
import { enableCompileCache } from 'node:module';
import { endPhase } from '../build/progress.ts';
import { readOptions } from './arguments.ts';

const HELP = `npm run build [-- --fresh]

Builds the whole site, search included, in dist/.

  --fresh           forgets all that earlier builds remember
  --config <file>   takes another configuration than astro.config.mjs
`;

const { fresh, config } = readOptions(HELP, {
  fresh: { type: 'boolean', default: false },
  config: { type: 'string' },
});
await run();

async function run(): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  if (fresh) process.env['BUILD_FRESH'] = '1';
  enableCompileCache();
  try {
    // A setting that cannot be read is said in a sentence, before anybody adds a stack to it.
    await import('../site.ts');
    const { build } = await import('astro');
    await build({ logLevel: 'warn', ...(config === undefined ? {} : { configFile: config }) });
    const { printSummary } = await import('../build/summary.ts');
    printSummary('Published');
  } catch (error) {
    endPhase();
    console.error(
      error instanceof Error && /^(?:SITE_URL|BASE_PATH|BUILD_NOW) /.test(error.message)
        ? error.message
        : error,
    );
    console.error('\nNothing was published; the last site stands as it was.');
    process.exitCode = 1;
  }
}
