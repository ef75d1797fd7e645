import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the live output and lets the new site take its place only when everything before this integration
 * has passed. A build that fails leaves the last good site as it was. It must stand last in the list.
 */
export function publish(): AstroIntegration {
  let live = '';
  let staged = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        live = fileURLToPath(config.outDir).replace(/\/$/, '');
        staged = join(dirname(live), `.${basename(live)}-next`);
        rmSync(staged, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${staged}/`) });
      },
      'astro:build:done': ({ logger }) => {
        const last = join(dirname(live), `.${basename(live)}-last`);
        rmSync(last, { recursive: true, force: true });
        if (existsSync(live)) renameSync(live, last);
        renameSync(staged, live);
        rmSync(last, { recursive: true, force: true });
        logger.info(`published to ${basename(live)}/`);
      },
    },
  };
}
