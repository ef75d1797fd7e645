/**
 * `npm run build`: the whole site, search included, in `dist/`. Pages whose content has not changed are taken from the
 * last build, and a site in which nothing has changed is left alone.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { endPhase } from '../build/progress.ts';
import { setBuildOptions } from '../library/load/current.ts';
import { readOptions } from './arguments.ts';

const HELP = `npm run build [-- --fresh] [--config <file>]

Builds the whole site, search included, in dist/.

  --fresh           builds everything again, whatever earlier builds remember
  --config <file>   uses another configuration than astro.config.mjs
`;

const { fresh, config } = readOptions(HELP, {
  fresh: { type: 'boolean', default: false },
  config: { type: 'string' },
});
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
enableCompileCache();
setBuildOptions({ isFresh: fresh, configFile: config && resolve(config) });
try {
  // Imported first: a setting that cannot be read is reported in one sentence, before Astro adds a stack to it.
  await import('../site.ts');
  const { build } = await import('astro');
  await build({ logLevel: 'warn', ...(config === undefined ? {} : { configFile: config }) });
  const { printSummary } = await import('../build/summary.ts');
  printSummary('Published');
} catch (error) {
  endPhase();
  const isSetting = error instanceof Error && /^(?:SITE_URL|BASE_PATH|BUILD_NOW) /.test(error.message);
  console.error(isSetting ? error.message : error);
  console.error('\nNothing was published; the last site is unchanged.');
  process.exitCode = 1;
}
