/**
 * `npm run build`: the whole site, search included, in `dist/`. Pages whose content has not changed are taken from the
 * last build, and a site in which nothing has changed is left alone.
 */
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { endPhase } from '../build/progress.ts';
import { setBuildOptions } from '../library/load/current.ts';
import { readOptions } from './arguments.ts';

const HELP = `npm run build [-- --fresh] [--drafts] [--config <file>]

Builds the whole site, search included, in dist/.

  --fresh           builds everything again, whatever earlier builds remember
  --drafts          a preview for reviewers in .preview/: drafts and scheduled pieces too, marked; search engines keep off
  --config <file>   uses another configuration than astro.config.mjs
`;

const { fresh, drafts, config } = readOptions(HELP, {
  fresh: { type: 'boolean', default: false },
  drafts: { type: 'boolean', default: false },
  config: { type: 'string' },
});
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
enableCompileCache();
setBuildOptions({ isFresh: fresh || drafts, hasDrafts: drafts, configFile: config && resolve(config) });
if (drafts) {
  // A preview keeps nothing in common with the site that readers see.
  process.env['OUT_DIR'] ??= '.preview';
  process.env['CACHE_DIR'] ??= join('.cache', 'preview');
  process.env['COMPRESS'] = 'off';
}
try {
  // Imported first: a setting that cannot be read is reported in one sentence, before Astro adds a stack to it.
  await import('../site.ts');
  const { build } = await import('astro');
  await build({ logLevel: 'warn', ...(config === undefined ? {} : { configFile: config }) });
  const { printSummary } = await import('../build/summary.ts');
  if (drafts) console.log(`The preview is in ${process.env['OUT_DIR']}/.`);
  else printSummary('Published');
} catch (error) {
  endPhase();
  const isSetting = error instanceof Error && /^(?:SITE_URL|BASE_PATH|BUILD_NOW) /.test(error.message);
  console.error(isSetting ? error.message : error);
  console.error('\nNothing was published; the last site is unchanged.');
  process.exitCode = 1;
}
