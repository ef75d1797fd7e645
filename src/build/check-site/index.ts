import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type SiteError, toDiagnostics } from './report.ts';
import { checkBudgets, warnOfSizes } from './budgets.ts';
import { formatDiagnostics } from '../../content/diagnostics.ts';
import { site } from '../../site.ts';
import { FaultLocator, type Route } from './locate.ts';
import { output } from '../output-cache.ts';
import { endPhase, showPhase } from '../progress.ts';
import { siteCheck } from './collect.ts';
import { measureFiles, measurePages } from './sizes.ts';

/**
 * Checks the built site whole, before it takes the place of the last one. Anything wrong is told at once, with the file
 * that it comes from, and ends the build. It stands after everything that makes a file.
 */
export function checkSite(): AstroIntegration {
  let routes: readonly Route[] = [];
  return {
    name: 'check-site',
    hooks: {
      'astro:routes:resolved': ({ routes: resolved }) => {
        routes = resolved.filter(({ origin }) => origin !== 'internal');
      },
      'astro:build:done': ({ dir }) => {
        showPhase('Checking');
        const folder = fileURLToPath(dir);
        const faults = findFaults(folder);
        endPhase();
        if (faults.length > 0) {
          const locator = new FaultLocator(routes);
          const diagnostics = toDiagnostics(faults, (fault) => locator.locate(fault));
          console.error(
            `\n${formatDiagnostics(diagnostics, 'the built site')}\nNothing was published; the last site is unchanged.`,
          );
          process.exit(1);
        }
        for (const sentence of warnOfSizes({ pages: measurePages(), feeds: siteCheck().feeds() }))
          output().say(sentence);
      },
    },
  };
}

function findFaults(folder: string): SiteError[] {
  const hasFile = (path: string) =>
    path.startsWith(site.base) && isFile(join(folder, path.slice(site.base.length)));
  for (const file of [
    ...readdirSync(folder),
    ...readdirSync(join(folder, '_astro')).map((name) => `_astro/${name}`),
  ])
    if (file.endsWith('.css')) siteCheck().addStyles(file, readFileSync(join(folder, file), 'utf8'));
  const faults = siteCheck().finish(hasFile);
  // What is not there cannot be weighed.
  return faults.length > 0 ? faults : checkBudgets(measureFiles(siteCheck().pages(), folder));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
